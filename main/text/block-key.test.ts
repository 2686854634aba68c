import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainKey, plainText, textKey } from './block-key.ts';

describe('what a block says', () => {
  it('is its letters and digits, whatever stands between them and however they are written', () => {
    expect(plainText('  “Subscribe to our NEWSLETTER!” ')).toBe('subscribe to our newsletter');
    expect(plainText('اشـتـرِك في نشرتنا\u200F.')).toBe('اشترك في نشرتنا');
    expect(plainText('Don’t miss the “ﬁsh”')).toBe('dont miss the fish');
    expect(plainText(' — • — ')).toBe('');
  });

  it('has the same key the short way', () => {
    const long = (text: string) => {
      const plain = plainText(text);
      return { key: textKey(plain), length: plain.length, words: plain.split(' ').filter(Boolean).length };
    };
    const common = fc.string({
      unit: fc.constantFrom(..." \nabZ09._’‘'“”–—،؛؟ءآغـفيوال٠٩éāÅṢẖ×÷İĳŉĿſßẞªé\u0301\u064e\u0654ﬁ"),
    });
    fc.assert(
      fc.property(fc.oneof(common, fc.string({ unit: 'binary' })), (text) => {
        expect(plainKey(text)).toEqual(long(text));
      }),
      { numRuns: 2000 },
    );
    for (let code = 0; code < 0x2100; code++) {
      const char = String.fromCharCode(code);
      for (const text of [char, `a${char}b ${char}`]) expect(plainKey(text)).toEqual(long(text));
    }
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
