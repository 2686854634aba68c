/** Puts pieces that stand beside each other on one line together. Pure geometry, in points, y upwards. */
import type { Piece } from './pieces.ts';

/** Pieces of one line from left to right, as drawn. The line is where its largest piece is. */
export type Row = { pieces: Piece[]; left: number; right: number; y: number; size: number };

/** Where a piece or a row is. */
export type Place = { left: number; right: number; y: number; size: number };

/** The height in which a line's letters stand, relative to its baseline. */
const bandOf = ({ y, size }: Place) => ({ low: y - 0.2 * size, high: y + 0.7 * size });

/** Share of the lower of two lines that stands beside the other, at most 1. */
export function beside(a: Place, b: Place): number {
  const [first, second] = [bandOf(a), bandOf(b)];
  const shared = Math.min(first.high, second.high) - Math.max(first.low, second.low);
  return shared / (0.9 * Math.min(a.size, b.size));
}

/** Negative where they lie over each other. */
const gapBetween = (a: Place, b: Place) => Math.max(b.left - a.right, a.left - b.right);

/** How much of a piece may lie over another of its row, in ems: accents drawn apart do, another line does not. */
const OVER = 0.6;

/** Rows further up are finished: as many as may lie beside each other on a page. */
const OPEN = 60;

/** Smaller pieces than this share of a row's em are raised or lowered signs, and come to rows that are there. */
const SMALL = 0.85;

function fits(row: Row, piece: Piece, reach: number): boolean {
  if (beside(row, piece) < 0.5) return false;
  const em = Math.max(row.size, piece.size);
  const nearest = Math.min(...row.pieces.map((other) => gapBetween(other, piece)));
  return nearest <= reach * em && nearest >= -OVER * em;
}

function join(row: Row, piece: Piece) {
  row.pieces.push(piece);
  row.left = Math.min(row.left, piece.left);
  row.right = Math.max(row.right, piece.right);
  if (piece.size > row.size) [row.size, row.y] = [piece.size, piece.y];
}

/** From the left, so that each piece finds the one before it. */
function place(rows: Row[], pieces: readonly Piece[], reach: number) {
  for (const piece of pieces) {
    const row = rows.findLast((one, at) => at >= rows.length - OPEN && fits(one, piece, reach));
    if (row) join(row, piece);
    else rows.push({ ...piece, pieces: [piece] });
  }
}

const topFirst = (a: Place, b: Place) => b.y - a.y || a.left - b.left;

/** Lines whose baselines differ by less than a fifth of an em are sorted from the left. */
function readingOrder(pieces: readonly Piece[]): Piece[] {
  const sorted = [...pieces].sort(topFirst);
  let line = Number.POSITIVE_INFINITY;
  const keyed = sorted.map((piece) => {
    if (line - piece.y > 0.2 * piece.size) line = piece.y;
    return { piece, line };
  });
  return keyed.sort((a, b) => b.line - a.line || a.piece.left - b.piece.left).map(({ piece }) => piece);
}

/** A raised sign goes to the row beside it that it is nearest to. */
function attach(rows: Row[], pieces: readonly Piece[], reach: number) {
  for (const piece of pieces) {
    const near = rows.filter(
      (row) => Math.abs(row.y - piece.y) < row.size && piece.size < row.size && fits(row, piece, reach),
    );
    const gap = (row: Row) => Math.min(...row.pieces.map((other) => Math.max(0, gapBetween(other, piece))));
    const [nearest] = near.sort((a, b) => gap(a) - gap(b));
    if (nearest) join(nearest, piece);
    else place(rows, [piece], reach);
  }
}

/** Rows that a raised sign between them has brought together. */
function merged(rows: readonly Row[], reach: number): Row[] {
  const result: Row[] = [];
  for (const row of [...rows].sort(topFirst)) {
    const other = result.findLast(
      (one, at) =>
        at >= result.length - OPEN &&
        row.pieces.some((piece) => fits(one, piece, reach)) &&
        beside(one, row) >= 0.5,
    );
    if (other) for (const piece of row.pieces) join(other, piece);
    else result.push(row);
  }
  return result;
}

/** @param reach the widest gap between two pieces of one row, in ems */
export function rowsOf(pieces: readonly Piece[], reach: number): Row[] {
  const sorted = readingOrder(pieces);
  const sizes = sorted.map(({ size }) => size).sort((a, b) => a - b);
  const usual = sizes[sizes.length >> 1] ?? 0;
  const isSmall = ({ size, left, right }: Piece) => size < SMALL * usual && right - left < 3 * usual;
  const rows: Row[] = [];
  place(
    rows,
    sorted.filter((piece) => !isSmall(piece)),
    reach,
  );
  attach(rows, sorted.filter(isSmall), reach);
  const joined = merged(rows, reach);
  for (const row of joined) row.pieces.sort((a, b) => a.left - b.left);
  return joined.sort(topFirst);
}
