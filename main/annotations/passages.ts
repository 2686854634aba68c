/** Passages over all articles, with the words around them. */
import { setImmediate as pause } from 'node:timers/promises';
import type { Annotation, Article } from '../../db/model.ts';
import type { PassageFilter, PassageView } from '../api/schema.ts';
import type { App } from '../app.ts';
import { articleBlocks } from '../articles/shown-blocks.ts';
import { annotationView, summaryOf } from '../articles/view.ts';
import { passagesBehind } from '../counting/behind.ts';
import { visibleEnd } from '../text/blocks.ts';
import { type Chosen, choosePassages } from './choose.ts';
import { contextAround } from './context.ts';

export function* passages(app: App, filter: PassageFilter): Generator<PassageView> {
  for (const [article, annotations] of chosenPassages(app, filter)) yield* views(app, article, annotations);
}

/** By article. Throws `tag-unknown` or `name-unknown`. */
export function chosenPassages(app: App, filter: PassageFilter): Generator<Chosen> {
  return choosePassages(app, filter, passagesBehind(app, filter, filter.behind));
}

/** Passages in one chunk. */
const CHUNK = 100;

/** The same in chunks; between two of them other calls are answered. */
export async function* passageChunks(
  app: App,
  filter: PassageFilter,
  signal: AbortSignal | undefined,
): AsyncGenerator<PassageView[]> {
  let chunk: PassageView[] = [];
  for (const passage of passages(app, filter)) {
    if (chunk.push(passage) < CHUNK) continue;
    yield chunk;
    chunk = [];
    await pause();
    if (signal?.aborted) return;
  }
  yield chunk;
}

function views({ archive }: App, article: Article, annotations: Annotation[]): PassageView[] {
  const { id, title, outlet, published, url } = summaryOf(article, []);
  const revision = archive.articles.revision(article.revisionId);
  const end = visibleEnd(articleBlocks(archive, revision));
  const tagsOf = archive.annotations.tagsOfArticle(article.id);
  return annotations.map((annotation) => ({
    annotation: annotationView(archive, annotation, id, tagsOf.get(annotation.id) ?? []),
    article: { id, title, outlet, published, url },
    // Around a place that is gone stands something else.
    ...(annotation.state === 'lost'
      ? { before: '', after: '' }
      : contextAround(revision.text, annotation.start, annotation.end, end)),
  }));
}
