/** The boxes of a stretch of a page's characters, as a highlight paints them: one per line. Pure; PDF points of the page. */
import type { Rect } from './annotations.ts';
import type { Char } from './document.ts';

/** How far letters reach above and below their baseline, in ems: fonts that claim more would cover the next line. */
const ASCENT = 0.9;
const DESCENT = 0.25;

/** Gaps up to this, in ems, are spaces between words. */
const WIDEST_GAP = 1.5;

/** A baseline that moves more than this, in ems, is another line's. */
const STEP = 0.3;

/** The room of one character, and what says which line it is in: where its baseline lies across it, its em, its turn. */
export type CharBox = { index: number; box: Rect; baseline: number; size: number; angle: Char['angle'] };

type Line = Omit<CharBox, 'index'>;

/** A range of a page's characters, `to` exclusive. */
export type CharRange = { from: number; to: number };

/** Characters that PDFium made up, and those without any extent, have none. */
export function boxesOf(chars: readonly Char[]): CharBox[] {
  const boxes: CharBox[] = [];
  for (const char of chars) {
    const box = boxOf(char);
    const { index, angle, size, x, y } = char;
    if (box) boxes.push({ index, box, angle, size, baseline: isUpright(angle) ? y : x });
  }
  return boxes;
}

export function lineBoxes(chars: readonly CharBox[], ranges: readonly CharRange[]): Rect[] {
  const byIndex = new Map(chars.map((char) => [char.index, char]));
  const lines: Line[] = [];
  for (const { from, to } of ranges)
    for (let index = from; index < to; index++) {
      const char = byIndex.get(index);
      if (!char) continue;
      const line = lines.findLast((other) => isNext(other, char));
      if (line) line.box = around(line.box, char.box);
      else lines.push({ ...char });
    }
  return lines.map(({ box }) => box);
}

/** Null if it has none. */
function boxOf(char: Char): Rect | null {
  const { angle, x, y, left, right, bottom, top, size, generated, code } = char;
  if (generated || code === 32 || code < 32) return null;
  const [up, down] = [ASCENT * size, DESCENT * size];
  const box = { left, right, bottom, top };
  if (angle === 0) Object.assign(box, { bottom: Math.max(bottom, y - down), top: Math.min(top, y + up) });
  if (angle === 1) Object.assign(box, { left: Math.max(left, x - up), right: Math.min(right, x + down) });
  if (angle === 2) Object.assign(box, { bottom: Math.max(bottom, y - up), top: Math.min(top, y + down) });
  if (angle === 3) Object.assign(box, { left: Math.max(left, x - down), right: Math.min(right, x + up) });
  const hasExtent = box.right - box.left > 0.01 && box.top - box.bottom > 0.01;
  return hasExtent ? box : null;
}

export const isUpright = (angle: Char['angle']) => angle === 0 || angle === 2;

function isNext({ box, baseline, size, angle }: Line, char: CharBox): boolean {
  if (char.angle !== angle) return false;
  const em = Math.max(size, char.size);
  if (Math.abs(char.baseline - baseline) > STEP * em) return false;
  const own = char.box;
  const gap = isUpright(angle)
    ? Math.max(own.left - box.right, box.left - own.right)
    : Math.max(own.bottom - box.top, box.bottom - own.top);
  return gap <= WIDEST_GAP * em;
}

const around = (a: Rect, b: Rect): Rect => ({
  left: Math.min(a.left, b.left),
  bottom: Math.min(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
  top: Math.max(a.top, b.top),
});
