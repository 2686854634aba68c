/**
 * The order in which the rows of a page are read: columns one after the other between whatever runs across them. Pure
 * geometry. A gutter counts where rows of prose stand on both sides of it, so that a table's cells are no columns.
 */
import type { Piece } from './pieces.ts';
import { beside, type Row, rowsOf } from './rows.ts';

/** Rows that are read one below the other, top first, with the edges of their column. */
export type Column = { rows: Row[]; left: number; right: number };

/** Of a column of prose: its rows on each side of a gutter, their width in ems, and how much of the column they fill. */
const LEAST = { rows: 4, width: 9, fill: 0.55 };

/** Columns within columns. */
const DEEPEST = 3;

const STEP = 2;

/** Rows before and behind one in which those beside it are looked for. */
const NEAR = 12;

/** Pieces further apart than this, in ems, stand in different cells or columns. */
export const CELL_GAP = 1.2;

type Extent = { left: number; right: number };

const extent = (rows: readonly Row[]): Extent => ({
  left: Math.min(...rows.map(({ left }) => left)),
  right: Math.max(...rows.map(({ right }) => right)),
});

type Side = 'left' | 'right' | 'across';

function sideOf({ left, right }: Row, gutter: number): Side {
  if (right <= gutter) return 'left';
  return left >= gutter ? 'right' : 'across';
}

/** Stretches of the page between lines that run across the gutter, top first; `across` is one such line. */
type Band = { across: Row[]; left: Row[]; right: Row[] };

/** What stands beside a row that runs across is part of the same line, and of no column. */
function linesAcross(rows: readonly Row[], gutter: number): Map<Row, Row[]> {
  const lines = new Map<Row, Row[]>();
  for (const [at, row] of rows.entries()) {
    if (sideOf(row, gutter) !== 'across' || lines.has(row)) continue;
    const near = rows.slice(Math.max(0, at - NEAR), at + NEAR);
    const line = near.filter((other) => other === row || (!lines.has(other) && beside(row, other) >= 0.5));
    for (const part of line) lines.set(part, line);
  }
  return lines;
}

function bandsOf(rows: readonly Row[], gutter: number): Band[] {
  const lines = linesAcross(rows, gutter);
  let band: Band = { across: [], left: [], right: [] };
  const bands = [band];
  for (const row of rows) {
    const line = lines.get(row);
    if (!line) band[sideOf(row, gutter) === 'left' ? 'left' : 'right'].push(row);
    else if (band.across !== line) {
      band = { across: line, left: [], right: [] };
      bands.push(band);
    }
  }
  return bands;
}

/** How many rows of one side are lines of prose: wide for their letters, and for the column. */
function proseRows(rows: readonly Row[], widest: number): number {
  return rows.filter(
    ({ left, right, size }) => right - left >= LEAST.width * size && right - left >= LEAST.fill * widest,
  ).length;
}

/** How many rows of prose a gutter parts into columns; 0 if it is none. `least`: rows on each of its sides. */
function worth(rows: readonly Row[], gutter: number, { left, right }: Extent, least: number): number {
  const prose = (band: Pick<Band, 'left' | 'right'>) => {
    const [before, behind] = [proseRows(band.left, gutter - left), proseRows(band.right, right - gutter)];
    return Math.min(before, behind) < least ? 0 : before + behind;
  };
  const all = {
    left: rows.filter((row) => row.right <= gutter),
    right: rows.filter((row) => row.left >= gutter),
  };
  if (prose(all) === 0) return 0;
  return bandsOf(rows, gutter).reduce((sum, band) => sum + prose(band), 0);
}

/** The middle of the widest stretch that parts the most rows; null if none does. */
function foundGutter(rows: readonly Row[], page: Extent): number | null {
  let best = { worth: 0, from: 0, to: 0 };
  for (let x = page.left + STEP; x < page.right; x += STEP) {
    const here = worth(rows, x, page, LEAST.rows);
    if (here > best.worth) best = { worth: here, from: x, to: x };
    else if (here === best.worth && here > 0 && x - best.to <= STEP) best.to = x;
  }
  return best.worth > 0 ? (best.from + best.to) / 2 : null;
}

/** A gutter of an earlier page that most rows here keep to, however few they are. */
function knownGutter(rows: readonly Row[], page: Extent, gutters: ReadonlySet<number>): number | null {
  const across = (x: number) => rows.filter((row) => sideOf(row, x) === 'across').length;
  return [...gutters].find((x) => worth(rows, x, page, 1) > 0 && across(x) < rows.length / 4) ?? null;
}

/** Rows that follow each other; `across`: a line of its own between columns. */
type Stretch = { rows: Row[]; across: boolean };

type Layout = { rtl: boolean; gutters: Set<number> };

function gutterFor(rows: Row[], layout: Layout, depth: number): number | null {
  const page = extent(rows);
  const found = depth < DEEPEST && rows.length >= 2 * LEAST.rows ? foundGutter(rows, page) : null;
  if (found !== null) layout.gutters.add(found);
  return found ?? (depth === 0 ? knownGutter(rows, page, layout.gutters) : null);
}

function stretchesIn(rows: Row[], layout: Layout, depth: number): Stretch[] {
  const gutter = gutterFor(rows, layout, depth);
  if (gutter === null) return [{ rows, across: false }];
  const own = (side: Row[]) => (side.length > 0 ? stretchesIn(side, layout, depth + 1) : []);
  return bandsOf(rows, gutter).flatMap(({ across, left, right }) => [
    ...(across.length > 0 ? [{ rows: across, across: true }] : []),
    ...(layout.rtl ? [right, left] : [left, right]).flatMap(own),
  ]);
}

/** Lines across columns that follow each other are one column. */
function joined(stretches: readonly Stretch[]): Row[][] {
  const result: Stretch[] = [];
  for (const stretch of stretches) {
    const before = result.at(-1);
    if (before?.across && stretch.across) before.rows.push(...stretch.rows);
    else result.push({ ...stretch, rows: [...stretch.rows] });
  }
  return result.map(({ rows }) => rows);
}

/**
 * The columns of a page in reading order.
 * @param layout `rtl`: the page's first column is its right one; `gutters`: those of the document so far, to which its own are added
 */
export function columnsOf(pieces: readonly Piece[], layout: Layout): Column[] {
  const rows = rowsOf(pieces, CELL_GAP);
  if (rows.length === 0) return [];
  return joined(stretchesIn(rows, layout, 0)).map((column) => ({
    rows: rowsOf(
      column.flatMap(({ pieces: own }) => own),
      Number.POSITIVE_INFINITY,
    ),
    ...extent(column),
  }));
}
