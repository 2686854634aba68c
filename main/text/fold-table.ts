/**
 * What each character is to a word and what it is folded to: tables of 256 characters, built when a text first
 * needs them, so that an English archive never pays for the others. Knows nothing of words.
 */
import { APOSTROPHES, DIACRITICS, FORMATS, HYPHENS, inRanges, LETTERS } from './fold-letters.ts';

export const SEPARATOR = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** A vowel sign of a script whose vowels are marks: never begins a word. */
export const VOWEL = 3;
/** A character of a script written without spaces: a token by itself, with the vowel signs after it. */
export const SINGLE = 4;
/** A diacritic or tatweel: dropped, but belongs to the letter before it. */
export const MARK = 5;
/** An invisible character: words run through it. */
export const FORMAT = 6;
export const APOSTROPHE = 7;
/** Half of a pair: look the code point up. */
export const SURROGATE = 8;

/** `folded` and `spelled` are null where the character stands for itself. */
export type Letter = { kind: number; folded: string | null; spelled: string | null };

/** Rules of the units not looked at yet. */
const UNKNOWN = 255;
const kinds = new Uint8Array(0x10000).fill(UNKNOWN);
/** 1 for letters that are folded to themselves and spelled as themselves: most, once capitals are rare. */
const simple = new Uint8Array(0x10000);
const foldedUnits: (string | null)[] = new Array(0x10000).fill(null);
const spelledUnits: (string | null)[] = new Array(0x10000).fill(null);
const astral = new Map<number, Letter>();

/** Kind of a UTF-16 unit; NaN, which stands behind the end of a text, is a separator. */
export function kindOfUnit(unit: number): number {
  const kind = kinds[unit | 0] as number;
  return kind === UNKNOWN ? buildPage(unit) : kind;
}

/** Whether a unit is a letter that stands for itself; false as long as nobody asked for its kind. */
export function isSimpleLetter(unit: number): boolean {
  return simple[unit | 0] === 1;
}

/** What a unit is folded to, and spelled as: null for itself. Only after its kind was asked for. */
export function unitFolded(unit: number): string | null {
  return foldedUnits[unit | 0] as string | null;
}

export function unitSpelled(unit: number): string | null {
  return spelledUnits[unit | 0] as string | null;
}

/** The rules of one code point; for those above U+FFFF, which no page holds, and for lone surrogates. */
export function letterOf(codePoint: number): Letter {
  let letter = astral.get(codePoint);
  if (!letter) {
    letter = describe(codePoint);
    astral.set(codePoint, letter);
  }
  return letter;
}

/** Fills in the 256 units around `unit`; gives the kind of `unit`. */
function buildPage(unit: number): number {
  const first = unit & 0xff00;
  for (let code = first; code < first + 256; code++) {
    const letter = describe(code);
    kinds[code] = isSurrogate(code) ? SURROGATE : letter.kind;
    simple[code] = letter.kind === LETTER && letter.folded === null && letter.spelled === null ? 1 : 0;
    foldedUnits[code] = letter.folded;
    spelledUnits[code] = letter.spelled;
  }
  return kinds[unit | 0] as number;
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

function describe(codePoint: number): Letter {
  const char = String.fromCodePoint(codePoint);
  const kind = kindOf(char, codePoint);
  const unlessSame = (text: string) => (text === char ? null : text);
  return { kind, folded: unlessSame(folded(char, kind)), spelled: unlessSame(spelled(char, kind)) };
}

const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
/** Mostly the numbers of footnotes; "km²" is found by "km". */
const SUPERSCRIPT = /^[⁰¹²³⁴-⁹]$/u;

function kindOf(char: string, codePoint: number): number {
  if (APOSTROPHES.has(char)) return APOSTROPHE;
  if (inRanges(FORMATS, codePoint)) return FORMAT;
  if (inRanges(DIACRITICS, codePoint)) return MARK;
  if (SUPERSCRIPT.test(char)) return SEPARATOR;
  if (/^\p{Nd}$/u.test(char)) return DIGIT;
  if (/^\p{M}$/u.test(char)) return VOWEL;
  if (/^\p{No}$/u.test(char)) return kindOfNumber(char);
  if (!/^[\p{L}\p{Nl}]$/u.test(char) || isArabicSymbol(codePoint)) return SEPARATOR;
  return UNSPACED.test(char) ? SINGLE : LETTER;
}

/** ½ and ⑦ are digits; a number in brackets that is written with ideographs is no word. */
function kindOfNumber(char: string): number {
  const plain = char.normalize('NFKD');
  if (/\p{Nd}/u.test(plain)) return DIGIT;
  return [...plain].some((part) => UNSPACED.test(part)) ? SEPARATOR : LETTER;
}

/** Mathematical symbols in the shape of Arabic letters: not writing. */
function isArabicSymbol(codePoint: number): boolean {
  return codePoint >= 0x1ee00 && codePoint <= 0x1eeff;
}

function folded(char: string, kind: number): string {
  if (kind === SINGLE) return foldSingle(char);
  if (kind !== LETTER && kind !== DIGIT && kind !== VOWEL) return '';
  let before = char;
  for (let after = foldOnce(before); after !== before; after = foldOnce(before)) before = after;
  return before;
}

/** Width and compatibility forms only: a decomposition into several would no longer be one token. */
function foldSingle(char: string): string {
  const compatible = char.normalize('NFKC');
  return [...compatible].length === 1 && UNSPACED.test(compatible) ? compatible : char;
}

function foldOnce(text: string): string {
  let out = '';
  for (const char of text.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (isWordPart(char)) out += LETTERS.get(char) ?? digit(char) ?? char;
  }
  return out;
}

function isWordPart(char: string): boolean {
  const kind = kindOf(char, char.codePointAt(0) as number);
  return kind !== SEPARATOR && kind <= SINGLE;
}

/** Decimal digits of any script as ASCII; they come in runs of ten from zero. */
function digit(char: string): string | null {
  if (!/^\p{Nd}$/u.test(char)) return null;
  const codePoint = char.codePointAt(0) as number;
  let first = codePoint;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first--;
  return String((codePoint - first) % 10);
}

function spelled(char: string, kind: number): string {
  if (kind === FORMAT || char === '\u0640') return '';
  if (kind === APOSTROPHE) return "'";
  if (HYPHENS.has(char)) return '-';
  return char.normalize('NFKC').toLowerCase();
}
