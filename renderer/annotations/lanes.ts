/**
 * Packs passages that stand beside one another into margin lanes. Pure; `top` and `bottom` are any unit down the
 * page.
 */

export type Extent = { id: string; top: number; bottom: number };

/** `lane` counts from 0, the one nearest the text. */
export type Laned = Extent & { lane: number };

/**
 * The fewest lanes in which no two extents touch: greedy interval partitioning by top (Kleinberg & Tardos,
 * Algorithm Design, 4.1). Among extents with the same top the longest takes the lower lane. Time is
 * `extents · lanes`.
 */
export function packLanes<E extends Extent>(extents: readonly E[], gap = 2): (E & Laned)[] {
  const ends: number[] = [];
  return extents
    .toSorted((a, b) => a.top - b.top || b.bottom - a.bottom)
    .map((extent) => {
      const free = ends.findIndex((end) => end + gap <= extent.top);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = extent.bottom;
      return { ...extent, lane };
    });
}

/** How many lanes stand beside one another. */
export function laneCount(laned: readonly Laned[]): number {
  return laned.reduce((count, { lane }) => Math.max(count, lane + 1), 0);
}

/** The passages at a place, in reading order, the longer of two with the same start first. */
export function passagesAt<P extends { start: number; end: number }>(
  passages: readonly P[],
  place: number,
): P[] {
  return passages
    .filter(({ start, end }) => start <= place && place < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Everything that overlaps a passage, directly or by way of others, itself among them, in the same order: whoever goes
 * from one to the next comes back to it.
 */
export function overlapping<P extends { id: string; start: number; end: number }>(
  passages: readonly P[],
  id: string,
): P[] {
  let group: P[] = [];
  let reached = 0;
  for (const passage of passages.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (passage.start >= reached) {
      if (group.some((one) => one.id === id)) break;
      group = [];
    }
    group.push(passage);
    reached = Math.max(reached, passage.end);
  }
  return group;
}

/** The one after `current` in `around`; the first if it is not among them. */
export function cycled<P extends { id: string }>(
  around: readonly P[],
  current: string | null,
): P | undefined {
  return around[(around.findIndex(({ id }) => id === current) + 1) % Math.max(1, around.length)];
}
