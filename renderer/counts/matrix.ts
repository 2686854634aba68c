/** Counts as rows and columns, which the chart, the table and the picture all draw. Pure. */
import type {
  CountedBy,
  CountedCell,
  CountedTags,
  TagRelation,
  TagsTogether,
  TagView,
} from '../../main/api/schema.ts';
import type { Color } from '../../main/text/colors.ts';
import { t } from '../strings/index.ts';

export type Line = { key: string; label: string; color: Color | null; depth: number };

export type Cell = {
  /** What is drawn. */
  count: number;
  /** As a screen reader says it. */
  name: string;
  /** Itself, for the passages behind it; null where there are none to show. */
  behind: CountedCell | null;
  /** A tag with itself: how often it is used at all. */
  isOwn: boolean;
};

export type Matrix = {
  kind: 'bars' | 'heat';
  rows: readonly Line[];
  columns: readonly Line[];
  /** By row, by column. */
  cells: readonly (readonly Cell[])[];
  /** The largest count that is drawn to scale; larger ones are drawn as large. */
  most: number;
  /** How many tags there are beyond the rows. */
  left: number;
};

/** More columns than this are threads. */
const MOST_COLUMNS = 12;
/** More tags than this are no picture any more. */
const MOST_TAGS = 40;

type Column = Line & { counts: ReadonlyMap<string, number>; passages: number; isOthers?: boolean };

/** Tags by what they are split by: the columns with most passages, the others in one. Years stand in their order. */
export function tagsMatrix(
  tags: readonly TagView[],
  { rows }: CountedTags,
  { by, under }: { by: CountedBy; under: boolean },
): Matrix {
  const columns = shownColumns(rows.map((row) => columnOf(row, by)));
  if (by === 'year') columns.sort((a, b) => Number(!!a.isOthers) - Number(!!b.isOthers) || byYear(a, b));
  const used = tags.filter(({ name }) => columns.some(({ counts }) => counts.has(name)));
  const cells = used.map(({ name }) => columns.map((column) => tagCell(name, column, by, under)));
  return {
    ...{ kind: 'bars', rows: used.map(tagLine), columns, cells, left: 0 },
    // Others together are not one more of their kind: they would dwarf the rest.
    most: Math.max(1, ...cells.flat().map(({ count, behind }) => (behind ? count : 0))),
  };
}

function columnOf({ key, label, passages, counts }: CountedTags['rows'][number], by: CountedBy): Column {
  const named = by === 'all' ? t.counts.passages : label || (t.counts.unknown[by] ?? '');
  return {
    ...{ key, label: named, color: null, depth: 0, passages },
    counts: new Map(counts.map(({ tag, count }) => [tag, count])),
  };
}

/** They come with the most used first. */
function shownColumns(columns: readonly Column[]): Column[] {
  if (columns.length <= MOST_COLUMNS) return [...columns];
  const others = columns.slice(MOST_COLUMNS - 1);
  const counts = new Map<string, number>();
  for (const one of others)
    for (const [tag, count] of one.counts) counts.set(tag, (counts.get(tag) ?? 0) + count);
  return [...columns.slice(0, MOST_COLUMNS - 1), othersColumn(others.length, counts)];
}

function othersColumn(count: number, counts: ReadonlyMap<string, number>): Column {
  const label = t.counts.others(count);
  return { key: '\u0000others', label, color: null, depth: 0, passages: 0, counts, isOthers: true };
}

/** What has no date stands behind what has. */
function byYear(a: Column, b: Column): number {
  return Number(a.key === '') - Number(b.key === '') || a.key.localeCompare(b.key);
}

function tagCell(tag: string, column: Column, by: CountedBy, under: boolean): Cell {
  const count = column.counts.get(tag) ?? 0;
  const what = by === 'all' ? tag : t.counts.within(tag, column.label);
  const canShow = count > 0 && !column.isOthers;
  return {
    ...{ count, name: t.counts.cell(what, count, null), isOwn: false },
    behind: canShow ? { of: 'tag', tag, under, by, key: column.key } : null,
  };
}

function tagLine({ name, color, depth }: TagView): Line {
  return { key: name, label: name, color, depth };
}

/** Tags by tags: those that stand together with any other, the most used if they are too many. */
export function togetherMatrix(
  tags: readonly TagView[],
  { cells, used }: TagsTogether,
  asked: { relation: TagRelation; under: boolean },
): Matrix {
  const uses = new Map(used.map(({ tag, passages }) => [tag, passages]));
  const pairs = new Map(cells.map((cell) => [pairKey(cell.first, cell.second), cell]));
  const joined = new Set(cells.flatMap(({ first, second }) => [first, second]));
  const all = tags.filter(({ name }) => joined.has(name));
  const shown = mostUsed(all, uses);
  const cellOf = (first: string, second: string) =>
    first === second
      ? ownCell(first, uses.get(first) ?? 0, asked.under)
      : pairCell(first, second, pairs.get(pairKey(first, second)), asked);
  const lines = shown.map((tag) => ({ ...tagLine(tag), depth: 0 }));
  return {
    ...{ kind: 'heat', rows: lines, columns: lines, left: all.length - shown.length },
    cells: shown.map((row) => shown.map((column) => cellOf(row.name, column.name))),
    most: Math.max(1, ...cells.map(({ count }) => count)),
  };
}

const pairKey = (first: string, second: string) => `${first}\u0000${second}`;

/** In the codebook's order. */
function mostUsed(tags: readonly TagView[], uses: ReadonlyMap<string, number>): readonly TagView[] {
  if (tags.length <= MOST_TAGS) return tags;
  const use = ({ name }: TagView) => uses.get(name) ?? 0;
  const kept = new Set(tags.toSorted((a, b) => use(b) - use(a)).slice(0, MOST_TAGS));
  return tags.filter((tag) => kept.has(tag));
}

function ownCell(tag: string, count: number, under: boolean): Cell {
  return {
    ...{ count, name: t.counts.cell(tag, count, null), isOwn: true },
    behind: count > 0 ? { of: 'tag', tag, under, by: 'all', key: '' } : null,
  };
}

function pairCell(
  first: string,
  second: string,
  found: TagsTogether['cells'][number] | undefined,
  { relation, under }: { relation: TagRelation; under: boolean },
): Cell {
  const pair = t.counts.pair(first, second);
  if (!found) return { count: 0, name: t.counts.cell(pair, 0, null), behind: null, isOwn: false };
  const { count, passages } = found;
  const times = count === passages ? null : t.counts.times[relation](count);
  return {
    ...{ count, name: t.counts.cell(pair, passages, times), isOwn: false },
    behind: { of: 'together', relation, first, second, under },
  };
}
