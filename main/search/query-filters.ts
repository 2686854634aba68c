/** The fields of a query that filter by what is known about an article, and what may stand behind them. */
import { foldedName } from '../text/fold.ts';
import type { FilterNode } from './query.ts';

const FIELDS = ['outlet', 'author', 'tag', 'name', 'lang', 'year', 'before', 'after', 'on', 'has'] as const;

export type FilterField = (typeof FIELDS)[number];

/** What `has:` can ask for. */
export const HAS = ['note', 'tag', 'passage', 'date', 'outlet', 'author'] as const;

export function isFilterField(name: string): name is FilterField {
  return (FIELDS as readonly string[]).includes(name);
}

/** Null when the value makes no sense for the field. */
export function filterNode(field: FilterField, typed: string): FilterNode | null {
  const folded = foldedName(typed);
  const value = canonical(field, typed, folded);
  return value === null ? null : { kind: 'filter', field, value, folded };
}

function canonical(field: FilterField, typed: string, folded: string): string | null {
  if (field === 'year') return yearsOf(folded);
  if (field === 'before' || field === 'after' || field === 'on') return dateOf(folded);
  if (field === 'lang') return /^[a-z]{2,3}\b/.exec(folded)?.[0] ?? null;
  if (field === 'has') return HAS.find((known) => folded === known || folded === `${known}s`) ?? null;
  return folded === '' ? null : typed.trim().replace(/\s+/g, ' ');
}

/** `2014` or `2014-2016`; digits of any script, whatever stands between. */
function yearsOf(folded: string): string | null {
  const [, first, last] = /^(\d{4})(?: (\d{4}))?$/.exec(folded) ?? [];
  if (first === undefined) return null;
  if (last === undefined || last === first) return first;
  return first < last ? `${first}-${last}` : `${last}-${first}`;
}

/** A date as far as it was typed; null for a month or a day that does not exist. */
function dateOf(folded: string): string | null {
  const [, year, month, day] = /^(\d{4})(?: (\d{1,2})(?: (\d{1,2}))?)?$/.exec(folded) ?? [];
  if (year === undefined) return null;
  const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
  return exists(date) ? date : null;
}

function exists(date: string): boolean {
  const full = `${date}-01-01`.slice(0, 10);
  const time = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(full);
}
