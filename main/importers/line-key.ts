/** The form in which lines are compared with phrases: case, marks and ornaments don't count. Pure. */

/** Lower case, straight quotes, Arabic letters folded and without vowel marks, no ornaments at either end. */
export function lineKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u0640\u064B-\u065F\u0670\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u00AD]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[’‘`´ʼ]/g, "'")
    .replace(/[“”«»„]/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'•·*|»›>→←▸►▶+#–—-]+|[\s"'»›>→←▸►▶.…!|:：,،-]+$/g, '');
}

/** Two lines that say the same, whatever their case, quotation marks and spaces. */
export function sameLine(a: string, b: string): boolean {
  const key = lineKey(a);
  return key !== '' && key === lineKey(b);
}

/** Number of words: runs without white space that hold a letter or a digit. */
export function wordCount(text: string): number {
  return text.match(/[^\s]*[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
}
