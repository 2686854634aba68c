/**
 * UTF-16 units, which the program counts in, and Unicode code points, which leave it. Pure.
 *
 * A lone surrogate counts as one code point. A place between the two halves of a pair is not a border of a
 * code point: it becomes the border before the pair. Places outside the text are clamped to it.
 */

/** The number of code points before the UTF-16 place `utf16`. For many places of one text use `CodePointIndex`. */
export function toCodePoint(text: string, utf16: number): number {
  const end = clamp(utf16, text.length);
  let pairs = 0;
  for (let at = 0; at < end; at++) {
    if (!isPairAt(text, at)) continue;
    pairs++;
    at++;
  }
  return end - pairs;
}

/** The UTF-16 place before which `codePoint` code points stand. For many places use `CodePointIndex`. */
export function toUtf16(text: string, codePoint: number): number {
  let at = 0;
  for (let count = 0; count < codePoint && at < text.length; count++) at += isPairAt(text, at) ? 2 : 1;
  return at;
}

/**
 * The same for many places of one text: one pass to find the surrogate pairs, then a binary search per place;
 * no search at all when the text has no pair.
 */
export class CodePointIndex {
  /** Of each pair, in order: the UTF-16 place of its first half. */
  private readonly pairs: readonly number[];
  /** Length of the text in UTF-16 units. */
  private readonly length: number;

  constructor(text: string) {
    this.pairs = pairPlaces(text);
    this.length = text.length;
  }

  toCodePoint(utf16: number): number {
    const end = clamp(utf16, this.length);
    if (this.pairs.length === 0) return end;
    return end - lowerBound(this.pairs.length, (pair) => this.pairAt(pair) < end);
  }

  toUtf16(codePoint: number): number {
    const wanted = Math.max(0, codePoint);
    if (this.pairs.length === 0) return clamp(wanted, this.length);
    const before = lowerBound(this.pairs.length, (pair) => this.pairAt(pair) - pair < wanted);
    return clamp(wanted + before, this.length);
  }

  private pairAt(pair: number): number {
    return this.pairs[pair] as number;
  }
}

function clamp(place: number, length: number): number {
  return Math.min(Math.max(0, place), length);
}

/** Whether a well-formed surrogate pair begins at `at`. */
function isPairAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}

function pairPlaces(text: string): number[] {
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (isPairAt(text, at)) places.push(at++);
  }
  return places;
}

/** The first of 0 … count-1 for which `before` no longer holds (it holds for a prefix of them). */
function lowerBound(count: number, before: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (before(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
