/**
 * Titles, authors and dates that office programs write into documents, each with care: most are of programs, logins and
 * machines. Pure.
 */
import type { PublishedDate } from '../text/dates.ts';
import { findDates, isPast } from './dates.ts';
import { wordCount } from './line-key.ts';
import { bylineName } from './meta-lines.ts';
import type { Found } from './types.ts';

/** Names that programs and people's machines leave for a title or an author. */
const JUNK_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel|office)\b.*|untitled.*|(?:new )?document ?\d*|presentation ?\d*|slide ?\d+|page ?\d+|layout ?\d+|book ?\d+|print(?:ing|out)?\b.*|pii: ?.*|doi: ?.*|about:blank|https?:.*|file:.*|none|null|title|template|scan\w*|مستند ?\d*|بدون عنوان|غير معنون)$/i;
const FILE_NAME =
  /\.(?:docx?|docm|rtf|odt|indd|qxd|qxp|tex|dvi|ps|eps|pdf|pptx?|xlsx?|html?|txt|cdr|ai|pub|p65|fm)\d*$/i;
const JUNK_AUTHOR =
  /^(?:user\d*|admin\w*|administrator|owner|unknown|author|guest|root|pc|home|office|windows(?: user)?|microsoft.*|hp|dell|lenovo|acer|asus|toshiba|default|none|null|anonymous|adobe.*|مستخدم|المستخدم)$/i;

/** A title of words; not a file's name, a program's, or a number of one. */
export function titleStated(title: string): string | null {
  const text = title.replace(/\s+/g, ' ').trim();
  const named = FILE_NAME.test(text) || (!text.includes(' ') && /[_\d]/.test(text));
  return text.length > 2 && text.length < 400 && /\p{L}{2}/u.test(text) && !named && !JUNK_TITLE.test(text)
    ? text
    : null;
}

/** What stands where a name should and is none. */
export const isNobody = (name: string) => JUNK_AUTHOR.test(name.trim());

/** Names of people; a single word is a login as often as not. */
export function authorStated(author: string): string | null {
  const text = author.replace(/\s+/g, ' ').trim();
  const names = wordCount(text);
  return names >= 2 &&
    names <= 40 &&
    text.length < 300 &&
    !/[@\\/<>]|\d{2}/.test(text) &&
    !JUNK_AUTHOR.test(text)
    ? text
    : null;
}

/** `D:20200312…` as `YYYY-MM-DD`; null if it is no such date. */
export function creationDay(created: string): string | null {
  const match = /^(?:D:)?((?:19|20)\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])/.exec(created.trim());
  return match ? `${match[1]}-${match[2]}-${match[3]}` : null;
}

const DAY = 86_400_000;
const daysApart = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) / DAY;

/** How far, in days, the day a file was made may be from the day its text was published. */
const NEAR = 400;

/**
 * The day a file was made is no date of publication by itself: a page printed years later is made that day. It bears out
 * a date that the first page names: that day, or only its year. A date on a line of its own near the top counts without.
 */
export function publishedOf(
  lines: readonly string[],
  created: string | null,
  today: string,
): PublishedDate | null {
  const known = created && isPast(created, today) ? created : null;
  const seen = lines.flatMap((line) =>
    findDates(line, { dayFirst: /\p{Script=Arabic}/u.test(line) }).map((date) => ({ ...date, line })),
  );
  const past = seen.filter(({ date }) => isPast(date, today));
  const own = past.find(({ line, start, end }) => line.length - (end - start) < 40 && line.length < 90);
  if (own) return { date: own.date, precision: own.precision, evidence: 'dateline' };
  if (!known) return null;
  const near = past.filter(({ precision, date }) => precision === 'day' && daysApart(date, known) < 32);
  if (near.length === 1 && near[0]) return { date: near[0].date, precision: 'day', evidence: 'text' };
  const year = known.slice(0, 4);
  const named = lines.some((line) =>
    new RegExp(`(?<!\\d)${year}(?!\\d)`).test(
      line.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 15)),
    ),
  );
  return named && daysApart(known, `${year}-07-01`) < NEAR
    ? { date: year, precision: 'year', evidence: 'text' }
    : null;
}

/** How many of the first lines may hold a byline. */
const HEAD = 12;

/** A byline on a line of its own near the top. */
export function bylineAmong(lines: readonly string[]): Found<string> | null {
  const name = lines
    .slice(0, HEAD)
    .map((line) => (line.length < 120 ? bylineName(line) : null))
    .find(Boolean);
  return name ? { value: name, evidence: 'byline' } : null;
}
