/** From a page's characters to pieces of lines: stretches in PDFium's order without a gap or a step in height. Pure. */
import type { Char } from './document.ts';

/**
 * A stretch of one line, turned so that its baseline runs along x: left to right as drawn, y upwards. `chars` are in
 * logical order, whichever way they run. `size` is the largest em in points.
 */
export type Piece = { chars: Char[]; left: number; right: number; y: number; size: number };

/** Gaps wider than this, in ems, part a line: cells of a table may stand so close. */
const WIDEST_GAP = 0.9;

/** A baseline that moves more than this, in ems, is another one. */
const STEP = 0.12;

/** Turns coordinates by the angle of the text, so that its baseline runs along x. */
function turned(char: Char): Char {
  const { angle, x, y, left, right, bottom, top } = char;
  if (angle === 0) return char;
  if (angle === 1) return { ...char, x: y, y: -x, left: bottom, right: top, bottom: -right, top: -left };
  if (angle === 2) return { ...char, x: -x, y: -y, left: -right, right: -left, bottom: -top, top: -bottom };
  return { ...char, x: -y, y: x, left: -top, right: -bottom, bottom: left, top: right };
}

const isLineEnd = ({ code }: Char) => code === 13 || code === 10;

/** PDFium's spaces have no width and no size of their own. */
const isSpace = ({ code, generated }: Char) => generated || code === 32;

function parts(before: Char, char: Char): boolean {
  if (char.angle !== before.angle) return true;
  const em = Math.max(before.size, char.size);
  if (Math.abs(char.y - before.y) > STEP * em) return true;
  return Math.max(char.left - before.right, before.left - char.right) > WIDEST_GAP * em;
}

function pieceOf(chars: Char[]): Piece | null {
  const drawn = chars.filter((char) => !isSpace(char));
  const first = drawn[0];
  if (!first) return null;
  const piece = { chars, left: first.left, right: first.right, y: first.y, size: first.size };
  for (const { left, right, size, y } of drawn) {
    piece.left = Math.min(piece.left, left);
    piece.right = Math.max(piece.right, right);
    if (size > piece.size) [piece.size, piece.y] = [size, y];
  }
  return piece;
}

/** The pieces of each angle that the page's text has, the angle with the most characters first. */
export function piecesOf(chars: readonly Char[]): Piece[][] {
  const byAngle = new Map<number, { pieces: Piece[]; count: number }>();
  let open: Char[] = [];
  let before: Char | null = null;
  const close = () => {
    const piece = pieceOf(open);
    const angle = open[0]?.angle ?? 0;
    const group = byAngle.get(angle) ?? { pieces: [], count: 0 };
    if (piece) group.pieces.push(piece);
    byAngle.set(angle, { pieces: group.pieces, count: group.count + open.length });
    open = [];
    before = null;
  };
  for (const given of chars) {
    const char = turned(given);
    if (isLineEnd(char) || (before && !isSpace(char) && parts(before, char))) close();
    if (isLineEnd(char)) continue;
    open.push(char);
    if (!isSpace(char)) before = char;
  }
  close();
  return [...byAngle.values()]
    .filter(({ pieces }) => pieces.length > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ pieces }) => pieces);
}
