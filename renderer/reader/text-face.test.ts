import { expect, it } from 'vitest';
import { isInvisible, textFace } from './text-face.ts';

const english = { language: 'en', direction: 'ltr' } as const;

it('gives Arabic text its own face, whatever the article', () => {
  expect(textFace('قال السائق إن الطريق مغلق', english)).toEqual({
    dir: 'auto',
    lang: undefined,
    'data-script': 'arabic',
  });
});

it('keeps the language of the article for text that runs with it, and for figures', () => {
  expect(textFace('The road is shut.', english).lang).toBe('en');
  expect(textFace('112', { language: 'ar', direction: 'rtl' }).lang).toBe('ar');
});

it('follows the language that the source states', () => {
  expect(textFace('Die Straße ist zu.', english, 'de').lang).toBe('de');
});

it('knows a title that nobody can see', () => {
  expect(isInvisible('\u202e\u2067\u200f \u2069')).toBe(true);
  expect(isInvisible('\u202ea')).toBe(false);
});
