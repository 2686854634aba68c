/** Makes an annotation where a quote stands in an article's text. */
import type { Article } from '../../db/model.ts';
import { DaftarError } from '../api/errors.ts';
import type { AnnotationView } from '../api/schema.ts';
import type { App } from '../app.ts';
import { findAnnotation } from '../archive/find.ts';
import { parseBlocks } from '../articles/blocks-json.ts';
import { annotationView } from '../articles/view.ts';
import { ensureTag } from '../tags/tag-names.ts';
import { visibleEnd } from '../text/blocks.ts';
import type { Color } from '../text/colors.ts';
import { findQuote, selectorAt } from '../text/quote.ts';

export type Wanted = {
  quote: string;
  /** From 1. */
  occurrence: number;
  tags: string[];
  note: string;
  color: Color | null;
  author: string;
};

/** In the caller's transaction. Throws `quote-not-found` or `occurrence-not-found`. */
export function createAnnotation(app: App, article: Article, wanted: Wanted): AnnotationView {
  const { archive } = app;
  const { text, blocks } = archive.articles.revision(article.revisionId);
  const place = locate(text, parseBlocks(blocks), wanted);
  const uid = app.newUid();
  const at = app.now();
  const { note, color, author } = wanted;
  const id = archive.annotations.insert({
    uid,
    articleId: article.id,
    revisionId: article.revisionId,
    ...place,
    ...selectorAt(text, place.start, place.end),
    note,
    color,
    author,
    state: 'placed',
    at,
  });
  for (const name of wanted.tags) archive.annotations.addTag(id, ensureTag(app, name).id);
  archive.events.append(at, 'annotation.created', uid, { article: article.uid });
  return annotationView(archive, findAnnotation(archive, uid), article.uid);
}

/** In the article's own text first, then in its headline. */
function locate(text: string, blocks: ReturnType<typeof parseBlocks>, { quote, occurrence }: Wanted) {
  const headline = blocks.filter((block) => block.hidden === 'title');
  const shown = { start: 0, end: visibleEnd(blocks) };
  const find = (nth: number) => findQuote(text, quote, { occurrence: nth, within: [shown, ...headline] });
  const place = find(occurrence);
  if (place) return { start: place.start, end: place.end };
  const shortened = quote.length > 80 ? `${quote.slice(0, 80)}…` : quote;
  if (occurrence > 1 && find(1))
    throw new DaftarError('occurrence-not-found', `${occurrence} × “${shortened}”`);
  throw new DaftarError('quote-not-found', shortened);
}
