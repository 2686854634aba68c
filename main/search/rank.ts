/**
 * Puts hits in their order: in tiers (spelled exactly so, folded, sounding alike, other forms of names) and by bm25 within
 * each, or by date. FTS5 scores every hit before it gives the first, so of very many only those added last are ranked
 * where that is allowed.
 */
import type { Ranked, SearchReader } from '../../db/search.ts';
import type { SearchInput, SearchResult } from '../api/schema.ts';
import { type Columns, LAST_DAY } from './columns.ts';
import { compileMatch, exactTier, inTitle, type MatchOptions, needsCheck, positiveTerms } from './match.ts';
import type { TermNode } from './query.ts';
import type { Widened } from './widen.ts';

type Tier = SearchResult['hits'][number]['tier'];

export type Hit = Ranked & { tier: Tier };

/** `ranked`: how many hits were, if not all. */
export type Ranking = { hits: Hit[]; windowed: boolean; ranked: number };

/** `ids`: all that match, in the order in which they were added; of more than are told apart, the latest. */
export type Found = {
  search: SearchReader;
  columns: Columns;
  wide: Widened;
  ids: readonly number[];
  options: MatchOptions;
  scored: Scored;
  /** Of articles for which this is the same, only the best is a hit. */
  keyOf: (articleId: number) => number;
};

/** Hits with their scores in the order in which they were added. `tiers`: by MATCH expression · `all`: all that match. */
export type Scored = { tiers: ReadonlyMap<string, readonly Ranked[]>; all: readonly Ranked[] | null };

type Wanted = Pick<SearchInput, 'sort' | 'offset' | 'limit' | 'effort'>;

/** So many are ranked, and counted, in no time. */
export const FEW = 20_000;

/** Of more, this many are, those added last. */
const WINDOW = 5000;

/**
 * The hits of the first tier, and all where those are not enough, scored while they are found: the places of a phrase are
 * longer to find than its hits to score. Nothing where there is no phrase or hits are to be checked.
 */
export function scoredAtOnce(
  found: Pick<Found, 'search' | 'wide' | 'options'>,
  { offset, limit }: Pick<Wanted, 'offset' | 'limit'>,
): Scored {
  const { search, wide, options } = found;
  const tiers = new Map<string, readonly Ranked[]>();
  const isPhrase = ({ words }: TermNode) => words.length > 1;
  if (!positiveTerms(wide.named).some(isPhrase) || needsCheck(wide.named, options))
    return { tiers, all: null };
  const matches = tiersOf(found).map(({ match }) => match);
  const [first = '', last = ''] = [matches[0], matches.at(-1)];
  tiers.set(first, search.scored(first));
  if ((tiers.get(first)?.length ?? 0) < SPARE * (offset + limit) && last !== first)
    tiers.set(last, search.scored(last));
  return { tiers, all: tiers.get(last) ?? null };
}

/** The hits from `offset`, `limit` of them. */
export function rankHits(found: Found, { sort, offset, limit, effort }: Wanted): Ranking {
  const { ids, columns, scored } = found;
  const tiers = tiersOf(found);
  const wanted = offset + limit;
  const all = { windowed: false, ranked: ids.length };
  if (sort !== 'rank') {
    const shown = firstOfEach(byDate(ids, columns, sort), found, wanted).slice(offset);
    return { ...all, hits: shown.map((id) => ({ articleId: id, score: 0, tier: tierOf(found, tiers, id) })) };
  }
  if (needsCheck(found.wide.named, found.options))
    return { ...all, hits: checkedByRank(found, tiers, wanted).slice(offset) };
  if (effort === 'exact' || scored.all || ids.length <= FEW)
    return { ...all, hits: byRank(found, tiers, wanted).slice(offset) };
  return { windowed: true, ranked: WINDOW, hits: windowed(found, tiers, wanted).slice(offset) };
}

type TierMatch = { tier: Tier; match: string };

/** The best first; each finds what the ones before it do, and more. */
function tiersOf({ wide: { asked, keyed, named }, options }: Pick<Found, 'wide' | 'options'>): TierMatch[] {
  const tiers: TierMatch[] = [
    { tier: 'exact', match: exactTier(asked, options) },
    { tier: 'folded', match: compileMatch(asked, options) },
    { tier: 'key', match: compileMatch(keyed, options) },
    { tier: 'name', match: compileMatch(named, options) },
  ];
  return tiers.filter(({ match }, at) => match !== tiers[at - 1]?.match);
}

