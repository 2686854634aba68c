/**
 * Runs a query: which articles match, in tiers (spelled exactly so, folded, sounding alike, other forms of names) and by bm25 within each, with
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
import { type Widened, type WidenOptions, widen } from './widen.ts';

type Tier = SearchResult['hits'][number]['tier'];

/** For whoever asks for articles only. */
const WIDEST: WidenOptions = { keys: true, names: true };

type Hit = Ranked & { tier: Tier };
type Facts = Map<number, ArticleFacets>;

/** One searcher per connection; it keeps the facet columns until somebody writes. */
export function createSearch(archive: ReadingArchive) {
  const options: MatchOptions = { resolve: createResolver(archive) };
  const factsOf = keepFacts(archive);

  return {
    /** All articles that match, in no order. */
    ids(query: string, reach: WidenOptions = WIDEST): number[] {
      const { node } = parseQuery(query);
      return node ? matching(archive, widen(archive, node, reach).named, options) : [];
    },

    counts: (matches: string[]): number[] => matches.map(archive.search.count),

    search(input: SearchInput): SearchResult {
      const began = performance.now();
      const { node, notices } = parseQuery(input.query, { exact: input.exact });
      const wide = node && widen(archive, node, input);
      const ids = wide ? matching(archive, wide.named, options) : [];
      const facts = factsOf();
      const hits = node && wide ? order(archive, node, wide, ids, facts, input, options) : [];
      const terms = wide ? positiveTerms(wide.named) : [];
      return {
        query: input.query,
        total: ids.length,
        totalIsExact: true,
        understood: node ? understood(node) : '',
        notices,
        expanded: expansions(archive.search, node ? positiveTerms(node) : [], wide?.also ?? new Map()),
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
  wide: Widened,
  ids: number[],
  facts: Facts,
  { sort, offset, limit }: SearchInput,
  options: MatchOptions,
): Hit[] {
  const tiers = tiersOf(node, wide, options);
  if (sort === 'rank') {
    const allowed = needsCheck(wide.named, options) ? new Set(ids) : null;
    return byRank(archive, tiers, allowed, offset + limit).slice(offset);
  }
  const sign = sort === 'date' ? 1 : -1;
  const shown = byDate(ids, facts, sign).slice(offset, offset + limit);
  const best = new Map<number, Tier>();
  for (const { tier, match } of tiers)
    for (const id of archive.search.ids(match)) if (!best.has(id)) best.set(id, tier);
  return shown.map((articleId) => ({ articleId, score: 0, tier: best.get(articleId) ?? 'folded' }));
}

type TierMatch = { tier: Tier; match: string };

/** The best first; each finds what no better one does. */
function tiersOf(node: QueryNode, { keyed, named }: Widened, options: MatchOptions): TierMatch[] {
  const match = compileMatch(node, options);
  const exact = exactTier(node, options);
  const tiers: TierMatch[] = [
    { tier: 'exact', match: `(${match}) AND (${exact})` },
    { tier: 'folded', match: `(${match}) NOT (${exact})` },
  ];
  const withKeys = compileMatch(keyed, options);
  const withNames = compileMatch(named, options);
  if (withKeys !== match) tiers.push({ tier: 'key', match: `(${withKeys}) NOT (${match})` });
  if (withNames !== withKeys) tiers.push({ tier: 'name', match: `(${withNames}) NOT (${withKeys})` });
  return tiers;
}

/**
 * Each tier by a statement of its own: in one, a rare spelling would outweigh the one that was typed.
 * @param allowed the matches, if the MATCH expression may find more; else null
 */
function byRank(
  archive: ReadingArchive,
  tiers: readonly TierMatch[],
  allowed: Set<number> | null,
  wanted: number,
): Hit[] {
  const hits: Hit[] = [];
  for (const { tier, match } of tiers) {
    const left = wanted - hits.length;
    if (left <= 0) break;
    const ranked = archive.search.ranked(match, allowed ? -1 : left);
    const found = allowed ? ranked.filter(({ articleId }) => allowed.has(articleId)) : ranked;
    hits.push(...found.slice(0, left).map((hit) => ({ ...hit, tier })));
  }
  return hits;
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
