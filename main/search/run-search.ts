/**
 * Runs a query: which articles match, in tiers (spelled exactly so, then folded) and by bm25 within each, with
 * counts, facets and snippets. Everything here is exact: nothing is capped or windowed.
 */
import type { ReadingArchive } from '../../db/index.ts';
import type { ArticleFacets, Ranked } from '../../db/search.ts';
import type { SearchInput, SearchResult } from '../api/schema.ts';
import { articleBlocks, shownPieces } from '../articles/shown-blocks.ts';
import { publishedOf } from '../articles/view.ts';
import { expansions } from './expansions.ts';
import { countFacets } from './facets.ts';
import { findMarks, termsFor } from './marks.ts';
import { compileMatch, exactTier, type MatchOptions, needsCheck, positiveTerms } from './match.ts';
import type { TermNode } from './query.ts';
import { parseQuery, type QueryNode } from './query.ts';
import { understood } from './query-text.ts';
import { createResolver } from './resolve.ts';
import { searchedArticle } from './searched-article.ts';
import { snippet } from './snippet.ts';
import { verifyExact } from './verify.ts';

type Tier = 'exact' | 'folded';
type Hit = Ranked & { tier: Tier };
type Facts = Map<number, ArticleFacets>;

/** One searcher per connection; it keeps the facet columns until somebody writes. */
export function createSearch(archive: ReadingArchive) {
  const options: MatchOptions = { resolve: createResolver(archive) };
  const factsOf = keepFacts(archive);

  return {
    /** All articles that match, in no order. */
    ids(query: string): number[] {
      const { node } = parseQuery(query);
      return node ? matching(archive, node, options) : [];
    },

    search(input: SearchInput): SearchResult {
      const began = performance.now();
      const { node, notices } = parseQuery(input.query, { exact: input.exact });
      const ids = node ? matching(archive, node, options) : [];
      const facts = factsOf();
      const hits = node ? order(archive, node, ids, facts, input, options) : [];
      const terms = node ? positiveTerms(node) : [];
      return {
        query: input.query,
        total: ids.length,
        totalIsExact: true,
        understood: node ? understood(node) : '',
        notices,
        expanded: expansions(archive.search, terms),
        hits: hits.map((hit) => hitView(archive, hit, terms)),
        facets: countFacets(archive, ids, facts),
        ms: performance.now() - began,
      };
    },
  };
}

function matching(archive: ReadingArchive, node: QueryNode, options: MatchOptions): number[] {
  const ids = archive.search.ids(compileMatch(node, options));
  if (!needsCheck(node, options)) return ids;
  return ids.filter((id) => {
    const article = searchedArticle(archive, id);
    return article !== null && verifyExact(node, article);
  });
}

/** The hits from `offset`, `limit` of them. */
function order(
  archive: ReadingArchive,
  node: QueryNode,
  ids: number[],
  facts: Facts,
  { sort, offset, limit }: SearchInput,
  options: MatchOptions,
): Hit[] {
  const exact = exactTier(node, options);
  if (sort === 'rank') {
    const allowed = needsCheck(node, options) ? new Set(ids) : null;
    return byRank(archive, compileMatch(node, options), exact, allowed, offset + limit).slice(offset);
  }
  const spelledSo = new Set(archive.search.ids(exact));
  const sign = sort === 'date' ? 1 : -1;
  return byDate(ids, facts, sign)
    .slice(offset, offset + limit)
    .map((articleId) => ({ articleId, score: 0, tier: spelledSo.has(articleId) ? 'exact' : 'folded' }));
}

/** @param allowed the matches, if the MATCH expression may find more; else null */
function byRank(
  archive: ReadingArchive,
  match: string,
  exact: string,
  allowed: Set<number> | null,
  wanted: number,
): Hit[] {
  const best = (expression: string, tier: Tier, limit: number): Hit[] => {
    if (limit <= 0) return [];
    const ranked = archive.search.ranked(expression, allowed ? -1 : limit);
    const hits = allowed ? ranked.filter(({ articleId }) => allowed.has(articleId)) : ranked;
    return hits.slice(0, limit).map((hit) => ({ ...hit, tier }));
  };
  const first = best(`(${match}) AND (${exact})`, 'exact', wanted);
  return [...first, ...best(`(${match}) NOT (${exact})`, 'folded', wanted - first.length)];
}

/** @param sign 1: the oldest first, -1: the newest first; articles without a date stand last either way */
function byDate(ids: number[], facts: Facts, sign: 1 | -1): number[] {
  const dateOf = (id: number) => facts.get(id)?.published ?? null;
  return ids.toSorted((a, b) => {
    const [dateA, dateB] = [dateOf(a), dateOf(b)];
    if (dateA === dateB) return a - b;
    if (dateA === null || dateB === null) return dateA === null ? 1 : -1;
    return dateA < dateB ? -sign : sign;
  });
}

function hitView(
  archive: ReadingArchive,
  { articleId, score, tier }: Hit,
  terms: TermNode[],
): SearchResult['hits'][number] {
  const article = archive.articles.byId(articleId);
  if (!article) throw new RangeError(`no article ${articleId}`);
  const revision = archive.articles.revision(article.revisionId);
  const { uid: id, title, outlet } = article;
  const cut = snippet(revision.text, terms, { within: shownPieces(articleBlocks(archive, revision)) });
  return {
    key: articleId,
    id,
    title,
    outlet,
    published: publishedOf(article),
    score,
    tier,
    snippet: cut.text,
    ranges: cut.ranges,
    titleRanges: findMarks(title, termsFor(terms, 'title')),
  };
}

function keepFacts({ search }: ReadingArchive): () => Facts {
  let version = -1;
  let facts: Facts = new Map();
  return () => {
    const now = search.dataVersion();
    if (now !== version) facts = new Map(search.facets().map((row) => [row.id, row]));
    version = now;
    return facts;
  };
}
