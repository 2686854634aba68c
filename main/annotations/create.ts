/** Makes an annotation where a quote stands in an article's text. */
import type { Article, Revision } from '../../db/model.ts';
import { DaftarError } from '../api/errors.ts';
import type { AnnotationView } from '../api/schema.ts';
import type { App } from '../app.ts';
import { findAnnotation } from '../archive/find.ts';
import { articleBlocks } from '../articles/shown-blocks.ts';
import { annotationView } from '../articles/view.ts';
import { ensureTag } from '../tags/tag-names.ts';
import { type Block, visibleBlocks, visibleEnd } from '../text/blocks.ts';
import type { Color } from '../text/colors.ts';
import { findQuote, type Place, selectorAt } from '../text/quote.ts';

/** What a new passage carries. */
export type Margin = {
  /** Its uid, if it has one already. */
  id?: string | undefined;
  tags: string[];
  note: string;
  color: Color | null;
  author: string;
};

/** `occurrence` from 1. */
type Words = { quote: string; occurrence: number };

export type Wanted = Margin & Words;

/** In the caller's transaction. Throws `quote-not-found` or `occurrence-not-found`. */
export function createAnnotation(app: App, article: Article, wanted: Wanted): AnnotationView {
  const revision = app.archive.articles.revision(article.revisionId);
  const place = quotePlace(app, revision, wanted);
  return viewed(app, article, addPassage(app, article, revision.text, place, wanted));
}

/** The same by place, in UTF-16 units of the canonical text, as {@link wholeLetters} has it. */
export function createAnnotationAt(app: App, article: Article, place: Place, margin: Margin): AnnotationView {
  const { text } = app.archive.articles.revision(article.revisionId);
  return viewed(app, article, addPassage(app, article, text, wholeLetters(text, place), margin));
}

/** Half a character at either end left out. Throws `invalid-input` if there is nothing of the text at the place. */
export function wholeLetters(text: string, place: Place): Place {
  const start = place.start + Number(splitsPair(text, place.start));
  const end = place.end - Number(splitsPair(text, place.end));
  if (place.end > text.length || start >= end)
    throw new DaftarError(
      'invalid-input',
      `The article has no text at ${place.start}–${place.end}: it ends at ${text.length}.`,
    );
  return { start, end };
}

function splitsPair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}

/**
 * The same for whoever has the text at hand and knows that the place is one of it. In the caller's transaction.
 * @returns its uid
 */
export function addPassage(
  app: App,
  article: Article,
  text: string,
  { start, end }: Place,
  margin: Margin,
): string {
  const { archive } = app;
  const uid = margin.id ?? app.newUid();
  const at = app.now();
  const { note, color, author } = margin;
  const id = archive.annotations.insert({
    uid,
    articleId: article.id,
    revisionId: article.revisionId,
    start,
    end,
    ...selectorAt(text, start, end),
    note,
    color,
    author,
    state: 'placed',
    at,
  });
  for (const name of margin.tags) archive.annotations.addTag(id, ensureTag(app, name).id);
  archive.events.append(at, 'annotation.created', uid, { article: article.uid });
  return uid;
}

function viewed({ archive }: App, { uid: articleUid }: Article, uid: string): AnnotationView {
  return annotationView(archive, findAnnotation(archive, uid), articleUid);
}

/** Throws `quote-not-found` or `occurrence-not-found`. */
export function quotePlace({ archive }: App, revision: Revision, wanted: Words): Place {
  return locate(revision.text, articleBlocks(archive, revision), wanted);
}

/** In the article's own text first, then in what a reader took in, then in its headline. */
function locate(text: string, blocks: Block[], { quote, occurrence }: Words): Place {
  const headline = blocks.filter((block) => block.hidden === 'title');
  const [takenIn, own] = [true, false].map((late) =>
    visibleBlocks(blocks).filter((block) => (block.before !== undefined) === late),
  ) as [Block[], Block[]];
  const within = [{ start: 0, end: visibleEnd(own) }, ...takenIn, ...headline];
  const find = (nth: number) => findQuote(text, quote, { occurrence: nth, within });
  const place = find(occurrence);
  if (place) return { start: place.start, end: place.end };
  const shortened = quote.length > 80 ? `${quote.slice(0, 80)}…` : quote;
  if (occurrence > 1 && find(1))
    throw new DaftarError('occurrence-not-found', `${occurrence} × “${shortened}”`);
  throw new DaftarError('quote-not-found', shortened);
}
