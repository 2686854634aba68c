/** Counts hits by outlet, date, language, tag and whatever else narrows them, from columns alone. */
import type { ReadingArchive } from '../../db/index.ts';
import type { SearchResult } from '../api/schema.ts';
import { type Columns, DAY_BITS, dayNumber, monthOfDay, monthText, yearOfMonth } from './columns.ts';

type Facet = SearchResult['facets']['outlet'];

/** No article is dated later. */
const LAST_MONTH = monthOfDay(dayNumber('2200'));

export function countFacets(
  { tags }: Pick<ReadingArchive, 'tags'>,
  ids: readonly number[],
  columns: Columns,
): Omit<SearchResult['facets'], 'name'> {
  const { outlet, day, language, tags: tagSet, annotated } = columns.arrays();
  const months = counted(ids, day, LAST_MONTH, DAY_BITS);
  const dated = months.filter(([month]) => month !== 0);
  return {
    outlet: named(counted(ids, outlet, columns.outletNames.length), columns.outletNames),
    year: byCount(summed(dated.map(([month, count]) => [monthText(yearOfMonth(month) * 13), count]))),
    language: named(counted(ids, language, columns.languageNames.length), columns.languageNames),
    tag: byCount(tagCounts(counted(ids, tagSet, columns.tagSetCount()), columns, tags.names())),
    annotated: counted(ids, annotated, 2).find(([has]) => has === 1)?.[1] ?? 0,
    timeline: dated.map(([month, count]) => ({ value: monthText(month), count })),
    undated: months.find(([month]) => month === 0)?.[1] ?? 0,
  };
}

type Count = [number: number, count: number];

/**
 * How many of these articles have each number, in the order of the numbers. The loop runs over every hit of a search.
 * @param most more than any of the numbers
 * @param shift bits of them that do not count
 */
export function counted(
  ids: readonly number[],
  numbers: Uint32Array | Uint16Array | Int32Array | Uint8Array,
  most: number,
  shift = 0,
): Count[] {
  const counts = new Uint32Array(most);
  for (let at = 0; at < ids.length; at++) {
    const number = (numbers[ids[at] as number] as number) >>> shift;
    counts[number] = (counts[number] as number) + 1;
  }
  return seen(counts);
}

/** Those that came at all. */
export function seen(counts: Uint32Array): Count[] {
  const found: Count[] = [];
  for (let number = 0; number < counts.length; number++) {
    const count = counts[number] as number;
    if (count > 0) found.push([number, count]);
  }
  return found;
}

function named(counts: readonly Count[], names: readonly (string | undefined)[]): Facet {
  return byCount(
    new Map(
      counts.flatMap(([number, count]) => {
        const name = names[number];
        return name === undefined ? [] : [[name, count] as const];
      }),
    ),
  );
}

function tagCounts(
  sets: readonly Count[],
  columns: Columns,
  names: ReadonlyMap<number, string>,
): Map<string, number> {
  const counts = sets.flatMap(([set, count]) =>
    columns.tagsOfSet(set).flatMap((id) => {
      const name = names.get(id);
      return name === undefined ? [] : [[name, count] as const];
    }),
  );
  return summed(counts);
}

function summed(counts: readonly (readonly [string, number])[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [value, count] of counts) sums.set(value, (sums.get(value) ?? 0) + count);
  return sums;
}

/** The most frequent value first. */
export function byCount(counts: ReadonlyMap<string, number>): Facet {
  return [...counts]
    .map(([value, number]) => ({ value, count: number }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
