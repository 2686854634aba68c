/**
 * Calendar dates as people write them, in English, Arabic and the main European languages. Pure: no clock, no
 * guess at a century or at the order of day and month; what can't be told is not a date.
 */
import { MONTHS } from './month-names.ts';

/** `date` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; start and end are UTF-16 units of the text searched. */
export type DateFound = { date: string; precision: 'year' | 'month' | 'day'; start: number; end: number };

/** Digits and letters folded one to one, so that places in the result are places in the text. */
export function dateText(text: string): string {
  return text
    .replace(/[A-ZÀ-ÞĀ-Ž\u0391-\u03A9\u0400-\u042F]/g, (letter) => letter.toLowerCase())
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[०-९০-৯]/g, (digit) => String((digit.charCodeAt(0) - 6) & 15))
    .replace(/[أإآ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[\u00a0\u2009\u202f]/g, ' ');
}

/** The names as a pattern, grouped by their first letter: most words then are refused at once; the longest first. */
function namesPattern(): string {
  const byLetter = new Map<string, string[]>();
  for (const name of [...MONTHS.keys()].sort((a, b) => b.length - a.length)) {
    const letter = name.slice(0, 1);
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), name.slice(1).replace(' ', '\\s+')]);
  }
  return [...byLetter].map(([letter, rests]) => `${letter}(?:${rests.join('|')})`).join('|');
}

const NAMES = namesPattern();
const MONTH = `(?<month>${NAMES})(?:ی(?!\\p{L}))?\\.?(?:\\s?[/(]\\s?(?:${NAMES})\\)?)?`;
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|ª|ی|\\.)?';
const YEAR = '(?<year>(?:18|19|20)\\d\\d)';
const OF = '(?:de\\s+|del\\s+|di\\s+|of\\s+|من\\s+|شهر\\s+|من\\s+شهر\\s+|ב)?';
const IN = '(?:\\s*[,،.]?\\s*(?:de\\s+|del\\s+|of\\s+)?(?:من\\s+)?(?:عام\\s+|سنه\\s+)?)';
const BEFORE = '(?<![\\p{L}\\p{N}])';
const AFTER = '(?!\\p{N}|\\p{L})';
const CLOCK = '(?:t\\d\\d|\\s|$|[^\\p{N}\\p{L}])';

/** Each form of a date, the longest and surest first: a later form never reads inside an earlier one's find. */
const FORMS: readonly RegExp[] = [
  `${BEFORE}${YEAR}(?<sign>[-/.])(?<number>\\d{1,2})\\k<sign>(?<day>\\d{1,2})(?=${CLOCK})`,
  `${BEFORE}${YEAR}(?<number>[01]\\d)(?<day>[0-3]\\d)(?=t\\d\\d)`,
  `${BEFORE}${YEAR}\\s?[年년]\\s?(?<number>\\d{1,2})\\s?[月월]\\s?(?<day>\\d{1,2})\\s?[日일]`,
  `${BEFORE}${DAY}[\\s-]*${OF}${MONTH}${IN}-?${YEAR}${AFTER}`,
  `${BEFORE}${MONTH}\\s+${DAY}\\s*[,،]?\\s+${YEAR}${AFTER}`,
  `${BEFORE}${YEAR}[.,]?\\s+${MONTH}\\s+${DAY}${AFTER}`,
  `${BEFORE}(?<first>\\d{1,2})\\s?(?<sign>[./-])\\s?(?<second>\\d{1,2})\\s?\\k<sign>\\s?${YEAR}${AFTER}`,
  `${BEFORE}${MONTH}${IN}${YEAR}${AFTER}`,
].map((source) => new RegExp(source, 'gu'));

/** `12.03.20`, `26/10/13`, `14 Gennaio 20`: only where a date is sure to stand. */
const SHORT_YEARS: readonly RegExp[] = [
  `(?<![\\p{L}\\p{N}./-])(?<first>\\d{1,2})(?<sign>[./])(?<second>\\d{1,2})\\k<sign>(?<short>\\d\\d)(?![\\p{N}\\p{L}]|[./]\\p{N})`,
  `${BEFORE}${DAY}[\\s-]*${MONTH}[\\s-]+['’]?(?<short>\\d\\d)(?=\\s*(?:[)|\\],·•]|$))`,
].map((source) => new RegExp(source, 'gu'));

