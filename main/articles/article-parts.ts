/** An article in parts, none of which is a long message however many passages it has. */
import { setImmediate as pause } from 'node:timers/promises';
import type { AnnotationView, ArticleView } from '../api/schema.ts';

/** Passages in one part. */
const PART = 200;

/** The article with its first passages, then the others; between two parts other calls are answered. */
export async function* articleParts(
  article: ArticleView,
  signal: AbortSignal | undefined,
): AsyncGenerator<ArticleView | AnnotationView[]> {
  const { annotations } = article;
  yield { ...article, annotations: annotations.slice(0, PART) };
  for (let at = PART; at < annotations.length; at += PART) {
    await pause();
    if (signal?.aborted) return;
    yield annotations.slice(at, at + PART);
  }
}
