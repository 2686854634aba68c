/**
 * Numbers that only the print tells: the page of a passage or article, and the range beside a line in which several
 * passages begin. The page to be printed keeps a place for each, a link whose target says what it is for; the letters
 * in it are those that a number may need, and `fill-numbers.ts` puts the number in their stead. Pure.
 */

/** Of “page 12” and “pages 8–10”; the dash stands between figures, where its font may draw it higher. */
const PASSAGE_LETTERS = 'pages 0123456–789';
const ARTICLE_LETTERS = '0123456789';

/** In the face of the margin's labels, which have their own figures; in the notes, or else in the labels themselves. */
export const LABEL_LETTERS = '0–0';

/** `label`: beside the line in which passage `number` begins; `passage`, `article`: its page, articles from 0. */
export type NumberPlace = { kind: 'label' | 'passage' | 'article'; number: number };

const PREFIXES = { label: 'm', passage: 'q', article: 'b' } as const;

/** The id of what the place leads to, of which no other link makes use. */
export function targetOf({ kind, number }: NumberPlace): string {
  return `${PREFIXES[kind]}${number}`;
}

/** The inverse; null for any other id. */
export function readTarget(id: string): NumberPlace | null {
  const number = /^[mqb](\d+)$/.exec(id)?.[1];
  if (number === undefined) return null;
  const kind = id.startsWith('m') ? 'label' : id.startsWith('q') ? 'passage' : 'article';
  return { kind, number: Number(number) };
}

/** What a place shows before it is filled, in each of its faces. */
export function lettersOf({ kind, number }: NumberPlace): string[] {
  if (kind === 'label') return [String(number), LABEL_LETTERS];
  return kind === 'article' ? [ARTICLE_LETTERS] : [PASSAGE_LETTERS, LABEL_LETTERS];
}

/** The place of a page's number. */
export function pagePlace(place: NumberPlace): string {
  const [letters = '', labels] = lettersOf(place);
  const inLabels = labels ? `<b>${labels}</b>` : '';
  return `<a class="page" lang="en" href="#${targetOf(place)}"><bdi class="letters" dir="ltr">${letters}${inLabels}</bdi></a>`;
}
