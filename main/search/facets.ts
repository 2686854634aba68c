/** Counts hits by outlet, date, language, tag and whatever else narrows them, from columns alone. */
import type { ReadingArchive } from '../../db/index.ts';
import type { SearchResult } from '../api/schema.ts';
import { type Columns, monthOfDay, monthText, yearOfMonth } from './columns.ts';

type Facet = SearchResult['facets']['outlet'];

export function countFacets(
  { tags }: Pick<ReadingArchive, 'tags'>,
  ids: ArrayLike<number>,
  columns: Columns,
): Omit<SearchResult['facets'], 'name'> {
  const outlet = new Counts();
  const month = new Counts();
  const language = new Counts();
  const tagSet = new Counts();
  let annotated = 0;
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] as number;
    outlet.add(columns.outlet(id));
    month.add(monthOfDay(columns.day(id)));
    language.add(columns.language(id));
    tagSet.add(columns.tagSet(id));
    if (columns.hasPassage(id)) annotated++;
  }
  const months = month.all().filter(([number]) => number !== 0);
  return {
    outlet: named(outlet, columns.outletNames),
    year: byCount(summed(months.map(([number, count]) => [monthText(yearOfMonth(number) * 13), count]))),
    language: named(language, columns.languageNames),
    tag: byCount(tagCounts(tagSet, columns, tags.names())),
    annotated,
    timeline: months
      .sort(([a], [b]) => a - b)
      .map(([number, count]) => ({ value: monthText(number), count })),
    undated: month.of(0),
  };
}

/** How often each small number came, in the order in which they came first. */
export class Counts {
  private counts = new Uint32Array(1024);
  private readonly seen: number[] = [];

  add(number: number): void {
    if (number >= this.counts.length) this.grow(number);
    const before = this.counts[number] as number;
    if (before === 0) this.seen.push(number);
    this.counts[number] = before + 1;
  }

  of(number: number): number {
    return this.counts[number] ?? 0;
  }

  all(): [number: number, count: number][] {
    return this.seen.map((number) => [number, this.of(number)]);
  }

  private grow(least: number): void {
    const larger = new Uint32Array(least * 2);
    larger.set(this.counts);
    this.counts = larger;
  }
}

function named(counts: Counts, names: readonly (string | undefined)[]): Facet {
  return byCount(
    new Map(
      counts.all().flatMap(([number, count]) => {
        const name = names[number];
        return name === undefined ? [] : [[name, count] as const];
      }),
    ),
  );
}

function tagCounts(sets: Counts, columns: Columns, names: ReadonlyMap<number, string>): Map<string, number> {
  const counts = sets.all().flatMap(([set, count]) =>
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
