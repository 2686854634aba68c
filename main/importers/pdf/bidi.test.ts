import { describe, expect, test } from 'vitest';
import { logicalGlyphs } from './bidi.ts';
import type { Char } from './document.ts';

const LOOK = {
  y: 0,
  bottom: 0,
  top: 10,
  size: 10,
  angle: 0,
  bold: false,
  italic: false,
  mono: false,
} as const;

/** The characters of a line as drawn from the left, each five points wide, in an order that means nothing. */
function drawn(visual: string): Char[] {
  return [...visual].map((char, at) => ({
    ...LOOK,
    index: (at * 7) % 101,
    code: char.codePointAt(0) ?? 0,
    x: at * 5,
    left: at * 5,
    right: at * 5 + 5,
    generated: false,
  }));
}

const read = (visual: string, rtl: boolean) =>
  logicalGlyphs(drawn(visual), rtl)
    .map(({ text }) => text)
    .join('');

/** Arabic as it is drawn from the left: last letter first. */
const back = (word: string) => [...word].reverse().join('');

describe('the logical order of a line', () => {
  test.each([
    ['words', `${back('العبّارة'.replace('ّ', ''))} ${back('عادت')}`, 'عادت العبارة'],
    ['a Latin name', `${back('جاهزة')} MV Sarif ${back('السفينة')}`, 'السفينة MV Sarif جاهزة'],
    ['numbers, each for itself', `${back('أيار')} 12 ${back('في')} 16:30`, '16:30 في 12 أيار'],
    ['a number behind a Latin name', `${back('عبرت')} Route 61 ${back('الطريق')}`, 'الطريق Route 61 عبرت'],
    ['a full stop behind a number', `.2019 ${back('عام')}`, 'عام 2019.'],
    ['a decimal', `3.5 ${back('كلفته')}`, 'كلفته 3.5'],
  ])('read from the right: %s', (_, visual, logical) => expect(read(visual, true)).toBe(logical));

  test.each([
    ['an Arabic name', `the town of ${back('القائم')} was`, 'the town of القائم was'],
    ['two Arabic words', `called ${back('الضفة')} ${back('على')}, or`, 'called على الضفة, or'],
  ])('read from the left: %s', (_, visual, logical) => expect(read(visual, false)).toBe(logical));

  test('a mark that was drawn apart follows the letter it stands over', () => {
    const letters = drawn(back('عبر'));
    const mark: Char = { ...LOOK, index: 90, code: 0x651, x: 6, left: 6, right: 8, generated: false };
    expect(
      logicalGlyphs([mark, ...letters], true)
        .map(({ text }) => text)
        .join(''),
    ).toBe('عبّر');
  });

  test('letters of one glyph come in their order, whichever way the file has them', () => {
    const pair = (first: string, second: string) =>
      [first, second].map((char, at) => ({ ...(drawn(char)[0] as Char), index: at }));
    const text = (chars: Char[]) =>
      logicalGlyphs(chars, true)
        .map((glyph) => glyph.text)
        .join('');
    expect(text(pair('ا', 'ل'))).toBe('لا');
    expect(text(pair('ل', 'ا'))).toBe('لا');
    expect(text(pair('\u0651', 'ب'))).toBe('ب\u0651');
  });
});
