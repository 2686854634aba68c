import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokens } from './fold.ts';
import { readingStart, wordFinder } from './word-finder.ts';

const PARTS = [
  ...[
    'Qab',
    'al',
    'Al',
    'ash',
    'Shaq',
    "Qa'b",
    'U.S.',
    'P.M.U',
    'É',
    'e\u0301',
    'ﬃ',
    'æ',
    'ß',
    'İ',
    'K',
    "'s",
    '’',
  ],
  ...['القعب', 'وَال', 'ء', 'ـ', 'ى', 'ﷺ', 'ﻻ', '٣', 'م', '۴', 'هٔ', 'ک'],
  ...['Ж', 'ё', '中', '々', 'कि', '한', '𝐐', '𝟛', '😀', '\ud83d', '½', '²', '\u200f', '\u00ad', '\u0300'],
  ...[' ', ' ', '\n', '\u00a0', '-', '–', '.', ',', '(', 'longer', 'words', '7'],
];
const texts = fc.array(fc.constantFrom(...PARTS), { maxLength: 24 }).map((parts) => parts.join(''));

describe('finding words', () => {
  it('never passes over one, in any text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { folded, start, end } of tokens(text)) {
          const found = wordFinder([folded])(text)(start);
          expect(found, folded).toBeLessThan(end);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('gives where the first of several may stand, and Infinity behind the last', () => {
    const next = wordFinder(['qab', 'ferry'])("a ferry to al-Qa'b and back");
    expect([next(0), next(3), next(14)]).toEqual([2, 14, 14]);
    expect(next(15)).toBe(Number.POSITIVE_INFINITY);
  });

  it('knows where reading may begin so that it gives the same words', () => {
    fc.assert(
      fc.property(texts, fc.nat(60), (text, at) => {
        const all = tokens(text);
        const from = readingStart(text, Math.min(at, text.length), 0);
        expect(tokens(text, { from })).toEqual(all.filter(({ start }) => start >= from));
        expect(all.every(({ start, end }) => start >= from || end <= from)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
