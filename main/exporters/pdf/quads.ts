/**
 * The arithmetic of highlight rectangles: from the link rectangles Chromium leaves behind to one box per line.
 * Pure; PDF points, origin at the bottom left.
 */

export type Box = { left: number; bottom: number; right: number; top: number };

/** Lower than this share of the usual height: a sliver cut off at a page's edge. */
const SLIVER = 0.4;

/** Boxes nearer than this touch: Chromium rounds outward to 0.75 points. */
const TOUCHING = 1.5;

/** Two boxes stand in one line if they share this part of the lower one's height. */
const SAME_LINE = 0.5;

export const heightOf = ({ top, bottom }: Box): number => top - bottom;

/** The middle one of the boxes' heights; 0 without boxes. */
export function usualHeight(boxes: readonly Box[]): number {
  const heights = boxes.map(heightOf).sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 0;
}

/**
 * One box per line and run of touching boxes, from the top down, left to right: repeats and slivers (lower
 * than 0.4 of `usual`) dropped, lines cut so that none lies over the next. Boxes of `blanks`, which hold no
 * ink, count between other boxes of their line only.
 */
export function lineBoxes(boxes: readonly Box[], usual: number, blanks: readonly Box[] = []): Box[] {
  const isProper = (box: Box) => box.right > box.left && heightOf(box) >= SLIVER * usual;
  const lines = linesOf(boxes.filter(isProper));
  return withoutOverlap(withBlanks(lines, blanks.filter(isProper))).flatMap(mergeTouching);
}

function withBlanks(lines: Box[][], blanks: readonly Box[]): Box[][] {
  if (blanks.length === 0) return lines;
  return lines.map((line) => {
    const frame = around(line);
    const between = ({ left, right }: Box) => left >= frame.left && right <= frame.right;
    return [...line, ...blanks.filter((blank) => between(blank) && inSameLine(frame, blank))];
  });
}

/** Boxes by line, lines from the top down. Repeats are merged away later. */
function linesOf(boxes: readonly Box[]): Box[][] {
  const lines: Box[][] = [];
  for (const box of boxes.toSorted((a, b) => middle(b) - middle(a))) {
    const line = lines.at(-1);
    if (line && inSameLine(around(line), box)) line.push(box);
    else lines.push([box]);
  }
  return lines;
}

const middle = ({ top, bottom }: Box) => (top + bottom) / 2;

/** Whether two boxes of one page stand in the same line: the lower one lies half beside the other. */
export function inSameLine(line: Box, box: Box): boolean {
  const shared = Math.min(line.top, box.top) - Math.max(line.bottom, box.bottom);
  return shared >= SAME_LINE * Math.min(heightOf(line), heightOf(box));
}

/** Neighbouring lines of tall letters overlap by a point or two; each gets half of it. */
function withoutOverlap(lines: Box[][]): Box[][] {
  const frames = lines.map(around);
  return lines.map((line, index) => {
    const above = frames[index - 1];
    const below = frames[index + 1];
    const frame = frames[index] ?? around(line);
    const top = above && above.bottom < frame.top ? (above.bottom + frame.top) / 2 : frame.top;
    const bottom = below && below.top > frame.bottom ? (below.top + frame.bottom) / 2 : frame.bottom;
    return line.map((box) => ({ ...box, top, bottom }));
  });
}

function mergeTouching(line: readonly Box[]): Box[] {
  const merged: Box[] = [];
  for (const box of line.toSorted((a, b) => a.left - b.left)) {
    const last = merged.at(-1);
    if (last && box.left <= last.right + TOUCHING) last.right = Math.max(last.right, box.right);
    else merged.push({ ...box });
  }
  return merged;
}

/** The smallest box around all; of nothing, a box of no size. */
export function around(boxes: readonly Box[]): Box {
  const [first = { left: 0, bottom: 0, right: 0, top: 0 }, ...rest] = boxes;
  return rest.reduce(
    (frame, box) => ({
      left: Math.min(frame.left, box.left),
      bottom: Math.min(frame.bottom, box.bottom),
      right: Math.max(frame.right, box.right),
      top: Math.max(frame.top, box.top),
    }),
    first,
  );
}

/** `/QuadPoints` in the order readers agree on: top left, top right, bottom left, bottom right. */
export function quadPoints(boxes: readonly Box[]): number[] {
  return boxes.flatMap(({ left, bottom, right, top }) => [
    left,
    top,
    right,
    top,
    left,
    bottom,
    right,
    bottom,
  ]);
}
