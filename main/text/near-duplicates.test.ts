import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areCopies, bands, shingles } from './near-duplicates.ts';

/** A text of words that nobody wrote, always the same for a seed. */
function text(seed: number, words: number): string[] {
  let state = seed * 2654435761 + 1;
  return Array.from({ length: words }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return `w${(state >>> 8) % 900}`;
  });
}

const of = (words: readonly string[]) => shingles(words.join(' '));
const share = (one: readonly string[], other: readonly string[]) => {
  const known = new Set(bands(of(one)));
  return bands(of(other)).some((band) => known.has(band));
};

describe('copies of one report', () => {
  const report = text(1, 300);

  it('are found with another first line and a word changed here and there', () => {
    const copy = ['Agency', 'says', ...report.map((word, at) => (at % 40 === 7 ? 'changed' : word))];
    expect(areCopies(of(report), of(copy))).toBe(true);
    expect(share(report, copy)).toBe(true);
  });

  it('are found when one was cut short', () => {
    expect(areCopies(of(report), of(report.slice(0, 150)))).toBe(true);
  });

  it('are found with and without vowel marks', () => {
    const bare =
      'وقال سائقان إن الرتل وصل إلى وادي المرازة قبل الفجر ثم أعيد إلى الميزان مرتين بلا ورقة ولا سبب معلوم '.repeat(
        3,
      );
    const words = bare.split(' ').map((word, at) => `${word}${at % 50}`);
    const marked = words.map((word) => word.replace('ق', 'قَ').replace('ر', 'رِ'));
    expect(areCopies(of(words), of(marked))).toBe(true);
    expect(bands(of(words))).toEqual(bands(of(marked)));
  });
});

describe('what is no copy', () => {
  it('is another report, even with the same paragraph of background', () => {
    const background = text(9, 60);
    const one = [...text(1, 300), ...background];
    const other = [...text(2, 300), ...background];
    expect(areCopies(of(one), of(other))).toBe(false);
  });

  it('is a text too short to tell', () => {
    const short = shingles('The video cannot be shown in your country.');
    expect(bands(short)).toEqual([]);
    expect(areCopies(short, short)).toBe(false);
  });
});

describe('any two texts', () => {
  const words = fc
    .integer({ min: 1, max: 400 })
    .chain((seed) => fc.integer({ min: 0, max: 200 }).map((length) => text(seed, length)));
  it('are alike both ways, and the same text has the same bands', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(areCopies(of(one), of(other))).toBe(areCopies(of(other), of(one)));
        expect(bands(of(one))).toEqual(bands(of([...one])));
      }),
    );
  });

  it('share a band nearly always when they share most of their shingles', () => {
    const found = Array.from({ length: 200 }, (_, seed) => {
      const one = text(seed + 1, 200);
      return share(
        one,
        one.map((word, at) => (at % 25 === seed % 25 ? 'other' : word)),
      );
    });
    expect(found.filter(Boolean).length).toBeGreaterThan(190);
  });
});
