/** The lines of the library that are in sight, fetched in windows; what was seen before is shown at once. */
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ArticleRow } from '../../main/api/schema.ts';
import { archive } from './client.ts';
import { keys as names } from './keys.ts';

/** Lines fetched in one call. */
const WINDOW = 60;
/** Lines that one call returns at most. */
const MOST = 500;
/** Lines remembered. */
const REMEMBERED = 3000;

const remembered = new Map<number, ArticleRow>();

/** Another archive counts its articles from 1 again. */
export function forgetRows(): void {
  remembered.clear();
}

/** What was in sight last: a list that changes is shown once these are known, so that no row goes blank. */
let inSight = { first: 0, last: 0 };

/** Fetches the rows of a new list that will be in sight. */
export function fetchInSight(keys: readonly number[]): Promise<void> {
  return fetchUnknown(keys.slice(inSight.first, inSight.last + 1));
}

/** Fetches those rows that are not known. */
export async function fetchUnknown(keys: readonly number[]): Promise<void> {
  const unknown = keys.filter((key) => !remembered.has(key)).slice(0, MOST);
  if (unknown.length > 0) remember(await archive.articles.rows({ keys: unknown }));
}

/**
 * @param keys all keys of the list, in order
 * @param first @param last indexes of the rows in sight
 * @returns the line of a key, undefined while it is on its way
 */
export function useRows(
  keys: readonly number[],
  first: number,
  last: number,
): (key: number) => ArticleRow | undefined {
  inSight = { first, last };
  const windows = useMemo(() => windowsOf(keys, first, last), [keys, first, last]);
  const fetched = useQueries({
    queries: windows.map((numbers) => ({
      queryKey: names.rows(numbers),
      queryFn: async ({ signal }) => {
        const rows = await archive.articles.rows({ keys: numbers }, { signal });
        remember(rows);
        return rows;
      },
      structuralSharing: false,
      gcTime: 20_000,
    })),
  });
  // What was scrolled far away from and back to is fetched still, but may have been forgotten here.
  for (const { data = [] } of fetched) if (data.some(({ key }) => !remembered.has(key))) remember(data);
  return rowOf;
}

const rowOf = (key: number) => remembered.get(key);

function windowsOf(keys: readonly number[], first: number, last: number): number[][] {
  const windows: number[][] = [];
  const from = Math.floor(Math.max(0, first) / WINDOW);
  const to = Math.floor(Math.max(0, Math.min(last, keys.length - 1)) / WINDOW);
  for (let index = from; index <= to; index++) {
    const numbers = keys.slice(index * WINDOW, (index + 1) * WINDOW);
    if (numbers.length > 0) windows.push(numbers);
  }
  return windows;
}

function remember(rows: readonly ArticleRow[]): void {
  for (const row of rows) {
    // Again at the end: what was seen last is forgotten last.
    remembered.delete(row.key);
    remembered.set(row.key, row);
  }
  for (const key of remembered.keys()) {
    if (remembered.size <= REMEMBERED) return;
    remembered.delete(key);
  }
}
