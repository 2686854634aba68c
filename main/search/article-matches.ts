/** Where one article has what a query asks for: for marks in the text and for going from hit to hit. */
import type { Archive } from '../../db/index.ts';
import { findArticle } from '../archive/find.ts';
import { articleBlocks, shownPieces } from '../articles/shown-blocks.ts';
import { findMarks, termsFor } from './marks.ts';
import { positiveTerms } from './match.ts';
import { parseQuery } from './query.ts';
import { type WidenOptions, widen } from './widen.ts';

/** More marks than this in one text help nobody. */
const MOST = 5000;

export type ArticleMatches = { title: [number, number][]; text: [number, number][] };

/** Places in the title and in the canonical text, there only in what is shown. UTF-16 units. */
export function articleMatches(
  archive: Archive,
  articleUid: string,
  query: string,
  options: WidenOptions,
): ArticleMatches {
  const article = findArticle(archive, articleUid);
  const parsed = parseQuery(query).node;
  const node = parsed && widen(archive, parsed, options).named;
  if (!node) return { title: [], text: [] };
  const revision = archive.articles.revision(article.revisionId);
  const terms = positiveTerms(node);
  const within = shownPieces(articleBlocks(archive, revision));
  return {
    title: findMarks(article.title, termsFor(terms, 'title')),
    text: findMarks(revision.text, termsFor(terms, 'body'), { within, limit: MOST }),
  };
}
