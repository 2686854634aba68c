/**
 * The queries that searching is measured with, chosen from an archive's own terms by how many articles have them. The same
 * for the same archive.
 */
import type { SearchReader } from '../../db/search.ts';
import { type Random, random } from './random.ts';
import { vocabulary } from './vocabulary.ts';

export const KINDS = ['common', 'mid', 'rare', 'two words', 'phrase', 'name', 'letters'] as const;

/** `unfinished`: the last word is being typed. */
export type BenchQuery = { kind: (typeof KINDS)[number]; query: string; unfinished: boolean };

type Terms = readonly { form: string; count: number }[];

const COUNTS = { common: 30, mid: 40, rare: 40, pairs: 30, phrases: 20, names: 20, words: 10 };

/** Shares of the articles. */
const COMMON = [0.15, 0.6] as const;
const MID = [0.002, 0.02] as const;
/** Articles. Where fewer terms are as rare, as in a large archive of a bounded vocabulary, the rarest of all. */
const RARE = [3, 30] as const;

/** @param articles in the archive */
export function benchQueries(search: SearchReader, articles: number): BenchQuery[] {
  const numbers = random(11);
  const terms = [...search.terms()].filter(({ form }) => /^\p{L}{3,}$/u.test(form));
  const between = ([least, most]: readonly [number, number], count: number) =>
    spread(
      terms.filter((term) => term.count >= least && term.count <= most),
      count,
      numbers,
    );
  const rare = (): string[] => {
    const some = between(RARE, COUNTS.rare);
    if (some.length === COUNTS.rare) return some;
    const rising = terms.filter(({ count }) => count >= RARE[0]).sort((a, b) => a.count - b.count);
    return spread(rising.slice(0, rising.length / 20), COUNTS.rare, numbers);
  };
  const ofAll = ([least, most]: readonly [number, number], count: number) =>
    between([least * articles, most * articles], count);
  const [common, mid] = [ofAll(COMMON, COUNTS.common), ofAll(MID, COUNTS.mid)];
  const of = (kind: BenchQuery['kind'], queries: readonly string[]) =>
    queries.map((query) => ({ kind, query, unfinished: false }));
  return [
    ...of('common', common),
    ...of('mid', mid),
    ...of('rare', rare()),
    ...of('two words', pairs(common, mid, numbers)),
    ...of('phrase', phrases(common, numbers)),
    ...of('name', names(numbers)),
    ...letters([...common, ...mid], numbers),
  ];
}

function spread(terms: Terms, count: number, numbers: Random): string[] {
  const sorted = terms.toSorted((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1));
  const step = Math.max(1, sorted.length / count);
  const places = Array.from({ length: Math.min(count, sorted.length) }, (_, nth) => nth * step);
  return places.map((place) => {
    const at = Math.min(sorted.length - 1, Math.floor(place + numbers.next() * step));
    return sorted[at]?.form ?? '';
  });
}

function pairs(common: readonly string[], mid: readonly string[], numbers: Random): string[] {
  return Array.from({ length: COUNTS.pairs }, (_, nth) => {
    const others = nth % 2 === 0 ? common : mid;
    return `${numbers.pick(common)} ${numbers.pick(others)}`;
  });
}

function phrases(common: readonly string[], numbers: Random): string[] {
  return Array.from({ length: COUNTS.phrases }, () => `"${numbers.pick(common)} ${numbers.pick(common)}"`);
}

/** A spelling of each place, in either script. */
function names(numbers: Random): string[] {
  const places = [...vocabulary('en').places, ...vocabulary('ar').places];
  return Array.from({ length: COUNTS.names }, (_, nth) => numbers.pick(places[nth % places.length] ?? ['']));
}

/** Words as they are typed, from the second letter on. */
function letters(words: readonly string[], numbers: Random): BenchQuery[] {
  return Array.from({ length: COUNTS.words }, () => numbers.pick(words)).flatMap((word) =>
    [2, 3, 4].map((length) => ({ kind: 'letters' as const, query: word.slice(0, length), unfinished: true })),
  );
}