/** What every form has, in any script's figures: most texts are passed over for the lack of it. */
const YEAR_FIGURES = /\p{Nd}{4}/u;
const TWO_FIGURES = /\p{Nd}{2}/u;

const two = (number: number) => String(number).padStart(2, '0');

/** A day that the calendar has, as `YYYY-MM-DD`. */
function calendarDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1800
    ? `${year}-${two(month)}-${two(day)}`
    : null;
}

type Parts = Record<string, string | undefined>;

/** Day and month of an all-figures date: by size, by the sign (dots put the day first), or as the text is known to. */
function order({ first, second, sign }: Parts, known: DayOrder): [day: number, month: number] | null {
  const [a, b] = [Number(first), Number(second)];
  if (a > 12 || a === b || sign === '.') return [a, b];
  if (b > 12) return [b, a];
  if (known.dayFirst) return [a, b];
  return known.monthFirst ? [b, a] : null;
}

function fromFigures(parts: Parts, known: DayOrder): string | null {
  const ordered = order(parts, known);
  return ordered && calendarDay(Number(parts.year), ordered[1], ordered[0]);
}

function fromNames({ year, month, number, day }: Parts): Pick<DateFound, 'date' | 'precision'> | null {
  const index = number ? Number(number) : (MONTHS.get(month?.replace(/\s+/g, ' ') ?? '') ?? 0);
  if (day === undefined) return { date: `${year}-${two(index)}`, precision: 'month' };
  const date = calendarDay(Number(year), index, Number(day));
  return date ? { date, precision: 'day' } : null;
}

/** Two figures are of this century or of the end of the last. */
const century = (short: string) => (Number(short) >= 90 ? 19 : 20);

function read(match: RegExpMatchArray, known: DayOrder): DateFound | null {
  const parts: Parts = { ...match.groups };
  if (parts.short) parts.year = `${century(parts.short)}${parts.short}`;
  const place = { start: match.index ?? 0, end: (match.index ?? 0) + match[0].length };
  if (parts.first === undefined) {
    const found = fromNames(parts);
    return found && { ...found, ...place };
  }
  const date = fromFigures(parts, known);
  return date ? { date, precision: 'day', ...place } : null;
}

/** As `matchAll`, which compiles its own copy of the pattern for each text. */
function* matches(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) yield match;
}

/** Which of day and month stands first in a text's all-figures dates, as far as that is known. */
export type DayOrder = { dayFirst?: boolean | undefined; monthFirst?: boolean | undefined };

/**
 * The dates a text names, in order of place. A month without a day counts, a bare year does not, nor a day
 * without a year. `3/4/2020` is read only in a known order: without it nobody knows which month that is; `3.4.20` only with
 * `shortYears`: otherwise it may as well be the number of a version.
 */
export function findDates(text: string, options: DayOrder & { shortYears?: boolean } = {}): DateFound[] {
  if (!(options.shortYears ? TWO_FIGURES : YEAR_FIGURES).test(text)) return [];
  const folded = dateText(text);
  const found: DateFound[] = [];
  for (const form of options.shortYears ? [...FORMS.slice(0, -1), ...SHORT_YEARS, ...FORMS.slice(-1)] : FORMS)
    for (const match of matches(form, folded)) {
      const date = read(match, options);
      if (date && !found.some((other) => date.start < other.end && other.start < date.end)) found.push(date);
    }
  return found.sort((a, b) => a.start - b.start);
}

/** The one date that a stated value such as a meta tag's holds: its first, or a bare `YYYY` or `YYYY-MM`. */
export function statedDate(value: string, known: DayOrder = {}): Omit<DateFound, 'start' | 'end'> | null {
  const bare = /^\s*((?:18|19|20)\d\d)(?:-(0[1-9]|1[0-2]))?\s*$/.exec(value);
  if (bare?.[2]) return { date: `${bare[1]}-${bare[2]}`, precision: 'month' };
  if (bare?.[1]) return { date: bare[1], precision: 'year' };
  const first = findDates(value.slice(0, 200), known)[0];
  return first ? { date: first.date, precision: first.precision } : null;
}

/** Whether a date (also `YYYY`, `YYYY-MM`) may have been reached: not after the day that follows `today`. */
export function isPast(date: string, today: string): boolean {
  const tomorrow = new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return date <= tomorrow.slice(0, date.length);
}
