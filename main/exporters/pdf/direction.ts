/** Which way a piece of text runs, and in which language its element is marked. Pure. */
import { escapeHtml } from './escape.ts';

export type Direction = 'ltr' | 'rtl';

const STRONG = /\p{L}/u;
const RIGHT_TO_LEFT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;

/** Direction of the first letter (Unicode bidirectional algorithm, rule P2); `fallback` if there is none. */
export function directionOf(text: string, fallback: Direction): Direction {
  const first = STRONG.exec(text)?.[0];
  if (!first) return fallback;
  return RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr';
}

/** What surrounds a piece of text: an article, or the whole document. */
export type Surroundings = { direction: Direction; language: string };

/**
 * `dir` and `lang` attributes for an element holding `text`. Text that runs against its surroundings is in
 * another language than they are; which one is only known if `language` says so.
 */
export function textAttributes(text: string, around: Surroundings, language?: string): string {
  const direction = directionOf(text, around.direction);
  const fallback = direction === around.direction ? around.language : 'und';
  return `dir="${direction}" lang="${escapeHtml(language ?? fallback)}"`;
}
