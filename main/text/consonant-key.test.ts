import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consonantKeys } from './consonant-key.ts';
import { tokens } from './fold.ts';
import { likeness, soundsOf } from './name-likeness.ts';

const folded = (text: string) =>
  tokens(text)
    .map((token) => token.folded)
    .join('');
const meet = (a: string, b: string) => {
  const keys = consonantKeys(folded(b));
  return consonantKeys(folded(a)).some((key) => keys.includes(key));
};
const alike = (a: string, b: string) => likeness(soundsOf(folded(a)), soundsOf(folded(b)));

describe('the consonant key', () => {
  it.each([
    ['القائم', ['Qaim', 'al-Qaim', "Al-Qa'im", 'Kaim', 'Gaim', 'el-Kaem', 'Qāʾim', 'alQaim']],
    ['البوكمال', ['Albukamal', 'Al-Bukamal', 'Bukamal', 'Boukamal']],
    ['الحشد', ['Hashd', 'al-Hashd', 'Hashed']],
    ['الشعبي', ['Shaabi', "al-Sha'bi", 'Chaabi', 'Shaaby']],
    ['حصيبة', ['Husaybah', 'Husayba', 'Husaiba', 'Hussaibah']],
    ['دير', ['Deir', 'Dayr', 'Dair']],
    ['الزور', ['ez-Zor', 'az-Zawr', 'Azzour', 'Al-Zour']],
    ['خالد', ['Khaled', 'Khalid', 'Kaled']],
    ['غزال', ['Ghazal', 'Gazal', 'Ghazzal']],
    ['قاسم', ['Qasim', 'Kassem', 'Gasim', 'Qassem']],
    ['محمد', ['Muhammad', 'Mohamed', 'Mohammed', 'Mohamad']],
    ['ذياب', ['Dhiyab', 'Diab', 'Thiab', 'Ziab']],
    ['عثمان', ['Uthman', 'Othman', 'Osman']],
    ['رمضان', ['Ramadan', 'Ramadhan', 'Ramazan']],
    ['مظهر', ['Mazhar', 'Mudhar']],
    ['نور الدين', ['Nureddin', 'Noureddine', 'Nur al-Din']],
    ['الأنبار', ['Anbar', 'al-Anbar', 'Ambar']],
    ['فاطمة', ['Fatima', 'Fatimah', 'Fatma']],
    ['علي', ['Ali', 'Aly']],
    ['باشا', ['Pasha', 'Bacha']],
    ['فيكتوريا', ['Victoria']],
    ['جمال', ['Jamal', 'Djamal', 'Gamal']],
    ['ياسين', ['Yassin', 'Yaseen', 'Yassine']],
  ])('joins %s with its Latin spellings', (arabic, spellings) => {
    expect(spellings.filter((spelling) => !meet(arabic, spelling))).toEqual([]);
  });

  it.each([
    ['Kamal', 'Jamal'],
    ['Ali', 'Lo'],
    ['Hamid', 'Made'],
    ['القائم', 'Qamar'],
    ['حلب', 'Halabja'],
    ['Sham', 'Sam'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(meet(a, b)).toBe(false);
  });

  it('has none for numbers, single letters, other scripts and endless words', () => {
    for (const word of ['2014', 'f16', 'a', 'ع', '', 'мир', '東', 'ab'.repeat(20)])
      expect(consonantKeys(word)).toEqual([]);
  });

  it('gives at most four keys, none empty and none twice, for any word', () => {
    const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz', ...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 30 }), (word) => {
        const keys = consonantKeys(word.join(''));
        expect(keys.length).toBeLessThanOrEqual(4);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys).not.toContain('');
      }),
    );
  });
});

describe('likeness', () => {
  it('puts the spelling that is read the same before others of one key', () => {
    expect(alike('القائم', 'Qaim')).toBeGreaterThan(alike('القائم', 'Qum'));
    expect(alike('سالم', 'Salem')).toBeGreaterThan(alike('سالم', 'Solomou'));
    expect(alike('Kamal', 'كمال')).toBeGreaterThan(alike('Kamal', 'أكمل'));
    expect(alike('Hussein', 'حسين')).toBeGreaterThan(alike('Hussein', 'حسن'));
  });

  it('is one for the same, the same both ways, and never outside of 0 to 1', () => {
    const word = fc.stringMatching(/^[a-zا-ي]{0,30}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        const [one, other] = [soundsOf(a), soundsOf(b)];
        const like = likeness(one, other);
        expect(like).toBeGreaterThanOrEqual(0);
        expect(like).toBeLessThanOrEqual(1);
        expect(likeness(other, one)).toBeCloseTo(like, 10);
        if (one.length > 0) expect(likeness(one, one)).toBe(1);
      }),
    );
  });
});
