/** Which part of the drawn text is on screen or near it. Reads layout; changes nothing. */
import type { DrawnText } from './drawn-text.ts';
import { TextMap } from './text-map.ts';

/** Height of a band in CSS pixels: what is done for the part near the screen is done again when another is reached. */
export const BAND = 1200;

/** Number of the band at the upper edge of the screen. */
export function bandOf(scroller: Element): number {
  return Math.floor(scroller.scrollTop / BAND);
}

/**
 * The map of what stands in the band at the upper edge, on the screen below it, and a band further either way.
 * `isFilled`: text reaches down to the end of that, so that more text behind it adds nothing.
 */
export function textNear(map: DrawnText, scroller: Element): { map: DrawnText; isFilled: boolean } {
  const view = scroller.getBoundingClientRect();
  const origin = view.top - scroller.scrollTop;
  const band = bandOf(scroller);
  const top = origin + (band - 1) * BAND;
  const bottom = origin + (band + 2) * BAND + view.height;
  const slots = map.slots.filter(({ leaves }) => leaves.length > 0);
  const boxes = slots.map(({ leaves }) => leaves[0]?.parentElement?.closest('[data-start]') as Element);
  const first = firstWhere(boxes, (box) => box.getBoundingClientRect().bottom >= top);
  const behind = firstWhere(boxes, (box) => box.getBoundingClientRect().top > bottom);
  return { map: new TextMap(slots.slice(first, behind)), isFilled: behind < boxes.length };
}

/** Index of the first for which it holds, as it then does for all behind; the number of all if for none. */
function firstWhere<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
