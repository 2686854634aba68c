import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aroundMatch, pieces } from './pieces.ts';

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

describe('the part of a snippet around its match', () => {
  it('is a short snippet as it is', () => {
    expect(aroundMatch('the ferry at dawn', [[4, 9]])).toEqual({
      text: 'the ferry at dawn',
      ranges: [[4, 9]],
    });
  });

  it('begins a few words before the first match and ends with dots', () => {
    const snippet = `${'before '.repeat(20)}ferry${' after'.repeat(40)}`;
    const { text, ranges } = aroundMatch(snippet, [[140, 145]]);
    expect(text).toMatch(/^… (before ){6,8}ferry after.* …$/);
    expect(ranges.map(([start, end]) => text.slice(start, end))).toEqual(['ferry']);
  });

  it('marks the same words as the whole snippet does', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(words, fc.nat(), (all, pick) => {
        const index = pick % all.length;
        const start = all.slice(0, index).join(' ').length + (index > 0 ? 1 : 0);
        const word = all[index] ?? '';
        const { text, ranges } = aroundMatch(all.join(' '), [[start, start + word.length]]);
        expect(ranges.map(([from, to]) => text.slice(from, to))).toEqual([word]);
      }),
    );
  });
});
