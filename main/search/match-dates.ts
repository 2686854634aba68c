/**
 * Filters by date: which of the index's year and month tokens they mean, and whether a date meets them. "before" and
 * "after" leave out the day, month or year named; a date known only to the year is not after its first month.
 */
import { monthToken, yearToken } from './meta-tokens.ts';
import type { FilterNode } from './query.ts';

/** No article is dated outside of these years. */
const FIRST_YEAR = 1800;
const LAST_YEAR = 2199;

/** `exact`: whether having one of the tokens is the same as meeting the filter. */
export type DateTokens = { tokens: string[]; exact: boolean };

/** Null for filters that are not about dates. */
export function dateTokens({ field, value }: FilterNode): DateTokens | null {
  if (field === 'year') return { tokens: years(value.slice(0, 4), value.slice(-4)), exact: true };
  if (field !== 'before' && field !== 'after' && field !== 'on') return null;
  const exact = value.length < 10;
  if (field === 'on') return { tokens: value.length === 4 ? [yearToken(value)] : [monthToken(value)], exact };
  const year = Number(value.slice(0, 4));
  const whole = field === 'before' ? years(FIRST_YEAR, year - 1) : years(year + 1, LAST_YEAR);
  return { tokens: [...whole, ...(value.length > 4 ? months(field, value) : [])], exact };
}

/**
 * Whether a date meets a filter.
 * @param published `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 */
export function meetsDate(published: string | null, { field, value }: FilterNode): boolean {
  if (published === null) return false;
  if (field === 'year')
    return published.slice(0, 4) >= value.slice(0, 4) && published.slice(0, 4) <= value.slice(-4);
  if (field === 'on') return published.startsWith(value);
  const length = Math.min(published.length, value.length);
  const [date, limit] = [published.slice(0, length), value.slice(0, length)];
  return field === 'before' ? date < limit : date > limit;
}

function years(first: number | string, last: number | string): string[] {
  const tokens: string[] = [];
  const end = Math.min(Number(last), LAST_YEAR);
  for (let year = Math.max(Number(first), FIRST_YEAR); year <= end; year++)
    tokens.push(yearToken(String(year)));
  return tokens;
}

/** The months of the limit's own year; the limit's month too if only some of its days are out. */
function months(field: 'before' | 'after', value: string): string[] {
  const own = Number(value.slice(5, 7));
  const partly = value.length === 10 ? 0 : 1;
  const [first, last] = field === 'before' ? [1, own - partly] : [own + partly, 12];
  const tokens: string[] = [];
  for (let month = first; month <= last; month++) {
    tokens.push(monthToken(`${value.slice(0, 4)}-${String(month).padStart(2, '0')}`));
  }
  return tokens;
}
