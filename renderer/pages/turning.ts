/**
 * Between a page as it stands in the window, turned by the reader, and its sheet as the file has it. Pure. Inside a page
 * in CSS pixels from its upper left corner; on the sheet in points from its own.
 */
import type { Box } from './lines.ts';
import type { Turn } from './page-view.ts';

type Size = { width: number; height: number };

/** @param size of the sheet in points, @param scale CSS pixels a point */
export function toSheet(inside: { x: number; y: number }, size: Size, scale: number, turn: Turn) {
  const [x, y] = [inside.x / scale, inside.y / scale];
  if (turn === 90) return { x: y, y: size.height - x };
  if (turn === 180) return { x: size.width - x, y: size.height - y };
  if (turn === 270) return { x: size.width - y, y: x };
  return { x, y };
}

/** The upper left corner, as it stands in the window, of a box of the sheet. */
export function fromSheet({ left, top, right, bottom }: Box, size: Size, scale: number, turn: Turn) {
  if (turn === 90) return { left: (size.height - bottom) * scale, top: left * scale };
  if (turn === 180) return { left: (size.width - right) * scale, top: (size.height - bottom) * scale };
  if (turn === 270) return { left: top * scale, top: (size.width - right) * scale };
  return { left: left * scale, top: top * scale };
}
