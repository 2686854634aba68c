/**
 * The facts of all articles that searches count, filter and order by, one typed array each with the article's number as
 * index: some 20 bytes an article. Kept as long as the connection; what others changed is read again, bucket by bucket.
 */
import type { ReadingArchive } from '../../db/index.ts';
import type { ColumnRow } from '../../db/search-columns.ts';
import { Numbering } from './numbering.ts';

/** Days are numbered so that what is known less exactly stands before: 13 months of 32 days a year, from 0. */
/** A month's days differ in their last bits alone. */
export const DAY_BITS = 5;
const DAYS = 1 << DAY_BITS;
const MONTHS = 13;

/** More than any day's number. */
export const LAST_DAY = 2 ** 22 - 1;

export type Columns = ReturnType<typeof keepColumns>;

export function keepColumns({ columns: source, search }: Pick<ReadingArchive, 'columns' | 'search'>) {
  const outlets = new Numbering();
  const bylines = new Numbering();
  const languages = new Numbering();
  /** Each combination of tags once, as ids with commas between. */
  const tagSets = new Numbering();
  const tagsOf: number[][] = [];
  const known = new Map<number, string>();
  let version = '';
  let arrays = room(0);

  const clear = (first: number, last: number) => {
    for (const array of Object.values(arrays)) array.fill(0, first, last + 1);
  };
  const putRow = ({ id, outlet, byline, published, language }: ColumnRow) => {
    arrays.outlet[id] = outlets.of(outlet);
    arrays.byline[id] = bylines.of(byline);
    arrays.language[id] = languages.of(language);
    arrays.day[id] = published === null ? 0 : dayNumber(published);
  };
  const read = (first: number) => {
    const last = first + source.bucketSize - 1;
    if (last >= arrays.day.length) arrays = grown(arrays, last + 1);
    clear(first, last);
    for (const row of source.rows(first, last)) putRow(row);
    const tags = Map.groupBy(source.tags(first, last), ({ articleId }) => articleId);
    for (const [id, of] of tags) arrays.tags[id] = tagSets.of(of.map(({ tagId }) => tagId).join());
    for (const articleId of source.annotated(first, last)) arrays.annotated[articleId] = 1;
  };
  const refresh = (): number[] => {
    const left = new Set(known.keys());
    const changed: number[] = [];
    for (const { first, articles, stamps } of source.buckets()) {
      const state = `${articles} ${stamps}`;
      left.delete(first);
      if (known.get(first) === state) continue;
      read(first);
      changed.push(first);
      known.set(first, state);
    }
    for (const first of left) {
      read(first);
      known.delete(first);
    }
    return [...changed, ...left];
  };

  return {
    /** Brings everything up to what was committed last. @returns the ranges of ids in which something is other now */
    refresh(): Range[] {
      const now = search.version();
      const changed = now === version ? [] : refresh();
      version = now;
      return joinedRanges(changed, source.bucketSize);
    },
    /** No article has a larger number. */
    last: () => arrays.day.length - 1,
    /** By article; 0 for none. They are others after a refresh. */
    arrays: () => arrays,
    facts: (id: number) => ({
      outlet: outlets.names[arrays.outlet[id] ?? 0] ?? null,
      byline: bylines.names[arrays.byline[id] ?? 0] ?? null,
      language: languages.names[arrays.language[id] ?? 0] ?? '',
      published: dayText(arrays.day[id] ?? 0),
    }),
    /** See {@link dayNumber}; 0 if not known. */
    day: (id: number) => arrays.day[id] ?? 0,
    tagSet: (id: number) => arrays.tags[id] ?? 0,
    hasPassage: (id: number) => arrays.annotated[id] === 1,
    /** The names behind the numbers. */
    outletNames: outlets.names,
    languageNames: languages.names,
    /** What there is in all articles, with how many have it, in no order. */
    outlets: () => counted(arrays.outlet, outlets.names),
    languages: () => counted(arrays.language, languages.names),
    years: () =>
      counted(
        arrays.day.map((day) => yearOfMonth(monthOfDay(day))),
        null,
      ),
    tagSetCount: () => tagSets.names.length,
    /** The tags of a combination. */
    tagsOfSet(set: number): readonly number[] {
      tagsOf[set] ??= (tagSets.names[set] ?? '').split(',').filter(Boolean).map(Number);
      return tagsOf[set];
    },
  };
}

/** @param names null: the numbers themselves */
function counted(numbers: ArrayLike<number>, names: readonly (string | undefined)[] | null) {
  const counts = new Map<number, number>();
  for (let id = 0; id < numbers.length; id++) {
    const number = numbers[id] as number;
    if (number !== 0) counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return [...counts].map(([number, count]) => ({ value: names?.[number] ?? String(number), count }));
}

type Range = [first: number, last: number];

function joinedRanges(firsts: readonly number[], size: number): Range[] {
  const ranges: Range[] = [];
  for (const first of firsts.toSorted((a, b) => a - b)) {
    const before = ranges.at(-1);
    if (before?.[1] === first - 1) before[1] += size;
    else ranges.push([first, first + size - 1]);
  }
  return ranges;
}

type Arrays = ReturnType<typeof room>;

function room(size: number) {
  return {
    outlet: new Uint32Array(size),
    byline: new Uint32Array(size),
    language: new Uint16Array(size),
    day: new Int32Array(size),
    tags: new Uint32Array(size),
    annotated: new Uint8Array(size),
  };
}

function grown(arrays: Arrays, least: number): Arrays {
  const larger = room(Math.max(least, Math.ceil(arrays.day.length * 1.5)));
  for (const [name, array] of Object.entries(arrays)) larger[name as keyof Arrays].set(array);
  return larger;
}

/** @param published `YYYY[-MM[-DD]]` */
export function dayNumber(published: string): number {
  const [year = 0, month = 0, day = 0] = published.split('-').map(Number);
  return (year * MONTHS + month) * DAYS + day;
}

/** The number of the month that a day is in; the same for all days of a year whose month is not known. */
export const monthOfDay = (day: number) => Math.floor(day / DAYS);
export const yearOfMonth = (month: number) => Math.floor(month / MONTHS);

/** `YYYY-MM`, or `YYYY` for a month that is not known. */
export function monthText(month: number): string {
  const [year, number] = [yearOfMonth(month), month % MONTHS];
  return number === 0 ? four(year) : `${four(year)}-${two(number)}`;
}

/** `YYYY[-MM[-DD]]`; null for 0. */
export function dayText(day: number): string | null {
  if (day === 0) return null;
  const month = monthText(monthOfDay(day));
  return day % DAYS === 0 ? month : `${month}-${two(day % DAYS)}`;
}

const four = (year: number) => String(year).padStart(4, '0');
const two = (number: number) => String(number).padStart(2, '0');
