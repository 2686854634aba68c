/**
 * Finds in a text the places that a query's terms mean, by reading the text with the same folding as the index.
 * Places are UTF-16 units of the text, end exclusive. Linear in the text.
 */
import { eachToken, type TokenVisitor } from '../text/fold.ts';
import { readingStart, wordFinder } from '../text/word-finder.ts';
import type { TermNode, TextField } from './query.ts';
import { lettersOf } from './query-words.ts';

export type Range = readonly [start: number, end: number];

/** A place and the number of the term that it is a place of. */
export type Match = { start: number; end: number; term: number };

export type MarkOptions = {
  /** The pieces of the text to look in, in order (an article's visible blocks); no phrase runs from one to the next. */
  within?: readonly { start: number; end: number }[];
  /** Stop after so many places. */
  limit?: number;
};

/** The terms that count in a part of an article: a term for the title is not marked in the text. */
export function termsFor(terms: readonly TermNode[], part: 'title' | 'body' | 'note'): TermNode[] {
  const field: TextField = part === 'body' ? 'quote' : part;
  return terms.filter((term) => term.field === null || term.field === field);
}

/** The places to be marked, in order; where they meet or overlap they are one. */
export function findMarks(
  text: string,
  terms: readonly TermNode[],
  options: MarkOptions = {},
): [number, number][] {
  const marks: [number, number][] = [];
  for (const { start, end } of findMatches(text, terms, options)) {
    const last = marks.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return marks;
}

/** Every place of every term, ordered by start; those of different terms may overlap. */
export function findMatches(text: string, terms: readonly TermNode[], options: MarkOptions = {}): Match[] {
  const reader = new Reader(text, terms, options.limit ?? Number.POSITIVE_INFINITY);
  if (terms.length === 0) return [];
  for (const { start, end } of options.within ?? [{ start: 0, end: text.length }]) {
    if (reader.read(start, end)) break;
  }
  return reader.matches.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A phrase of which the first `next` words were read. */
type Begun = { term: number; next: number; start: number };

class Reader {
  readonly matches: Match[] = [];
  private readonly text: string;
  private readonly terms: readonly TermNode[];
  private readonly limit: number;
  private begun: Begun[] = [];
  /** First words → terms; terms that begin with a prefix stand apart. */
  private readonly words = new Map<string, number[]>();
  private readonly prefixes: number[] = [];
  /** First units of words that prefixes begin; one that goes by spelling may begin with any once it is folded. */
  private readonly firsts = new Set<number>();
  private anyFirst = false;
  /** Where the next word may be that a term begins with. */
  private readonly next: (from: number) => number;

  constructor(text: string, terms: readonly TermNode[], limit: number) {
    this.text = text;
    this.terms = terms;
    this.limit = limit;
    for (const [index, term] of terms.entries()) this.prepare(index, term);
    this.next = this.anyFirst ? (from) => from : wordFinder(beginnings(terms))(text);
  }

  /** True when the limit is reached. */
  read(start: number, end: number): boolean {
    this.begun = [];
    const piece = start === 0 && end === this.text.length ? this.text : this.text.slice(start, end);
    for (let at = start; at < end && this.matches.length < this.limit; ) {
      const next = this.next(at);
      at = next < end ? start + this.readAround(piece, start, next - start, at - start) : end;
    }
    return this.matches.length >= this.limit;
  }

  /**
   * Reads the word at `found` and on as long as terms are begun; gives the border where that ended. Places of the piece,
   * which begins at `offset`.
   * @param least a border of words
   */
  private readAround(piece: string, offset: number, found: number, least: number): number {
    let read = piece.length;
    const visit: TokenVisitor = (folded, surface, from, to) => {
      if (from > found && this.begun.length === 0) {
        read = from;
        return true;
      }
      if (this.begun.length > 0) this.goOn(folded, surface, offset + from, offset + to);
      this.begin(folded, surface, offset + from, offset + to);
      return this.matches.length >= this.limit;
    };
    eachToken(piece, visit, { from: readingStart(piece, found, least) });
    return read;
  }

  private prepare(index: number, term: TermNode): void {
    const first = term.words[0]?.folded ?? '';
    if (term.stems && term.words.length === 1) {
      this.prefixes.push(index);
      for (const stem of term.stems) this.firsts.add(stem.charCodeAt(0));
      this.anyFirst ||= term.spelledFrom !== null;
      return;
    }
    this.words.set(first, [...(this.words.get(first) ?? []), index]);
  }

  private begin(folded: string, surface: string, start: number, end: number): void {
    for (const term of this.words.get(folded) ?? [])
      this.step({ term, next: 0, start }, folded, surface, start, end);
    if (!this.anyFirst && !this.firsts.has(folded.charCodeAt(0))) return;
    for (const term of this.prefixes) this.step({ term, next: 0, start }, folded, surface, start, end);
  }

  private goOn(folded: string, surface: string, start: number, end: number): void {
    const { begun } = this;
    this.begun = [];
    for (const phrase of begun) this.step(phrase, folded, surface, start, end);
  }

  private step(phrase: Begun, folded: string, surface: string, start: number, end: number): void {
    const term = this.terms[phrase.term] as TermNode;
    if (!this.isWord(term, phrase.next, folded, surface, start, end)) return;
    const next = phrase.next + 1;
    if (next === term.words.length) this.matches.push({ start: phrase.start, end, term: phrase.term });
    else this.begun.push({ ...phrase, next });
  }

  private isWord(
    term: TermNode,
    at: number,
    folded: string,
    surface: string,
    start: number,
    end: number,
  ): boolean {
    const word = term.words[at];
    if (!word) return false;
    if (term.stems && at === term.words.length - 1)
      return (
        term.stems.some((stem) => folded.startsWith(stem)) ||
        (term.spelledFrom !== null && !term.field && surface.startsWith(term.spelledFrom))
      );
    if (folded !== word.folded) return false;
    if (!term.exact) return true;
    return surface === word.surface && (!word.cased || lettersOf(this.text.slice(start, end)) === word.cased);
  }
}

/** What the first words of terms are, or begin with. */
function beginnings(terms: readonly TermNode[]): string[] {
  const first = ({ stems, words }: TermNode) =>
    stems && words.length === 1 ? stems : words.slice(0, 1).map(({ folded }) => folded);
  return [...new Set(terms.flatMap(first))];
}
