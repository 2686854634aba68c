/**
 * Reads a text word by word: where a word begins and ends, and what it folds to. The rules of single characters
 * stand in `fold-table.ts`, those of the article in `fold-article.ts`.
 *
 * A word is a run of letters and digits, read through marks, invisible characters and apostrophes between
 * Latin letters. Hyphens part words, except after an article. In scripts written without spaces each character is one.
 */

import type { FoldOptions } from './fold.ts';
import { ARTICLE_LENGTH, agrees, isArticle, mayStandApart, withoutArticle } from './fold-article.ts';
import { HYPHENS, POSSESSIVE } from './fold-letters.ts';
import { Reading } from './fold-reading.ts';
import * as table from './fold-table.ts';

const DOT = 0x2e;
const ARABIC = 0x0600;

/** What an ASCII unit is to a word: 0 nothing, 1 a small letter or a digit, 2 a capital. */
const CAPITAL = 2;
const ASCII = Uint8Array.from({ length: 0x80 }, (_, unit) => {
  const char = String.fromCharCode(unit);
  return /[A-Z]/.test(char) ? CAPITAL : Number(/[a-z0-9]/.test(char));
});

/** The fields hold the last word read, as in `Token`. */
export class Words extends Reading {
  start = 0;
  /** Where the last letter or digit stands that was read. */
  private lastLetter = 0;
  private readonly typed: boolean;

  constructor(text: string, { from = 0, typed = false }: FoldOptions) {
    super(text, from);
    this.typed = typed;
  }

  next(): boolean {
    while (this.seek()) {
      if (this.plain() || this.any()) return true;
    }
    return false;
  }

  /** Goes to the next character that a word may begin with. */
  private seek(): boolean {
    const { text } = this;
    const { length } = text;
    let { at } = this;
    for (; at < length; at++) {
      const unit = text.charCodeAt(at);
      if (unit < 0x80 ? ASCII[unit] !== 0 : isWordKind(this.kindAt(at))) break;
    }
    this.at = at;
    return at < length;
  }

  /**
   * The short ways for most words: nothing to be resolved in them, and nothing behind that could belong to them.
   */
  private plain(): boolean {
    return this.text.charCodeAt(this.at) < 0x80 ? this.ascii() : this.simple();
  }

  /** ASCII letters and digits. */
  private ascii(): boolean {
    const { text, at: start } = this;
    let at = start;
    let seen = 0;
    let unit = text.charCodeAt(at);
    for (; unit < 0x80 && ASCII[unit] !== 0; unit = text.charCodeAt(++at)) seen |= ASCII[unit] as number;
    if (!this.endsAt(at, unit)) return false;
    const slice = text.slice(start, at);
    const folded = (seen & CAPITAL) === 0 ? slice : slice.toLowerCase();
    if (at - start <= ARTICLE_LENGTH && mayBeArticle(folded)) return false;
    return this.found(folded, folded, at);
  }

  /** Letters of any script that stand for themselves. */
  private simple(): boolean {
    const { text, at: start } = this;
    let at = start;
    let unit = text.charCodeAt(at);
    for (; table.isSimpleLetter(unit); unit = text.charCodeAt(++at));
    if (!this.endsAt(at, unit)) return false;
    const slice = text.slice(start, at);
    return this.found(slice.charCodeAt(0) > ARABIC ? withoutArticle(slice) : slice, slice, at);
  }

  /** Whether a word from here to `at`, where `unit` stands, needs no further look: a letter before a dot may be U.S. */
  private endsAt(at: number, unit: number): boolean {
    if (at === this.at || (unit === DOT && at === this.at + 1)) return false;
    return table.kindOfUnit(unit) === table.SEPARATOR;
  }

  private found(folded: string, surface: string, end: number): true {
    this.folded = folded;
    this.surface = surface;
    this.start = this.at;
    this.end = end;
    this.at = end;
    return true;
  }

  /** Any other word. False when folding leaves nothing of it, as of a lone hamza. */
  private any(): boolean {
    const start = this.at;
    if (this.kindAt(start) === table.SINGLE) this.single();
    else if (!this.initials()) this.word();
    if (this.folded.length <= ARTICLE_LENGTH && mayBeArticle(this.folded)) this.attach(start);
    if (this.folded.charCodeAt(0) > ARABIC) this.folded = withoutArticle(this.folded);
    this.start = start;
    return this.folded !== '';
  }

  private single(): void {
    this.open();
    this.look();
    do {
      this.take();
      this.look();
    } while (this.kind === table.VOWEL || this.kind === table.MARK);
    this.close();
  }

