/**
 * What the letters of Latin and Arabic names may sound like: data for `consonant-key.ts`, which reads words with it.
 *
 * A sound is one letter: B (b p) F (f v) M N L R T D S (s z and their kin) X (sh) K (k q) G (j, gh, g as in either)
 * C (kh) H. What people write for what follows the press's usage, ALA-LC's table and pairs of names; "" is silent.
 */

/**
 * Letters and what they sound like, the likeliest first. `$` behind them: only at the end of a word, `^` before them:
 * only at its beginning. Where several fit, the longest counts.
 */
type Spelling = readonly [letters: string, ...sounds: string[]];

const CONSONANTS: readonly Spelling[] = [
  ['b', 'B'],
  ['c', 'K'],
  ['d', 'D'],
  ['f', 'F'],
  ['g', 'G', 'K'],
  ['h', 'H', ''],
  ['j', 'G', 'C'],
  ['k', 'K'],
  ['l', 'L'],
  ['m', 'M'],
  ['n', 'N'],
  ['p', 'B'],
  ['q', 'K'],
  ['r', 'R'],
  ['s', 'S'],
  ['t', 'T'],
  ['v', 'F', ''],
  ['w', '', 'F'],
  ['x', 'KS', 'S'],
  ['z', 'S', 'TS', 'T'],
];

const DIGRAPHS: readonly Spelling[] = [
  ['ch', 'X', 'TX', 'K', 'C'],
  ['ck', 'K'],
  ['cq', 'K'],
  ['dh', 'D', 'S'],
  ['dj', 'G', 'DG'],
  ['dg', 'G', 'DG'],
  ['dsch', 'G', 'DX'],
  ['gh', 'G', ''],
  ['gn', 'GN', 'N'],
  ['kh', 'C', 'K'],
  ['ph', 'F'],
  ['qu', 'K'],
  ['sc', 'SK', 'S', 'X'],
  ['sch', 'X', 'SK'],
  ['sh', 'X', 'SH'],
  ['sz', 'S', 'X'],
  ['cs', 'X', 'KS'],
  ['cz', 'X', 'TX'],
  ['tch', 'TX', 'X'],
  ['th', 'T', 'D', 'S'],
  ['ts', 'TS', 'S'],
  ['tsch', 'TX', 'X'],
  ['tsh', 'TX', 'X'],
  ['tz', 'TS', 'S'],
  ['zh', 'S', 'G'],
  ['lj', 'LG', 'L'],
  ['nj', 'NG', 'N'],
  ['ij', '', 'G'],
  ['ie', ''],
];

/** Where a letter's neighbours change its sound: c and g before e and i, endings that are not heard. */
const PLACES: readonly Spelling[] = [
  ['ce', 'S', 'TX', 'X'],
  ['ci', 'S', 'TX', 'X'],
  ['cy', 'S'],
  ['cce', 'KS', 'TX'],
  ['cci', 'KS', 'TX'],
  ['ge', 'G', 'K', 'C'],
  ['gi', 'G', 'K', 'C'],
  ['gl', 'GL', 'L', 'KL'],
  ['c$', 'K', 'TX'],
  ['d$', 'D', ''],
  ['ght', 'T', 'GT'],
  ['h$', '', 'H'],
  ['s$', 'S', ''],
  ['st$', 'ST', 'S'],
  ['t$', 'T', ''],
  ['rd$', 'RD', 'R'],
  ['rt$', 'RT', 'R'],
  ['nt$', 'NT', 'N'],
  ['nd$', 'ND', 'N'],
  ['x$', 'KS', '', 'S'],
  ['z$', 'S', 'TS', ''],
  ['^h', 'H'],
  ['^j', 'G', 'C', ''],
  ['^al', 'L', ''],
  ['^el', 'L', ''],
  ['^ul', 'L', ''],
  ['^sp', 'SB', 'XB'],
  ['^st', 'ST', 'XT'],
];

const ARABIC: readonly Spelling[] = [
  ...['ب', 'پ'].map((letter): Spelling => [letter, 'B']),
  ...['ت', 'ط', 'ٹ'].map((letter): Spelling => [letter, 'T']),
  ['ث', 'T', 'S'],
  ['ج', 'G'],
  ['چ', 'X', 'TX'],
  ['ح', 'H'],
  ['خ', 'C', 'K'],
  ['د', 'D'],
  ['ذ', 'D', 'S'],
  ['ر', 'R'],
  ...['ز', 'ژ', 'س', 'ص'].map((letter): Spelling => [letter, 'S']),
  ['ش', 'X'],
  ['ض', 'D', 'S'],
  ['ظ', 'S', 'D'],
  ['غ', 'G'],
  ...['ف', 'ڤ'].map((letter): Spelling => [letter, 'F']),
  ...['ق', 'ك'].map((letter): Spelling => [letter, 'K']),
  ['گ', 'G', 'K'],
  ['ل', 'L'],
  ['م', 'M'],
  ['ن', 'N'],
  ['ه', 'H', ''],
  ['ه$', '', 'H'],
];

export type Sounding = { letters: string; start: boolean; end: boolean; sounds: readonly string[] };

/** By the unit of the first letter: what may begin with it, the longest first; at a word's end before elsewhere. */
export const SOUNDINGS: readonly (readonly Sounding[] | undefined)[] = byFirst([
  ...CONSONANTS,
  ...DIGRAPHS,
  ...PLACES,
  ...ARABIC,
]);

function byFirst(spellings: readonly Spelling[]): Sounding[][] {
  const found: Sounding[][] = [];
  for (const [written, ...sounds] of spellings) {
    const letters = written.replace(/[$^]/, '');
    const rule = { letters, start: written.startsWith('^'), end: written.endsWith('$'), sounds };
    const first = letters.charCodeAt(0);
    found[first] = [...(found[first] ?? []), rule].sort((a, b) => weight(b) - weight(a));
  }
  return found;
}

function weight({ letters, start, end }: Sounding): number {
  return letters.length * 2 + (start || end ? 1 : 0);
}
