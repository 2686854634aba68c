/**
 * The letters that Unicode's decomposition leaves apart and readers do not, and the characters that stand in
 * words without being part of them. Data for `fold-table.ts`; knows nothing of words.
 *
 * The Arabic rows widen Lucene's ArabicNormalizer by Persian, Urdu and Kurdish letters; hamza and madda forms
 * (أ إ آ ؤ ئ) need no row, since they decompose into letter and mark. The Latin rows follow ASCIIFoldingFilter.
 */

/** Lower-case letter → what it is indexed as. */
export const LETTERS: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i' }),
  ...Object.entries({ ŧ: 't', ŋ: 'n', ĸ: 'k', ə: 'a', ɓ: 'b', ɗ: 'd', ɖ: 'd', ƙ: 'k', ƴ: 'y', ς: 'σ' }),
  ...Object.entries({ ٱ: 'ا', ٲ: 'ا', ٳ: 'ا', ة: 'ه', ۃ: 'ه', ە: 'ه', ھ: 'ه', ہ: 'ه', ء: '', ٴ: '' }),
  ...Object.entries({ ى: 'ي', ی: 'ي', ې: 'ي', ۍ: 'ي', ێ: 'ي', ے: 'ي', ک: 'ك', ڪ: 'ك' }),
  ...Object.entries({ ۆ: 'و', ۇ: 'و', ۈ: 'و' }),
]);

/** Apostrophes, hamza and ayn signs, primes: dropped between two letters, a border anywhere else. */
export const APOSTROPHES: ReadonlySet<string> = new Set("'`´‘’‛′‵＇ʹʻʼʽʾʿˀˁˈꞋꞌ՚׳ߴߵ");

/** Of these, the ones that may stand in a possessive ('s); the others are letters of a transliteration. */
export const POSSESSIVE: ReadonlySet<string> = new Set("'`´‘’‛ʼ＇");

export const HYPHENS: ReadonlySet<string> = new Set('-\u2010\u2011\u2012\u2013\u2212\uFE63\uFF0D');

type Range = readonly [first: number, last: number];

/** Invisible characters: bidi controls, zero-width spaces and joiners, soft hyphen, byte-order mark. */
export const FORMATS: readonly Range[] = [
  [0x00ad, 0x00ad],
  [0x061c, 0x061c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfeff, 0xfeff],
];

/**
 * Marks that are diacritics (Latin, Greek, Cyrillic, Hebrew, Arabic, Syriac, tatweel, variation selectors) and
 * are dropped. The marks of other scripts are vowels and stay.
 */
export const DIACRITICS: readonly Range[] = [
  [0x0300, 0x036f],
  [0x0483, 0x0489],
  [0x0591, 0x05bd],
  [0x05bf, 0x05bf],
  [0x05c1, 0x05c2],
  [0x05c4, 0x05c5],
  [0x05c7, 0x05c7],
  [0x0610, 0x061a],
  [0x0640, 0x0640],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e8],
  [0x06ea, 0x06ed],
  [0x0711, 0x0711],
  [0x0730, 0x074a],
  [0x08ca, 0x08e1],
  [0x08e3, 0x08ff],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
];

export function inRanges(ranges: readonly Range[], code: number): boolean {
  return ranges.some(([first, last]) => code >= first && code <= last);
}
