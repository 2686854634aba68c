import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainAny, plainText, textKey } from './block-key.ts';

describe('what a block says', () => {
  it('is its letters and digits, whatever stands between them and however they are written', () => {
    expect(plainText('  “Subscribe to our NEWSLETTER!” ')).toBe('subscribe to our newsletter');
    expect(plainText('اشـتـرِك في نشرتنا\u200F.')).toBe('اشترك في نشرتنا');
    expect(plainText('Don’t miss the “ﬁsh”')).toBe('dont miss the fish');
    expect(plainText(' — • — ')).toBe('');
  });

  it('is the same the short way', () => {
    const common = fc.string({ unit: fc.constantFrom(..." \nabZ09._’‘'“”–—،؛؟ءآغـفيوال٠٩é\u0301\u064eﬁ") });
    fc.assert(
      fc.property(common, (text) => {
        expect(plainText(text)).toBe(plainAny(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('has a key that archives keep, and so never changes', () => {
    expect(['', 'a', 'subscribe to our newsletter', 'اشترك في نشرتنا'].map(textKey)).toEqual([
      0, 1695762656884993, 4677426768190301, 6117994715536288,
    ]);
  });

  it('has a whole number for a key that is not another’s', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(Number.isSafeInteger(textKey(one))).toBe(true);
        expect(textKey(one) === textKey(other)).toBe(one === other);
      }),
    );
  });
});
