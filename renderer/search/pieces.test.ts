import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pieces } from './pieces.ts';

describe('a snippet cut at its matches', () => {
  it('marks what matched and nothing else', () => {
    expect(pieces('the ferry at dawn', [[4, 9]])).toEqual([
      { text: 'the ', at: 0, isMatch: false },
      { text: 'ferry', at: 4, isMatch: true },
      { text: ' at dawn', at: 9, isMatch: false },
    ]);
  });

  it('is the whole snippet if nothing matched in it', () => {
    expect(pieces('dawn', [])).toEqual([{ text: 'dawn', at: 0, isMatch: false }]);
  });

  it('keeps every character once, and marks just those in a range', () => {
    const range = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(range, { maxLength: 5 }), (snippet, ranges) => {
        const cut = pieces(snippet, ranges);
        expect(cut.map(({ text }) => text).join('')).toBe(snippet);
        for (const { text, at, isMatch } of cut)
          for (let unit = at; unit < at + text.length; unit++)
            expect(ranges.some(([start, end]) => start <= unit && unit < end)).toBe(isMatch);
      }),
    );
  });
});
