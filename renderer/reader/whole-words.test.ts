import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toWholeWords } from './whole-words.ts';

/** The stretch between the bars, before and after. */
function snapped(marked: string): string {
  const start = marked.indexOf('|');
  const end = marked.lastIndexOf('|') - 1;
  const text = marked.replaceAll('|', '');
  const place = toWholeWords(text, { start, end });
  return text.slice(place.start, place.end);
}

describe('a drag over several words', () => {
  it.each([
    ['Wh|en lorries waited at th|e gate', 'When lorries waited at the'],
    ['Wheneve|r lorries waited at the g|ate', 'lorries waited at the '],
    ['|When lorries| waited', 'When lorries'],
    ['near Q|a’im and al-Mara|za', 'Qa’im and al-Maraza'],
    ['وقال س|ائقان إن الرت|ل وصل', 'سائقان إن الرتل'],
    ['one (t|wo three|) four', 'two three'],
  ])('%s', (marked, whole) => {
    expect(snapped(marked).trim()).toBe(whole.trim());
  });

  it('leaves a part of one word as it was cut', () => {
    expect(snapped('و|القائم| هنا')).toBe('القائم');
  });

  it('stays within the text, never empty, and does not change what it has made', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.nat(80),
        fc.nat(80),
        (text, one, two) => {
          const [start = 0, end = 0] = [one, two]
            .map((at) => Math.min(at, text.length))
            .sort((a, b) => a - b);
          const place = toWholeWords(text, { start, end });
          expect(place.start).toBeGreaterThanOrEqual(0);
          expect(place.end).toBeLessThanOrEqual(text.length);
          if (place.start < place.end) expect(toWholeWords(text, place)).toEqual(place);
        },
      ),
    );
  });
});
