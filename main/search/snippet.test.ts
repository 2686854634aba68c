import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMarks } from './marks.ts';
import { positiveTerms } from './match.ts';
import { parseQuery } from './query.ts';
import { snippet } from './snippet.ts';

const termsOf = (query: string) => {
  const { node } = parseQuery(query);
  return node ? positiveTerms(node) : [];
};

const cut = (text: string, query: string, length?: number) => {
  const result = snippet(text, termsOf(query), length ? { length } : {});
  return { ...result, marked: result.ranges.map(([start, end]) => result.text.slice(start, end)) };
};

const filler = 'Nothing of note was said about it in the hall that evening, or on any other. '.repeat(8);

describe('a snippet', () => {
  it('is the beginning of the text when nothing is to be marked', () => {
    const { text, ranges } = cut(filler, 'absent');
    expect(filler.startsWith(text.slice(0, -1))).toBe(true);
    expect(text).toMatch(/\w…$|[.,]…$/);
    expect(text.length).toBeLessThanOrEqual(241);
    expect(ranges).toEqual([]);
  });

  it('is the whole of a short text, without ellipses', () => {
    expect(cut('  The ferry\n\n stays. ', 'ferry')).toMatchObject({
      text: 'The ferry stays.',
      marked: ['ferry'],
    });
    expect(snippet('', termsOf('x'))).toEqual({ text: '', ranges: [] });
  });

  it('shows the place where the most different words stand together', () => {
    const text = `A ferry. ${filler} A bridge. ${filler} The ferry passed under the bridge. ${filler}`;
    const { text: shown, marked } = cut(text, 'ferry bridge');
    expect(shown).toContain('The ferry passed under the bridge.');
    expect(marked).toEqual(['ferry', 'bridge']);
    expect(shown).toMatch(/^….*…$/);
  });

  it('begins and ends between words and folds line breaks into one space', () => {
    const text = `${filler}\n\nThe ferry\n\nwas   late.\n${filler}`;
    const { text: shown } = cut(text, 'ferry');
    expect(shown).toContain('The ferry was late.');
    for (const word of shown.replaceAll('…', '').trim().split(' ')) expect(text.split(/\s+/)).toContain(word);
  });

  it('shows nothing outside the pieces it is given', () => {
    const text = 'The hall was full.\n\nSubscribe to our ferry letter';
    const within = [{ start: 0, end: 18 }];
    expect(snippet(text, termsOf('ferry'), { within })).toEqual({ text: 'The hall was full.', ranges: [] });
  });

  it('does not show what was left out between two pieces', () => {
    const text = 'The hall was full.\n\nRead more!\n\nThe ferry\n\nwas late.';
    const within = [0, 32, 43].map((start) => ({ start, end: text.indexOf('\n\n', start) }));
    within[2] = { start: 43, end: text.length };
    expect(snippet(text, termsOf('ferry'), { within }).text).toBe('The ferry was late.');
    expect(snippet(text, termsOf('absent'), { within }).text).toBe('The hall was full.');
  });

  it('shows as much of an endless word as it has room for', () => {
    const long = 'x'.repeat(3000);
    const { marked } = cut(`${filler}${long} ${filler}`, 'xxx*', 100);
    expect(marked).toEqual(['x'.repeat(100)]);
  });

  it('has every mark at its place, cuts no character, and stays short, whatever the text', () => {
    const piece = fc.constantFrom(
      'ferry',
      'Ferry ',
      ' ',
      '\n\n',
      '😀',
      'é\u0301',
      'القعب ',
      'مُ',
      'word ',
      '東京',
      '\t',
      '👩‍🚀',
    );
    const texts = fc.array(piece, { maxLength: 120 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.constantFrom('ferry', 'القعب', '東京', 'absent'), (text, query) => {
        const { text: shown, ranges } = cut(text, query, 40);
        expect(shown.isWellFormed()).toBe(true);
        expect(shown.replace(/^…/, '')).not.toMatch(/^\p{M}/u);
        expect(shown.length).toBeLessThanOrEqual(60);
        expect(shown).not.toMatch(/\s\s/);
        const again = findMarks(shown, termsOf(query)).map(([start, end]) => shown.slice(start, end));
        for (const [start, end] of ranges) expect(again).toContain(shown.slice(start, end));
        if (findMarks(text, termsOf(query)).length > 0) expect(ranges.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
