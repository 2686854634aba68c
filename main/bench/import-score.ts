/**
 * Compares what was read of a page with what people noted down of it. Pure; knows neither importers nor files.
 * Texts are compared with white space collapsed, metadata without case, too.
 */

/** What people noted of a page: pieces that belong to its article and pieces that do not, and its facts. */
export type ExpectedPage = {
  file: string;
  with: string[];
  without: string[];
  title?: string;
  author?: string;
  date?: string;
};

/** What was read of it; null for what was not found. `text` is the article as shown. */
export type ReadPage = {
  text: string;
  title: string | null;
  author: string | null;
  date: string | null;
  /** Whether two sources of the page say this date. */
  dateIsSure: boolean;
  ms: number;
};

/** Of the pages that have a value: how many were right, wrong, and left open. */
export type Tally = { pages: number; right: number; wrong: number; missing: number };

export type Score = {
  pieces: { with: number; found: number; without: number; leaked: number };
  title: Tally;
  author: Tally;
  date: Tally;
  /** Of the wrong dates those that two sources of the page say, so that the note may be the slip. */
  disputed: number;
  ms: number[];
};

/** White space collapsed, no-break spaces too. What people noted may hold a number where a text is meant. */
export const flat = (text: unknown) => String(text).replace(/\s+/g, ' ').trim();
const key = (text: string) => flat(text).toLowerCase();

export const emptyScore = (): Score => {
  const tally = (): Tally => ({ pages: 0, right: 0, wrong: 0, missing: 0 });
  return {
    pieces: { with: 0, found: 0, without: 0, leaked: 0 },
    title: tally(),
    author: tally(),
    date: tally(),
    disputed: 0,
    ms: [],
  };
};

/** Equal, or one is the other with something parted off before or behind it: the site's name. */
export function sameTitle(expected: string, found: string): boolean {
  const [a, b] = [key(expected), key(found)];
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const rest = long.startsWith(short)
    ? long.slice(short.length)
    : long.endsWith(short)
      ? long.slice(0, -short.length)
      : '';
  return short !== '' && /^\s*[|–—·•»«›:-]+\s|\s[|–—·•»«›:-]+\s*$/u.test(rest) && rest.length <= 50;
}

const NAMES = /\s*[,;/|&]\s*|\s+(?:and|und|et|y|e)\s+/u;

/** Equal, or one names the other among several, however their names are parted. */
export function sameAuthor(expected: string, found: string): boolean {
  const [a, b] = [key(expected), key(found)];
  if (a.includes(b) || b.includes(a)) return true;
  const [x, y] = [a.split(NAMES), b.split(NAMES)];
  return x.every((name) => y.includes(name)) || y.every((name) => x.includes(name));
}

function count(
  tally: Tally,
  expected: string | undefined,
  found: string | null,
  same: (a: string, b: string) => boolean,
) {
  if (!expected) return;
  tally.pages++;
  if (!found) tally.missing++;
  else if (same(expected, found)) tally.right++;
  else tally.wrong++;
}

/** A note such as 2022-29-11 says nothing of the page. */
const isDay = (noted: string) => /^\d{4}-\d\d-\d\d$/.test(noted) && !Number.isNaN(Date.parse(noted));

/** The pieces that were expected and are not there, and those that should not be and are. */
export function pieces(expected: ExpectedPage, text: string): { missing: string[]; leaked: string[] } {
  const all = flat(text);
  return {
    missing: expected.with.filter((piece) => !all.includes(flat(piece))),
    leaked: expected.without.filter((piece) => all.includes(flat(piece))),
  };
}

/** Adds a page to a score. */
export function addPage(score: Score, expected: ExpectedPage, read: ReadPage): void {
  const { missing, leaked } = pieces(expected, read.text);
  score.pieces.with += expected.with.length;
  score.pieces.found += expected.with.length - missing.length;
  score.pieces.without += expected.without.length;
  score.pieces.leaked += leaked.length;
  count(score.title, expected.title, read.title, sameTitle);
  count(score.author, expected.author, read.author, sameAuthor);
  if (expected.date && isDay(expected.date)) countDate(score, expected.date, read);
  score.ms.push(read.ms);
}

function countDate(score: Score, expected: string, { date, dateIsSure }: ReadPage): void {
  const { wrong } = score.date;
  count(score.date, expected, date, (a, b) => a === b);
  if (dateIsSure) score.disputed += score.date.wrong - wrong;
}

/** Harmonic mean of how many pieces of articles were found and how many of the pieces found belong to articles. */
export function fragmentF({ pieces }: Score): number {
  return (2 * pieces.found) / (pieces.with + pieces.found + pieces.leaked) || 0;
}

/** The middle of what one page took, in milliseconds. */
export function median(ms: readonly number[]): number {
  return ms.toSorted((a, b) => a - b)[ms.length >> 1] ?? 0;
}
