import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodePointIndex, toCodePoint, toUtf16 } from './codepoints.ts';

/** Text with pairs, lone surrogates and plain letters close together. */
const anyText = fc
  .array(fc.constantFrom('a', 'ق', '😀', '𐎠', '\ud83d', '\ude00', '\u0301', ' '), { maxLength: 40 })
  .map((parts) => parts.join(''));

/** The definition: what String iteration sees. */
const count = (text: string) => [...text].length;

/** Borders between code points, in UTF-16 units. */
function borders(text: string): number[] {
  const places = [0];
  for (const char of text) places.push((places.at(-1) as number) + char.length);
  return places;
}

describe('code points', () => {
  it('counts a pair as one and everything else as its units', () => {
    expect(toCodePoint('a😀b', 3)).toBe(2);
    expect(toUtf16('a😀b', 2)).toBe(3);
    expect(toCodePoint('القائم', 6)).toBe(6);
  });

  it('takes a place inside a pair as the place before it, and clamps places outside the text', () => {
    const index = new CodePointIndex('a😀b');
    expect(toCodePoint('a😀b', 2)).toBe(1);
    expect(index.toCodePoint(2)).toBe(1);
    expect([index.toCodePoint(-3), index.toCodePoint(99)]).toEqual([0, 3]);
    expect([index.toUtf16(-3), index.toUtf16(99)]).toEqual([0, 4]);
    expect([toUtf16('a😀b', -3), toUtf16('a😀b', 99)]).toEqual([0, 4]);
  });

  it('agrees with String iteration at every border and comes back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const index = new CodePointIndex(text);
        for (const [codePoint, place] of borders(text).entries()) {
          expect(index.toCodePoint(place)).toBe(codePoint);
          expect(index.toUtf16(codePoint)).toBe(place);
        }
        expect(index.toCodePoint(text.length)).toBe(count(text));
      }),
    );
  });

  it('gives the same answers by index as by counting, at every place', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const index = new CodePointIndex(text);
        for (let place = -1; place <= text.length + 1; place++) {
          expect(index.toCodePoint(place)).toBe(toCodePoint(text, place));
          expect(index.toUtf16(place)).toBe(toUtf16(text, place));
        }
      }),
    );
  });
});
