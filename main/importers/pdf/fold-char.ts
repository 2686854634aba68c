/** What a PDF's character is in the text: letters for presentation forms and ligatures, one kind of space, bullets. Pure. */

/** PDFium's own sign for a hyphen at the end of a line. */
export const LINE_HYPHEN = 2;

/** Bullets of symbol fonts, which stand in private use. */
const BULLETS = new Set([0xf0b7, 0xf0a7, 0xf076, 0xf0d8, 0xf0a8, 0xf06e, 0xf0fc]);

/** Forms that a font draws for letters: Latin ligatures, Arabic and Hebrew presentation forms. */
function isForm(code: number): boolean {
  return (code >= 0xfb00 && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfefc);
}

/** A presentation form as its letters; one of a mark alone as that mark, without what carries it. */
function lettersOf(form: string): string {
  const letters = form.normalize('NFKC');
  return letters.length > 1 && /^[ \u0640]\p{M}/u.test(letters) ? letters.slice(1) : letters;
}

const SPACE = /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/;

/** Controls, lone surrogates, and signs that only steer the drawing are nothing in the text. */
const NOTHING = /[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/u;

/**
 * The text of one character, of no, one or several UTF-16 units. Exactly these foldings: forms to their letters (NFKC), all
 * spaces to U+0020, symbol fonts' bullets to U+2022, the sign of a line's hyphen to "-", controls to nothing.
 */
export function foldChar(code: number): string {
  if (code > 31 && code < 127) return String.fromCharCode(code);
  if (code === LINE_HYPHEN) return '-';
  if (BULLETS.has(code)) return '•';
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '';
  const char = String.fromCodePoint(code);
  if (isForm(code)) return lettersOf(char);
  if (SPACE.test(char)) return ' ';
  return NOTHING.test(char) ? '' : char;
}
