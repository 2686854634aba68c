/**
 * What a block says, for telling whether the same stands in other articles. Not the folding of the search, whose
 * versions come and go: rules that a person made are kept by these keys, so what they give must never change. Pure.
 */

/** Letters and digits in lower case, words parted by one space: no marks, punctuation or presentation forms. */
export function plainText(text: string): string {
  return COMMON.test(text) ? plainCommon(text) : plainAny(text);
}

/** Only what needs neither composing nor tables of Unicode: ASCII, common punctuation, Arabic without marks. */
const COMMON = /^[\n -~‘’“”–—،؛؟ء-غـ-ي٠-٩]*$/;

function plainCommon(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’ـ]+/g, '')
    .replace(/[^a-z0-9ء-غف-ي٠-٩]+/g, ' ')
    .trim();
}

/** Exported for the comparison with the short way. */
export function plainAny(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}\u0640'’ʼ]+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * 53 bits of a text as a whole number above 0; 0 for an empty one. Two multiplicative hashes side by side, each ended
 * with MurmurHash3's finaliser over both (the scheme is known as cyrb53).
 */
export function textKey(text: string): number {
  if (text === '') return 0;
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
  }
  const low = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  const high = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return (high >>> 11) * 0x100000000 + (low >>> 0) || 1;
}
