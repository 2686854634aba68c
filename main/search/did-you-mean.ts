/** For a query that finds next to nothing: spellings of its words that the archive has, each with the query it makes. */
import type { SearchReader } from '../../db/search.ts';
import type { SearchResult } from '../api/schema.ts';
import type { TermNode } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A query that finds so many needs no other. */
export const ENOUGH_HITS = 5;

/** A term that so many articles have is no slip. */
const FREQUENT = 5;
const MOST = 3;
const SHORTEST = 3;

export function didYouMean(
  search: SearchReader,
  vocabulary: Vocabulary,
  query: string,
  terms: readonly TermNode[],
): SearchResult['didYouMean'] {
  const words = terms.filter(({ exact, stems }) => !exact && !stems).flatMap((term) => term.words);
  const found = words.flatMap(({ folded, typed }) => {
    const own = search.termFrequency(folded);
    if (folded.length < SHORTEST || own >= FREQUENT) return [];
    const near = vocabulary.near(folded).filter(({ count }) => count > 2 * own);
    return near.slice(0, MOST).map((other) => ({ ...other, typed }));
  });
  return found
    .sort((a, b) => a.edits - b.edits || b.count - a.count)
    .slice(0, MOST)
    .map(({ typed, term, count }) => {
      const form = search.forms(term)[0]?.form ?? term;
      return { typed, form, count, query: query.replace(typed, () => form) };
    });
}
