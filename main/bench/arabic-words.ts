/**
 * Arabic words as a plain reading of the rules has them, apart from the program's own folding, so that the one can be
 * checked by the other; and the ways in which people type a word. Pure.
 */

/** `start`, `end`: UTF-16 units. */
export type PlainWord = { folded: string; start: number; end: number };

/** Figures part words. */
const WORD = /\p{L}[\p{L}\p{M}\p{Cf}ـ]*/gu;
const MARKS = /[\p{M}\p{Cf}ـ]/gu;
const LETTERS: Readonly<Record<string, string>> = { ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك', ء: '', ٱ: 'ا' };

/** Articles with what may be written before them. What is left has three letters at least. */
const ARTICLE = /^(?:وبال|وال|بال|فال|كال|ولل|ال|لل)(?=.{3})/u;

export function plainFold(word: string): string {
  const bare = word
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[ةىیکءٱ]/gu, (letter) => LETTERS[letter] ?? letter);
  for (let left = bare; ; ) {
    const without = left.replace(ARTICLE, '');
    if (without === left) return left;
    left = without;
  }
}

/** Words of Arabic letters alone. */
export function plainWords(text: string): PlainWord[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const own = word.replace(/\p{Cf}+$/u, '');
    return isArabic(own) ? [{ folded: plainFold(own), start: index, end: index + own.length }] : [];
  });
}

export function isArabic(word: string): boolean {
  return /^[\p{Script=Arabic}\p{M}\p{Cf}ـ]+$/u.test(word) && /\p{L}/u.test(word);
}

/** A word of a text as people type it: without marks, with or without the hamza, with or without the article. */
export function typedForms(word: string): string[] {
  const bare = word.normalize('NFC').replace(/[\u064b-\u0652\u0670\u0640]|\p{Cf}/gu, '');
  const forms = [
    bare,
    bare.replace(/[أإآٱ]/gu, 'ا'),
    bare.replace(/ى$/u, 'ي'),
    bare.replace(/ي$/u, 'ى'),
    bare.replace(/ة$/u, 'ه'),
    bare.replace(/ؤ/gu, 'و').replace(/ئ/gu, 'ي').replace(/[أإآ]/gu, 'ا'),
    bare.startsWith('ال') && bare.length > 4 ? bare.slice(2) : `ال${bare}`,
  ];
  return [...new Set(forms)];
}
