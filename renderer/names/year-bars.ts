/** Years as bars: every year from the first to the last, those without articles too. Pure. */

export type YearBar = { year: string; count: number };

/** More bars than this would be threads: a date that was read wrong can be far off. */
const MOST = 60;

/** The latest {@link MOST} years. */
export function barYears(years: readonly { value: string; count: number }[]): YearBar[] {
  const counts = new Map(years.map(({ value, count }) => [Number(value), count]));
  const last = Math.max(...counts.keys());
  const first = Math.max(Math.min(...counts.keys()), last - MOST + 1);
  const bars: YearBar[] = [];
  for (let year = first; year <= last; year++)
    bars.push({ year: String(year).padStart(4, '0'), count: counts.get(year) ?? 0 });
  return bars;
}
