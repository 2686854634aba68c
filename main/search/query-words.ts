/** The words of a query: folded as the index folds them, and as they were typed. */
import { tokens } from '../text/fold.ts';
import type { QueryWord } from './query.ts';

/** An article in lower case belongs to its word here: people type "al marza". */
export function wordsOf(text: string): QueryWord[] {
  return tokens(text, { typed: true }).map(({ folded, surface, start, end }) => {
    const typed = text.slice(start, end);
    const letters = lettersOf(typed);
    return { folded, surface, typed, cased: letters === letters.toLowerCase() ? null : letters };
  });
}

/** The letters of a spelling as typed, which is what exact terms with a capital are compared by. */
export function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}]/gu, '');
}
