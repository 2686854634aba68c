/**
 * What a block says, for telling whether the same stands in other articles. Not the folding of the search, whose
 * versions come and go: rules that a person made are kept by these keys, so what they give must never change. Pure.
 */

/** Letters and digits in lower case, words parted by one space: no marks, punctuation or presentation forms. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}\u0640'’ʼ]+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What a text's {@link plainText} is like. `key`: its {@link textKey}; `length` in UTF-16 units. */
export type PlainKey = { key: number; length: number; words: number };

/** The key of a text without making its plain one, where every character is a common one. */
export function plainKey(text: string): PlainKey {
  const hash = new Hash();
  let length = 0;
  let words = 0;
  let isBetween = true;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const plain = unit < COMMON.length ? (COMMON[unit] as number) : UNCOMMON;
    if (plain === UNCOMMON) return keyOfPlain(plainText(text));
    if (plain === BETWEEN) isBetween = true;
    if (plain <= BETWEEN) continue;
    if (isBetween && words++ > 0) length += hash.add(0x20);
    isBetween = false;
    length += hash.add(plain);
  }
  return { key: words === 0 ? 0 : hash.end(), length, words };
}

function keyOfPlain(plain: string): PlainKey {
  return { key: textKey(plain), length: plain.length, words: plain === '' ? 0 : plain.split(' ').length };
}

const DROPPED = 0;
const BETWEEN = 1;
const UNCOMMON = 2;

/**
 * What common characters become: ASCII, punctuation, Latin letters with marks, Arabic ones without. What another character
 * may compose with or be taken apart into is uncommon.
 */
const COMMON = Uint16Array.from({ length: 0x2020 }, (_, unit) => {
  const char = String.fromCharCode(unit);
  if (!/[\n -~À-ÖØ-öø-įıĴ-ľŁ-ňŊ-žḀ-ẕء-غـ-ي٠-٩،؛؟‘’“”–—]/.test(char)) return UNCOMMON;
  const plain = plainText(char);
  if (plain !== '') return plain.charCodeAt(0);
  return plainText(`a${char}b`) === 'ab' ? DROPPED : BETWEEN;
});

/**
 * 53 bits of a text as a whole number above 0; 0 for an empty one. Two multiplicative hashes side by side, each ended
 * with MurmurHash3's finaliser over both (the scheme is known as cyrb53).
 */
export function textKey(text: string): number {
  if (text === '') return 0;
  const hash = new Hash();
  for (let at = 0; at < text.length; at++) hash.add(text.charCodeAt(at));
  return hash.end();
}

class Hash {
  private a = 0xdeadbeef;
  private b = 0x41c6ce57;

  /** @returns how many units that is: 1 */
  add(unit: number): 1 {
    this.a = Math.imul(this.a ^ unit, 0x9e3779b1);
    this.b = Math.imul(this.b ^ unit, 0x5f356495);
    return 1;
  }

  end(): number {
    const { a, b } = this;
    const low = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
    const high = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
    return (high >>> 11) * 0x100000000 + (low >>> 0) || 1;
  }
}
