/** The fonts of a printed page: how they are handed in and how they reach the style sheet. Reads no file. */
import { cssString } from './escape.ts';

export type PrintFont = {
  /** `Literata` for reading, `Inter` for small type, `Amiri` for Arabic. */
  family: string;
  /** CSS weight: `400`. */
  weight: string;
  style: 'normal' | 'italic';
  /** CSS unicode-range, if the file holds only a part of the family. */
  unicodeRange?: string;
  /** A WOFF2 file. */
  base64: string;
};

/**
 * Amiri's own ascent and descent fill more than a line: these give highlights the height of the letters. It kerns yeh under
 * reh and waw, which hardly shows and makes readers that go by the place of glyphs see a space there: سور يا.
 */
const AMIRI_BOX =
  'ascent-override:104%;descent-override:46%;line-gap-override:0%;font-feature-settings:"kern" 0;';

/** Arabic words inside a Latin line: Amiri's letters are small for their size. */
const AMIRI_BESIDE = 'size-adjust:118%;';

/** `@font-face` rules with the fonts inside; Arabic ones come twice, see {@link AMIRI_BESIDE}. */
export function fontFaces(fonts: readonly PrintFont[]): string {
  return fonts.map(facesOf).join('\n');
}

function facesOf(font: PrintFont): string {
  if (font.family !== 'Amiri') return face(font, font.family, '');
  return `${face(font, 'Amiri', AMIRI_BOX)}\n${face(font, 'Amiri Beside', AMIRI_BOX + AMIRI_BESIDE)}`;
}

function face(font: PrintFont, family: string, extra: string): string {
  const range = font.unicodeRange ? `unicode-range:${font.unicodeRange};` : '';
  const source = `url(data:font/woff2;base64,${font.base64}) format("woff2")`;
  return `@font-face{font-family:${cssString(family)};font-weight:${font.weight};font-style:${font.style};${range}${extra}src:${source}}`;
}