function tierOf({ search }: Found, tiers: readonly TierMatch[], id: number): Tier {
  return tiers.find(({ match }) => search.idsWithin(match, id, id).length > 0)?.tier ?? 'folded';
}

/**
 * Each tier by a statement of its own: in one, a rare spelling would outweigh the one that was typed. A tier is asked once
 * those before it are used up.
 */
function byRank(found: Found, tiers: readonly TierMatch[], wanted: number): Hit[] {
  const { search, ids, scored } = found;
  const hits: Hits = new Map();
  for (const { tier, match } of tiers) {
    if (hits.size >= Math.min(wanted, ids.length)) break;
    const best = (limit: number) => search.ranked(match, limit);
    const sorted = scored.tiers.get(match)?.toSorted((a, b) => b.score - a.score);
    take(hits, found, tier, sorted ?? more(best, wanted), wanted);
  }
  return [...hits.values()];
}

/** By what tells them apart. */
type Hits = Map<number, Hit>;

function take(
  hits: Hits,
  { keyOf }: Pick<Found, 'keyOf'>,
  tier: Tier,
  ranked: Iterable<Ranked>,
  wanted: number,
): void {
  for (const hit of ranked) {
    if (hits.size >= wanted) return;
    const key = keyOf(hit.articleId);
    if (!hits.has(key)) hits.set(key, { ...hit, tier });
  }
}

/** So many times as many hits as are wanted are read at first, some being copies of others: a second pass takes as long. */
const SPARE = 3;

/** The best, and more of them as long as they are asked for. */
function* more(best: (limit: number) => readonly Ranked[], wanted: number): Generator<Ranked> {
  let given = 0;
  for (let limit = SPARE * wanted; limit > 0; limit *= 2) {
    const ranked = best(limit);
    yield* ranked.slice(given);
    given = ranked.length;
    if (given < limit) return;
  }
}

function firstOfEach(ids: readonly number[], { keyOf }: Found, wanted: number): number[] {
  const first = new Map<number, number>();
  for (const id of ids) {
    if (first.size >= wanted) break;
    const key = keyOf(id);
    if (!first.has(key)) first.set(key, id);
  }
  return [...first.values()];
}

/** The same where the MATCH expressions find more than is meant. */
function checkedByRank(found: Found, tiers: readonly TierMatch[], wanted: number): Hit[] {
  const { search, ids } = found;
  const meant = new Set(ids);
  const hits: Hits = new Map();
  for (const { tier, match } of tiers) {
    if (hits.size >= Math.min(wanted, ids.length)) break;
    take(hits, found, tier, among(meant, search.eachRanked(match)), wanted);
  }
  return [...hits.values()];
}

function* among(meant: ReadonlySet<number>, ranked: Iterable<Ranked>): Generator<Ranked> {
  for (const hit of ranked) if (meant.has(hit.articleId)) yield hit;
}

/** Those spelled exactly so with the words in their title, then the best of those added last, tier by tier. */
function windowed(found: Found, tiers: readonly TierMatch[], wanted: number): Hit[] {
  const { search, wide, ids, options } = found;
  const hits: Hits = new Map();
  const titled = exactTier(inTitle(wide.asked), options);
  take(
    hits,
    found,
    'exact',
    more((limit) => search.ranked(titled, limit), wanted),
    wanted,
  );
  const first = ids.at(-WINDOW) ?? 0;
  for (const { tier, match } of tiers) {
    if (hits.size >= wanted) break;
    take(
      hits,
      found,
      tier,
      more((limit) => search.rankedFrom(match, first, limit), wanted),
      wanted,
    );
  }
  return [...hits.values()];
}

/**
 * Articles without a date stand last either way; those of one day in the order of their numbers. Sorted as numbers that
 * hold both, which is many times as fast as by comparing.
 */
export function byDate(ids: readonly number[], columns: Columns, sort: 'date' | '-date'): number[] {
  const keys = new Float64Array(ids.length);
  for (const [at, id] of ids.entries()) {
    const day = columns.day(id);
    const place = day === 0 ? LAST_DAY : sort === 'date' ? day : LAST_DAY - day;
    keys[at] = place * 2 ** 31 + id;
  }
  return Array.from(keys.sort(), (key) => key % 2 ** 31);
}
