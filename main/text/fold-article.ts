/**
 * The Arabic article, in Arabic letters and in transliteration: which words it is, and when it belongs to the
 * word after it. Works on folded words; knows no places in a text.
 */

type Rule = { sun: string; spaced: boolean };

const sunRules = (words: string[], spaced: boolean): [string, Rule][] =>
  words.map((word) => [word, { sun: word.slice(1), spaced }]);

/**
 * Transliterated articles. `sun` is how the next word must begin (ash-Sham, ez-Zor; "" for any). `spaced`: also
 * before a space and a capital, for those that are no words of European languages ("Al Qaim", not "As Syria").
 */
const ARTICLES: ReadonlyMap<string, Rule> = new Map([
  ['al', { sun: '', spaced: true }],
  ['el', { sun: '', spaced: true }],
  ['ul', { sun: '', spaced: false }],
  ...sunRules(['ar', 'ad', 'az', 'ez', 'ash', 'esh', 'ath', 'adh'], true),
  ...sunRules(
    ['as', 'es', 'an', 'en', 'at', 'et', 'ed', 'er', 'eth', 'edh', 'ech', 'ach', 'ud', 'ur'],
    false,
  ),
]);

/** The longest article, in letters. */
export const ARTICLE_LENGTH = 3;

export function isArticle(folded: string): boolean {
  return ARTICLES.has(folded);
}

/** Whether `article` may be parted from its word by a space. */
export function mayStandApart(article: string): boolean {
  return ARTICLES.get(article)?.spaced === true;
}

/** Whether `article` may stand before `word`: a sun letter must be the word's first. */
export function agrees(article: string, word: string): boolean {
  const rule = ARTICLES.get(article);
  return rule !== undefined && word.startsWith(rule.sun);
}

/** Article with what may be written before it, longest first; all end in the article. */
const PREFIXES = ['وبال', 'وال', 'بال', 'فال', 'كال', 'ولل', 'ال', 'لل'];

/** Fewer letters than this are no word: الله and بالغ keep all of theirs. */
const LEFT = 3;

/**
 * Takes the Arabic article off a folded word. Repeated until nothing is left to take, because many leave the
 * hamza out: ألمانية, المانية and الألمانية must meet, and folding a folded word must change nothing.
 */
export function withoutArticle(folded: string): string {
  let word = folded;
  for (;;) {
    const lam = word.indexOf('ل');
    if (lam < 0 || lam > 3) return word;
    const length = prefixLength(word);
    if (length === 0) return word;
    word = word.slice(length);
  }
}

function prefixLength(word: string): number {
  for (const prefix of PREFIXES)
    if (word.length >= prefix.length + LEFT && word.startsWith(prefix)) return prefix.length;
  return 0;
}

/**
 * What the beginning of a word may be the beginning of, for search by prefix: besides itself what stands behind an
 * article, even when that is too short to be a word yet (القا is on its way to القائم, which is indexed as قايم). A
 * single letter begins too much: see {@link mayEndInArticle}.
 */
export function prefixStems(folded: string): string[] {
  const rest = behindArticle(folded);
  return rest !== null && rest.length > 1 ? [folded, rest] : [folded];
}

/** Whether the beginning of a word is an article with less than two letters behind it, as ال or الج. */
export function mayEndInArticle(folded: string): boolean {
  const rest = behindArticle(folded);
  return rest !== null && rest.length < 2;
}

function behindArticle(folded: string): string | null {
  const prefix = PREFIXES.find((start) => folded.startsWith(start));
  return prefix === undefined ? null : folded.slice(prefix.length);
}
