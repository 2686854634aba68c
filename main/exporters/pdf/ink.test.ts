import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankRuns, isBlank, trimmedToInk } from './ink.ts';

const text = fc.string({
  unit: fc.constantFrom('a', 'ب', '🚩', ' ', '\u00a0', '\n', '\u200f', '\u3164', '\u200d'),
});

describe('trimmedToInk', () => {
  it('cuts no-break spaces and direction marks off both ends', () => {
    const words = '\u00a0\u00a0 the ferry\u200f \u00a0';
    const ink = trimmedToInk(words, { start: 0, end: words.length });
    expect(words.slice(ink?.start, ink?.end)).toBe('the ferry');
  });

  it('takes away nothing but blanks, and all of them', () => {
    fc.assert(
      fc.property(text, (words) => {
        const ink = trimmedToInk(words, { start: 0, end: words.length });
        expect(ink === null).toBe(isBlank(words, { start: 0, end: words.length }));
        if (!ink) return;
        const kept = words.slice(ink.start, ink.end);
        expect(kept).not.toMatch(/^[\s\u200f\u3164]|[\s\u200f\u3164]$/u);
        expect(isBlank(words, { start: 0, end: ink.start })).toBe(true);
        expect(isBlank(words, { start: ink.end, end: words.length })).toBe(true);
      }),
    );
  });
});

describe('blankRuns', () => {
  it('finds several blanks, and a single one that does not collapse', () => {
    expect(blankRuns('.a b  c\u00a0d', { start: 1, end: 9 })).toEqual([
      { start: 4, end: 6 },
      { start: 7, end: 8 },
    ]);
  });
});
