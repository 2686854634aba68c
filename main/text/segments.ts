/**
 * Cuts overlapping ranges into atomic segments, each with the ranges that cover it. Reader and PDF both paint
 * from these. Pure; knows nothing of articles.
 */

/** A range over some text; end exclusive. Any unit, as long as all ranges use the same one. */
export type Range<Id> = { id: Id; start: number; end: number };

/** A stretch over which the set of covering ranges does not change. `ids` is never empty. */
export type Segment<Id> = { start: number; end: number; ids: readonly Id[] };

/**
 * The covered stretches in order, without gaps inside one range and without overlap. `ids` stand in the order
 * in which `ranges` names them; empty ranges are ignored. `cuts` are further places where a segment must end.
 * Time is that of a sort plus the size of the result.
 */
export function segments<Id>(ranges: readonly Range<Id>[], cuts: readonly number[] = []): Segment<Id>[] {
  const filled = ranges.filter((range) => range.end > range.start);
  const places = boundaries(filled, cuts);
  const opening = indicesBy(filled, (range) => range.start);
  const closing = indicesBy(filled, (range) => range.end);
  const open = new Set<number>();
  const result: Segment<Id>[] = [];
  for (const [index, start] of places.entries()) {
    for (const closed of closing.get(start) ?? []) open.delete(closed);
    for (const opened of opening.get(start) ?? []) open.add(opened);
    const end = places[index + 1];
    if (end !== undefined && open.size > 0) result.push({ start, end, ids: idsOf(filled, open) });
  }
  return result;
}

function boundaries<Id>(ranges: readonly Range<Id>[], cuts: readonly number[]): number[] {
  const places = new Set(cuts);
  for (const { start, end } of ranges) places.add(start).add(end);
  return [...places].sort((a, b) => a - b);
}

function indicesBy<Id>(ranges: readonly Range<Id>[], place: (range: Range<Id>) => number) {
  const found = new Map<number, number[]>();
  for (const [index, range] of ranges.entries()) {
    const at = place(range);
    const list = found.get(at);
    if (list) list.push(index);
    else found.set(at, [index]);
  }
  return found;
}

function idsOf<Id>(ranges: readonly Range<Id>[], open: ReadonlySet<number>): Id[] {
  return [...open].sort((a, b) => a - b).flatMap((index) => ranges[index]?.id ?? []);
}

/**
 * The ranges that touch each of `slots` (ordered, not overlapping), cut to it. Slots without a range get an
 * empty list. Time is `ranges · log(slots)` plus the size of the result.
 */
export function clipToSlots<Id>(
  ranges: readonly Range<Id>[],
  slots: readonly { start: number; end: number }[],
): Range<Id>[][] {
  const result: Range<Id>[][] = slots.map(() => []);
  for (const { id, start, end } of ranges) {
    for (let at = firstEndingAfter(slots, start); at < slots.length; at++) {
      const slot = slots[at];
      if (!slot || slot.start >= end) break;
      const clipped = { id, start: Math.max(start, slot.start), end: Math.min(end, slot.end) };
      if (clipped.end > clipped.start) result[at]?.push(clipped);
    }
  }
  return result;
}

/** Index of the first slot whose end lies behind `place`; the number of slots if there is none. */
function firstEndingAfter(slots: readonly { end: number }[], place: number): number {
  let low = 0;
  let high = slots.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((slots[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
