/** Which paragraph a key selects. Pure. */
import type { ShownBlock } from './shown-blocks.ts';
import type { Place } from './text-map.ts';

/**
 * The block around `place`, or the first for a place in none, such as the headline; if `selected` covers it already, as
 * far as the next block of the same stretch of text. Null if there is no block.
 */
export function paragraphAt(
  shown: readonly ShownBlock[],
  place: number,
  selected: Place | null,
): Place | null {
  const index = shown.findIndex(({ block }) => block.start <= place && place <= block.end);
  const here = shown[Math.max(0, index)];
  if (!here) return null;
  const { start, end } = here.block;
  if (!selected || selected.start > start || selected.end < end) return { start, end };
  const region = shown.filter((one) => one.region === here.region && one.block.end > selected.end);
  const next = region[0];
  return { start: selected.start, end: next ? next.block.end : selected.end };
}
