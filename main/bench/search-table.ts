/** The outcome of `bench search` against its bars, as a table and as JSON. Pure. */
import { median } from './import-score.ts';
import type { MeasuredQuery, SearchBench, Way } from './search.ts';
import { KINDS } from './search-queries.ts';

/** `value` may be at most `bar`. Ratios are of sums over all queries meant. */
export type Bar = { name: string; value: number; bar: number; holds: boolean };

/** Queries with so many hits are answered exactly while people type, too. */
const FEW = 20_000;

/** From so many articles on, the bars for large archives count. */
const LARGE = 400_000;

export function searchBars({ articles, textBytes, searchBytes, queries }: SearchBench): Bar[] {
  const large = articles >= LARGE;
  const words = queries.filter(({ unfinished }) => !unfinished);
  const letters = queries.filter(({ unfinished }) => unfinished);
  const few = words.filter(({ hits }) => hits <= FEW);
  const bars: [string, number, number][] = [
    ['all of a search, exactly ranked ÷ floor', ratio(words, 'exact', 'floor'), 1.3],
    ['all of a search while typing ÷ floor', ratio(words, 'typing', 'floor'), large ? 0.6 : 0.8],
    ['slowest of at most 20,000 hits: ms beyond 1.3 × floor', Math.max(0, ...few.map(beyond)), 5],
    ['letters typed, from the second ÷ floor of prefix*', ratio(letters, 'typing', 'floor'), 0.4],
    ['slowest letter, ms', Math.max(0, ...letters.map(({ ms }) => ms.typing)), large ? 250 : 50],
    ['count, facets and order by date ÷ ORDER BY rank', ratio(words, 'facets', 'rank'), 0.5],
    ['articles read and cut to snippets ÷ SQLite’s snippet()', snippetRatio(words), 0.6],
    ['words in the index ÷ text', textBytes === 0 ? 0 : searchBytes / textBytes, 0.7],
  ];
  return bars.map(([name, value, bar]) => ({ name, value: rounded(value), bar, holds: value <= bar }));
}

/** Ours with the reading of the articles; SQLite's without the search that it stands in. */
function snippetRatio(queries: readonly MeasuredQuery[]): number {
  const sum = (of: Way) => queries.reduce((total, { ms }) => total + ms[of], 0);
  const native = sum('native') - sum('nativeFloor');
  return native <= 0 ? 0 : sum('snippets') / native;
}

function beyond({ ms }: MeasuredQuery): number {
  return ms.exact - 1.3 * ms.floor;
}

function ratio(queries: readonly MeasuredQuery[], way: Way, to: Way): number {
  const sum = (of: Way) => queries.reduce((total, { ms }) => total + ms[of], 0);
  return queries.length === 0 ? 0 : sum(way) / sum(to);
}

const rounded = (value: number) => Number(value.toFixed(3));

/** Medians over the queries of one kind, in ms. */
function kinds(queries: readonly MeasuredQuery[]) {
  return KINDS.map((kind) => {
    const of = queries.filter((query) => query.kind === kind);
    const middle = (way: Way) => rounded(median(of.map(({ ms }) => ms[way])));
    const p95 = (way: Way) =>
      rounded(
        percentile(
          of.map(({ ms }) => ms[way]),
          0.95,
        ),
      );
    return {
      kind,
      queries: of.length,
      hits: median(of.map(({ hits }) => hits)),
      floor: [middle('floor'), p95('floor')] as const,
      exact: [middle('exact'), p95('exact')] as const,
      typing: [middle('typing'), p95('typing')] as const,
      windowed: of.filter(({ windowed }) => windowed).length,
    };
  });
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

export function searchBenchJson(bench: SearchBench) {
  const { queries, ...about } = bench;
  const windowed = queries.filter((query) => query.windowed);
  return {
    ...about,
    bars: searchBars(bench),
    kinds: kinds(queries),
    /** Of windowed answers, how many of the first 20 the exact order has as well. */
    overlap:
      windowed.length === 0
        ? null
        : rounded(windowed.reduce((sum, { overlap }) => sum + overlap, 0) / windowed.length),
    queries: queries.map(({ ms, ...query }) => ({
      ...query,
      ms: Object.fromEntries(Object.entries(ms).map(([way, time]) => [way, rounded(time)])),
    })),
  };
}

export function searchBenchTable(bench: SearchBench): string {
  const { articles, repetitions, bars, kinds, overlap } = searchBenchJson(bench);
  const whole = bench.indexBytes / bench.textBytes;
  const pair = ([middle, p95]: readonly [number, number]) => `${middle.toFixed(1)} / ${p95.toFixed(1)}`;
  const lines = [
    `${articles} articles, ${bench.queries.length} queries, medians of ${repetitions}; ratios are of sums in this run`,
    ...bars.map(
      ({ name, value, bar, holds }) =>
        `${name.padEnd(56)}${value.toFixed(2).padStart(8)}  at most ${String(bar).padEnd(5)}${holds ? 'holds' : 'DOES NOT HOLD'}`,
    ),
    `The whole file of the index, with copies and repeated blocks, has ${whole.toFixed(2)} of the size of the texts.`,
    '',
    `${'ms, median / 95 %'.padEnd(20)}${'hits'.padStart(8)}${'floor'.padStart(16)}${'exact'.padStart(16)}${'typing'.padStart(16)}`,
    ...kinds.map(
      ({ kind, hits, floor, exact, typing }) =>
        `${kind.padEnd(20)}${String(Math.round(hits)).padStart(8)}${pair(floor).padStart(16)}${pair(exact).padStart(16)}${pair(typing).padStart(16)}`,
    ),
  ];
  if (overlap !== null)
    lines.push(
      '',
      `While typing, ${(100 * overlap).toFixed(0)} % of the first 20 are those of the exact order.`,
    );
  return lines.join('\n');
}
