import { describe, expect, it } from 'vitest';
import { oklch } from '../../text/oklch.ts';
import { directionOf } from './direction.ts';
import { cssString, escapeHtml, shorten } from './escape.ts';
import { highlightColor } from './paint.ts';
import { dayInWords } from './words.ts';

describe('dayInWords', () => {
  it.each([
    ['2020', '2020'],
    ['2020-03', 'March 2020'],
    ['2020-03-04', '4 March 2020'],
    ['2026-11-20T23:59:59Z', '20 November 2026'],
  ])('says %s as “%s”', (date, words) => {
    expect(dayInWords(date)).toBe(words);
  });
});

describe('escaping', () => {
  it('leaves no way out of an attribute, an element or a style sheet', () => {
    expect(escapeHtml(`<b a="1" c='2'>&\u0007`)).toBe('&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;\uFFFD');
    expect(cssString('a"b\\c</style>\n')).toBe('"a\\22 b\\5c c\\3c /style\\3e  "');
  });

  it('shortens at a word and never inside a character', () => {
    expect(shorten('one two three four', 12)).toBe('one two…');
    expect(shorten('🚩🚩🚩', 2)).toBe('🚩🚩…');
    expect(shorten('  short\ntext ', 20)).toBe('short text');
  });
});

describe('directionOf', () => {
  it.each([
    ['12 “القائم” Qaim', 'rtl'],
    ['Qaim القائم', 'ltr'],
    ['– 12 –', 'rtl'],
  ] as const)('takes the first letter of %s: %s', (text, direction) => {
    expect(directionOf(text, 'rtl')).toBe(direction);
  });
});

describe('oklch', () => {
  it('gives white, black and CSS’s own red', () => {
    expect(oklch(1, 0, 0).map((value) => Math.round(value * 255))).toEqual([255, 255, 255]);
    expect(oklch(0, 0, 0)).toEqual([0, 0, 0]);
    expect(oklch(0.62796, 0.25768, 29.234).map((value) => Math.round(value * 255))).toEqual([255, 0, 0]);
  });

  it('paints every passage pale enough for black letters', () => {
    for (const color of ['yellow', 'red', 'pink', 'purple', 'blue', 'cyan', 'green', 'lime'] as const)
      expect(Math.min(...highlightColor(color))).toBeGreaterThan(0.5);
  });
});
