/**
 * Finds a quote word by word, by spelling or by folded form, whatever stands between the words. Linear in the text
 * (Knuth, Morris, Pratt 1977, over words), keeping no more than the quote's own words.
 */
import { eachToken, tokens } from './fold.ts';
import type { Place } from './quote-selector.ts';

export type RunOptions = Place & { by: 'folded' | 'surface'; limit: number };

/** Up to `limit` places between `start` and `end`, from the first word's start to the last word's end. */
export function runs(text: string, quote: string, { start, end, by, limit }: RunOptions): Place[] {
  const wanted = tokens(quote).map((token) => token[by]);
  const places: Place[] = [];
  if (wanted.length === 0 || limit < 1) return places;
  const search = new WordSearch(wanted);
  const piece = start === 0 && end === text.length ? text : text.slice(start, end);
  eachToken(piece, (folded, surface, from, to) => {
    const first = search.next(by === 'folded' ? folded : surface, from);
    if (first !== null) places.push({ start: start + first, end: start + to });
    return places.length >= limit;
  });
  return places;
}

class WordSearch {
  private readonly wanted: readonly string[];
  /** For each length matched so far: the longest shorter one that also is a beginning. */
  private readonly fallback: number[];
  /** Where the last words began, as many as are wanted, in a ring. */
  private readonly starts: number[];
  private matched = 0;
  private count = 0;

  constructor(wanted: readonly string[]) {
    this.wanted = wanted;
    this.fallback = fallbacks(wanted);
    this.starts = new Array(wanted.length).fill(0);
  }

  /** Where the run that this word completes began, or null. Runs do not overlap. */
  next(word: string, start: number): number | null {
    const { wanted, starts } = this;
    starts[this.count++ % wanted.length] = start;
    while (this.matched > 0 && wanted[this.matched] !== word)
      this.matched = this.fallback[this.matched] as number;
    if (wanted[this.matched] === word) this.matched++;
    if (this.matched < wanted.length) return null;
    this.matched = 0;
    return starts[this.count % wanted.length] as number;
  }
}

function fallbacks(wanted: readonly string[]): number[] {
  const table = [0, 0];
  let length = 0;
  for (let at = 1; at < wanted.length; at++) {
    while (length > 0 && wanted[at] !== wanted[length]) length = table[length] as number;
    if (wanted[at] === wanted[length]) length++;
    table.push(length);
  }
  return table;
}