  /** U.S. and P.M.U.: letters with dots between are one word; the last dot may end a sentence. */
  private initials(): boolean {
    let last = this.at;
    while (this.standsAlone(last) && this.text.charCodeAt(last + 1) === DOT && this.standsAlone(last + 2))
      last += 2;
    if (last === this.at) return false;
    this.takeTo(last + 1);
    return true;
  }

  /** Whether there is a letter at `at` and no other behind it. */
  private standsAlone(at: number): boolean {
    return table.kindOfUnit(this.text.charCodeAt(at)) === table.LETTER && !this.isInside(at + 1);
  }

  private word(): void {
    this.open();
    let before = table.SEPARATOR;
    for (this.look(); this.goesOn(before); this.look()) {
      const isMark = !isWordKind(this.kind);
      if (!isMark) before = this.kind;
      this.take();
      if (isMark) continue;
      if (before === table.LETTER) this.takeSimple();
      this.lastLetter = this.at - 1;
    }
    this.close();
    if (this.kind === table.APOSTROPHE && this.isPossessive()) this.at += 2;
  }

  /** Whether what `look` saw belongs to a word whose last letter is of kind `before`. */
  private goesOn(before: number): boolean {
    if (this.kind === table.SEPARATOR || this.kind === table.SINGLE) return false;
    if (this.kind === table.LETTER) return before !== table.DIGIT || !this.isArabic(this.at);
    if (this.kind === table.DIGIT) return before !== table.LETTER || !this.isArabic(this.lastLetter);
    if (this.kind !== table.APOSTROPHE) return true;
    if (before !== table.LETTER || this.isPossessive()) return false;
    const next = this.skipFormats(this.at + 1);
    return this.kindAt(next) === table.LETTER && !this.isArabic(this.lastLetter) && !this.isArabic(next);
  }

  /** Between Arabic letters an apostrophe is a quotation mark. Arabic letters and digits are written together without being one word (2023م, F16 is one). */
  private isArabic(at: number): boolean {
    const unit = this.text.charCodeAt(at);
    return (unit >= 0x0600 && unit <= 0x08ff) || (unit >= 0xfb50 && unit <= 0xfefc);
  }

  private isPossessive(): boolean {
    const { text, at } = this;
    return (
      (text.charCodeAt(at + 1) | 0x20) === 0x73 &&
      POSSESSIVE.has(text[at] as string) &&
      !this.isInside(at + 2)
    );
  }

  /** Reads the word that the article just read belongs to, as one with it, if there is one. */
  private attach(start: number): void {
    const { folded: article, surface, end, at } = this;
    const next = this.afterArticle(article, end);
    if (next >= 0) {
      this.at = next;
      this.word();
      if (this.folded !== '' && agrees(article, this.folded)) {
        this.spellFrom(start);
        return;
      }
    }
    this.folded = article;
    this.surface = surface;
    this.end = end;
    this.at = at;
  }

  /** Where the word begins that belongs to an article ending at `end`, or -1. */
  private afterArticle(article: string, end: number): number {
    const border = this.skipFormats(end);
    const isHyphen = HYPHENS.has(this.text.charAt(border));
    if (!isHyphen && !(isSpace(this.text.charCodeAt(border)) && mayStandApart(article))) return -1;
    let next = this.skipFormats(border + 1);
    if (this.kindAt(next) === table.APOSTROPHE) next++;
    if (this.kindAt(next) !== table.LETTER) return -1;
    return isHyphen || this.typed || isCapital(this.text, next) ? next : -1;
  }

  /** Makes `surface` begin at `start` instead of at the word's own beginning. */
  private spellFrom(start: number): void {
    const { folded, at, end } = this;
    this.at = start;
    this.takeTo(end);
    this.folded = folded;
    this.at = at;
  }

  /** Whether a word would go on at `at`. */
  private isInside(at: number): boolean {
    const kind = this.kindAt(at);
    return kind === table.MARK || (isWordKind(kind) && kind !== table.SINGLE);
  }

  private skipFormats(at: number): number {
    let next = at;
    while (table.kindOfUnit(this.text.charCodeAt(next)) === table.FORMAT) next++;
    return next;
  }
}

function isWordKind(kind: number): boolean {
  return kind !== table.SEPARATOR && kind <= table.SINGLE;
}

/** Asks the table only for what begins like an article: short words are nearly half of a text. */
function mayBeArticle(folded: string): boolean {
  const first = folded.charCodeAt(0);
  return (first === 0x61 || first === 0x65 || first === 0x75) && isArticle(folded);
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0;
}

function isCapital(text: string, at: number): boolean {
  const char = String.fromCodePoint(text.codePointAt(at) as number);
  return char !== char.toLowerCase();
}
