/**
 * Between points of a page and places of the text, by the boxes of its letters. Pure; points of the page as its file
 * shows it, from its upper left corner. Places are UTF-16 units of the canonical text.
 */
import type { PageLineView } from '../../main/api/schema.ts';
import type { Place } from '../reader/text-map.ts';

export type Box = { left: number; top: number; right: number; bottom: number };

const isLevel = ({ turn }: PageLineView) => turn % 180 === 0;

/** A place between two letters, the start of the line that it is in, and how far away that is, in points. */
export type Nearest = { place: number; line: number; away: number };

/** What is nearest to a point; null on a page without text. */
export function nearestPlace(lines: readonly PageLineView[], x: number, y: number): Nearest | null {
  let best: { line: PageLineView; away: number } | null = null;
  for (const line of lines) {
    const away = Math.hypot(outside(x, line.left, line.right), outside(y, line.top, line.bottom));
    if (!best || away < best.away) best = { line, away };
  }
  if (!best) return null;
  const { line, away } = best;
  return { place: placeIn(line, isLevel(line) ? x : y), line: line.start, away };
}

const outside = (value: number, from: number, to: number) => Math.max(from - value, value - to, 0);

/** The letter under a point or nearest to it: its start if the point is in its first half, else its end. */
function placeIn({ start, edges }: PageLineView, along: number): number {
  let best = { at: 0, away: Number.POSITIVE_INFINITY };
  for (let at = 0; at < edges.length; at += 2) {
    const [from, to] = [edges[at] ?? 0, edges[at + 1] ?? 0];
    if (from === to) continue;
    const away = outside(along, Math.min(from, to), Math.max(from, to));
    const isBehind = Math.abs(along - to) < Math.abs(along - from);
    if (away < best.away) best = { at: at / 2 + (isBehind ? 1 : 0), away };
  }
  return start + best.at;
}

/** Parts of a line that stand no farther apart than this share of its height are one box. */
const JOINED = 0.6;

/** What is painted for a stretch of the text: one box a line, more where script of both directions stands in it. */
export function boxesOf(lines: readonly PageLineView[], { start, end }: Place): Box[] {
  return lines.flatMap((line) =>
    line.start < end && line.end > start
      ? boxesIn(line, Math.max(start, line.start), Math.min(end, line.end))
      : [],
  );
}

function boxesIn(line: PageLineView, start: number, end: number): Box[] {
  const parts: [from: number, to: number][] = [];
  for (let at = start; at < end; at++) {
    const [first = 0, second = 0] = line.edges.slice(2 * (at - line.start), 2 * (at - line.start) + 2);
    if (first !== second) parts.push([Math.min(first, second), Math.max(first, second)]);
  }
  parts.sort((a, b) => a[0] - b[0]);
  const height = isLevel(line) ? line.bottom - line.top : line.right - line.left;
  const joined: [from: number, to: number][] = [];
  for (const [from, to] of parts) {
    const last = joined.at(-1);
    if (last && from - last[1] <= JOINED * height) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  const { left, top, right, bottom } = line;
  return joined.map(([from, to]) =>
    isLevel(line) ? { left: from, right: to, top, bottom } : { left, right, top: from, bottom: to },
  );
}
