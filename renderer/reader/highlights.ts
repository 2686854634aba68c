/** Paints stretches with the CSS Custom Highlight API: nothing of the document changes. Knows no article. */
import type { DrawnText } from './drawn-text.ts';
import { staticRanges } from './drawn-text.ts';
import type { Place } from './text-map.ts';

/** Names as the style sheet has them; the later in {@link ORDER} is painted on top. */
export type PaintName =
  | `passage-${string}`
  | `focused-${string}`
  | 'dimmed'
  | 'hits'
  | 'hit'
  | 'pending'
  | 'hovered'
  | 'edge';

const ORDER = ['dimmed', 'passage', 'hits', 'hit', 'pending', 'focused', 'hovered', 'edge'];

/** Paints these places under `name` and nothing else; an empty list wipes it. */
export function paint(name: PaintName, map: DrawnText, places: readonly Place[]): void {
  const ranges = places.flatMap((place) => staticRanges(map, place));
  if (ranges.length === 0) {
    wipe(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = ORDER.indexOf(name.split('-')[0] ?? '');
  CSS.highlights.set(name, highlight);
}

export function wipe(name: PaintName): void {
  CSS.highlights.delete(name);
}
