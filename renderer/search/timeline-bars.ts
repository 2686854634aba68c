/** Hits along time as bars, and a stretch of bars as filters of the query. Pure; dates are `YYYY` or `YYYY-MM`. */
import { filtersIn, type QueryFilter, withoutPiece } from './filters-in.ts';
import { withFilter } from './narrow.ts';

export type Counted = { value: string; count: number };

/** `rough`: hits of which only the year is known, while bars are months. */
export type Bars = { unit: 'month' | 'year'; bars: Counted[]; most: number; rough: number };

/** Months that can still be told apart; more are drawn as years. */
const MOST_MONTHS = 48;

/** Every month or year from the first hit to the last, those without hits too. */
export function barsOf(timeline: readonly Counted[]): Bars {
  const months = timeline.filter(({ value }) => value.length > 4);
  const rough = total(timeline.filter(({ value }) => value.length === 4));
  const byMonth = between(months, nextMonth, MOST_MONTHS);
  if (byMonth && rough <= total(months))
    return { unit: 'month', bars: byMonth, most: highest(byMonth), rough };
  const years = new Map<string, number>();
  for (const { value, count } of timeline)
    years.set(value.slice(0, 4), (years.get(value.slice(0, 4)) ?? 0) + count);
  const counted = [...years].map(([value, count]) => ({ value, count })).sort(byValue);
  const bars = between(counted, (year) => String(Number(year) + 1).padStart(4, '0'), 1000) ?? [];
  return { unit: 'year', bars, most: highest(bars), rough: 0 };
}

/** Null if there are more than `limit`, or none. */
function between(
  counts: readonly Counted[],
  next: (value: string) => string,
  limit: number,
): Counted[] | null {
  const first = counts[0]?.value;
  const last = counts.at(-1)?.value;
  if (first === undefined || last === undefined) return null;
  const known = new Map(counts.map(({ value, count }) => [value, count]));
  const bars: Counted[] = [];
  for (let value = first; value <= last; value = next(value)) {
    bars.push({ value, count: known.get(value) ?? 0 });
    if (bars.length > limit) return null;
  }
  return bars;
}

export function nextMonth(month: string, by: 1 | -1 = 1): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

const DATES: readonly string[] = ['year', 'before', 'after', 'on'];
const isDateFilter = ({ field, not }: QueryFilter) => DATES.includes(field) && !not;

/** The query as it is in all of time. */
export function withoutDates(query: string): string {
  const filter = filtersIn(query).find(isDateFilter);
  return filter ? withoutDates(withoutPiece(query, filter)) : query;
}

/** The query narrowed to the time from one bar to another, both included. */
export function withTime(query: string, from: string, to: string): string {
  const wide = withoutDates(query);
  if (from.length === 4) return withFilter(wide, 'year', from === to ? from : `${from}-${to}`);
  if (from === to) return withFilter(wide, 'on', from);
  return withFilter(withFilter(wide, 'after', nextMonth(from, -1)), 'before', nextMonth(to));
}

/** Whether a month or year lies within what the query is narrowed to; true if it is not narrowed in time. */
export function isWithin(query: string, date: string): boolean {
  return filtersIn(query)
    .filter(isDateFilter)
    .every((filter) => meets(filter, date));
}

export const isNarrowedInTime = (query: string) => filtersIn(query).some(isDateFilter);

function meets({ field, value }: QueryFilter, date: string): boolean {
  const [first = '', last = first] =
    value.split('-').length === 2 && field === 'year' ? value.split('-') : [value];
  const cut = (limit: string) => date.slice(0, Math.min(date.length, limit.length));
  const own = (limit: string) => limit.slice(0, Math.min(date.length, limit.length));
  if (field === 'year') return date.slice(0, 4) >= first && date.slice(0, 4) <= last;
  if (field === 'on') return cut(value) === own(value);
  return field === 'before' ? cut(value) < own(value) : cut(value) > own(value);
}

/** Bars at whose start a year is written, at most `limit` of them. */
export function yearMarks(bars: readonly Counted[], limit: number): { index: number; year: string }[] {
  const starts = bars.flatMap(({ value }, index) =>
    index === 0 || value.slice(0, 4) !== bars[index - 1]?.value.slice(0, 4)
      ? [{ index, year: value.slice(0, 4) }]
      : [],
  );
  const every = Math.ceil(starts.length / limit);
  return starts.filter((_, at) => at % every === 0);
}

const total = (counts: readonly Counted[]) => counts.reduce((sum, { count }) => sum + count, 0);
const highest = (counts: readonly Counted[]) => counts.reduce((most, { count }) => Math.max(most, count), 0);
const byValue = (a: Counted, b: Counted) => (a.value < b.value ? -1 : 1);
