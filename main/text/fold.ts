/**
 * THE folding of text into words: one function for index, query, marks and re-anchoring, which must agree. Pure;
 * all places are UTF-16 units of the text as given. What a word is stands in `fold-words.ts`.
 */
import { Words } from './fold-words.ts';

/** Rises with every change of what `tokens` gives: an index built by another version is to be built again. */
export const FOLD_VERSION = 2;

/**
 * A word of a text.
 * `folded`: what is indexed. Letters and digits only (and vowel signs), the only ASCII in it is a–z and 0–9.
 * `surface`: the spelling with article, vowel marks and hamza, but lower case, composed (NFC, compatibility forms
 * resolved), apostrophes and hyphens unified, invisible characters and tatweel left out.
 * `start`, `end`: with the article, without a possessive 's; marks after the last letter are inside.
 */
export type Token = { folded: string; surface: string; start: number; end: number };

/** Receives the parts of a token; returning true ends the reading. */
export type TokenVisitor = (folded: string, surface: string, start: number, end: number) => unknown;

/**
 * `typed`: an article in lower case before a space counts too ("al qaim"), as people type; for queries only.
 * `from`: where to begin to read; should be a border of a word.
 */
export type FoldOptions = { typed?: boolean; from?: number };

/** The words of `text`, in order. For long texts `eachToken` saves the memory. */
export function tokens(text: string, options: FoldOptions = {}): Token[] {
  const found: Token[] = [];
  const words = new Words(text, options);
  while (words.next()) {
    found.push({ folded: words.folded, surface: words.surface, start: words.start, end: words.end });
  }
  return found;
}

/** Calls `visit` for each word of `text`, in order, keeping none. Linear in the text. */
export function eachToken(text: string, visit: TokenVisitor, options: FoldOptions = {}): void {
  const words = new Words(text, options);
  while (words.next()) {
    if (visit(words.folded, words.surface, words.start, words.end) === true) return;
  }
}

/** The folded words of `text` joined by spaces: what the names of outlets, authors and tags are compared by. */
export function foldedName(text: string): string {
  return tokens(text)
    .map((token) => token.folded)
    .join(' ');
}

/** How many words `text` has, as the index counts them. */
export function countWords(text: string): number {
  let count = 0;
  eachToken(text, () => {
    count++;
  });
  return count;
}
