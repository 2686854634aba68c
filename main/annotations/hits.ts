/** Places that a search finds, as passages could be made of them: the words, or the sentence or paragraph around them. */
import { setImmediate as pause } from 'node:timers/promises';
import type { Annotation, Article } from '../../db/model.ts';
import type { Step } from '../../db/transact.ts';
import { DaftarError } from '../api/errors.ts';
import type { FoundHits, HitPlace, HitUnit, HitView } from '../api/schema.ts';
import type { App } from '../app.ts';
import { findArticle } from '../archive/find.ts';
import { articleBlocks, shownPieces } from '../articles/shown-blocks.ts';
import { summaryOf } from '../articles/view.ts';
import { findMarks, termsFor } from '../search/marks.ts';
import { positiveTerms } from '../search/match.ts';
import { parseQuery, type TermNode } from '../search/query.ts';
import { type WidenOptions, widen } from '../search/widen.ts';
import { ensureTag } from '../tags/tag-names.ts';
import { visibleEnd } from '../text/blocks.ts';
import { contextAround } from './context.ts';
import { addPassage } from './create.ts';
import { placesAround } from './hit-places.ts';

export type AskedHits = WidenOptions & { query: string; unit: HitUnit };

/** Places between two looks at how far tagging is. */
const STEP = 20;

/** Articles between two looks at who else wants something. */
const ARTICLES = 20;

/** By article, the oldest import first, then by place; titles are not gone through. */
export async function* findHits(
  app: App,
  asked: AskedHits,
  signal: AbortSignal | undefined,
): AsyncGenerator<FoundHits> {
  const terms = termsOf(app, asked);
  const ids = terms.length > 0 ? (await app.reader.ids(asked.query, asked)).sort((a, b) => a - b) : [];
  for (let done = 0; done < ids.length; done += ARTICLES) {
    const articles = ids.slice(done, done + ARTICLES).flatMap((id) => app.archive.articles.byId(id) ?? []);
    const hits = articles.flatMap((article) => hitsIn(app, article, terms, asked.unit));
    yield { done: Math.min(done + ARTICLES, ids.length), total: ids.length, hits };
    await pause();
    if (signal?.aborted) return;
  }
  if (ids.length === 0) yield { done: 0, total: 0, hits: [] };
}

function termsOf({ archive }: App, { query, ...reach }: AskedHits): TermNode[] {
  const { node } = parseQuery(query);
  return node ? termsFor(positiveTerms(widen(archive, node, reach).named), 'body') : [];
}

function hitsIn({ archive }: App, article: Article, terms: readonly TermNode[], unit: HitUnit): HitView[] {
  const { text, ...revision } = archive.articles.revision(article.revisionId);
  const blocks = articleBlocks(archive, revision);
  const within = shownPieces(blocks);
  const marks = findMarks(text, terms, { within });
  const { id, title, outlet, published } = summaryOf(article, []);
  const passages = archive.annotations.ofArticle(article.id).filter(({ state }) => state !== 'lost');
  const tagsOf = archive.annotations.tagsOfArticle(article.id);
  const end = visibleEnd(blocks);
  return placesAround(text, within, marks, unit, article.language).map(({ ranges, ...place }) => {
    const there = passages.filter((one) => one.start < place.end && place.start < one.end);
    const names = there.flatMap((one) => (tagsOf.get(one.id) ?? []).map(({ name }) => name));
    return {
      articleId: id,
      ...place,
      quote: text.slice(place.start, place.end),
      ranges: ranges.map(([from, to]): [number, number] => [from - place.start, to - place.start]),
      ...contextAround(text, place.start, place.end, end),
      tags: [...new Set(names)],
      article: { title, outlet, published },
    };
  });
}

export type Tagging = { places: readonly HitPlace[]; tags: readonly string[]; author: string };

/**
 * Makes a passage of each place, or tags the one that stands there already, in steps of the caller's transaction. Throws
 * `article-unknown`, or `changed-elsewhere` where other words stand now.
 * @returns how many were made, and how many were there
 */
export function* tagHits(
  app: App,
  { places, tags, author }: Tagging,
): Generator<Step, { made: number; there: number }> {
  const tagIds = tags.map((name) => ensureTag(app, name).id);
  let there = 0;
  let done = 0;
  for (const [articleId, group] of Map.groupBy(places, (place) => place.articleId)) {
    const article = findArticle(app.archive, articleId);
    const { text } = app.archive.articles.revision(article.revisionId);
    const known = new Map(app.archive.annotations.ofArticle(article.id).map((one) => [keyOf(one), one]));
    for (const place of group) {
      if (done++ % STEP === 0) yield { done, total: places.length };
      if (text.slice(place.start, place.end) !== place.quote) throw new DaftarError('changed-elsewhere');
      const found = known.get(keyOf(place));
      if (!found) addPassage(app, article, text, place, { tags: [...tags], note: '', color: null, author });
      else {
        there++;
        carry(app, found, tagIds);
      }
    }
  }
  return { made: places.length - there, there };
}

const keyOf = ({ start, end }: { start: number; end: number }) => `${start} ${end}`;

function carry({ archive, now }: App, { id, uid }: Annotation, tagIds: readonly number[]): void {
  for (const tag of tagIds) archive.annotations.addTag(id, tag);
  archive.events.append(now(), 'annotation.changed', uid);
}
