/** Where pages stand under one another, and which of them are in sight. Pure; CSS pixels unless it says points. */
import type { PageList } from '../../main/api/schema.ts';
import type { Turn, Zoom } from './page-view.ts';

/** As it is shown, from the upper left corner of all pages. */
export type PlacedPage = { top: number; left: number; width: number; height: number };

export type Layout = {
  /** CSS pixels a point. */
  scale: number;
  width: number;
  height: number;
  pages: readonly PlacedPage[];
};

/** CSS pixels a point at the size on paper. */
export const PAPER = 96 / 72;

/** Between pages, and above and below them. */
export const GAP = 20;

/** On either side of them: lanes stand there. */
export const SIDE = 32;

/** Less can neither be seen nor asked for. */
const LEAST = 0.02;

type Size = { width: number; height: number };

/** @param room of the window, in CSS pixels */
export function layoutOf({ pages }: PageList, zoom: Zoom, turn: Turn, room: Size): Layout {
  const sizes = pages.map(({ width, height }) =>
    turn % 180 === 0 ? { width, height } : { width: height, height: width },
  );
  const scale = Math.max(LEAST, scaleOf(sizes, zoom, room));
  const widest = Math.max(0, ...sizes.map(({ width }) => width)) * scale;
  const width = Math.max(room.width, Math.ceil(widest) + 2 * SIDE);
  let top = GAP;
  const placed = sizes.map((size) => {
    const page = {
      top,
      left: Math.round((width - size.width * scale) / 2),
      width: Math.round(size.width * scale),
      height: Math.round(size.height * scale),
    };
    top += page.height + GAP;
    return page;
  });
  return { scale, width, height: top, pages: placed };
}

function scaleOf(sizes: readonly Size[], zoom: Zoom, room: Size): number {
  if (typeof zoom === 'number') return zoom * PAPER;
  const usual = usualSize(sizes);
  const wide = (room.width - 2 * SIDE) / usual.width;
  return zoom === 'width' ? wide : Math.min(wide, (room.height - 2 * GAP) / usual.height);
}

/** The size that most pages have: one large map among them makes the others no smaller. */
function usualSize(sizes: readonly Size[]): Size {
  const counts = new Map<string, { size: Size; count: number }>();
  for (const size of sizes) {
    const key = `${Math.round(size.width)} ${Math.round(size.height)}`;
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { size, count: 1 });
  }
  let best = { size: { width: 612, height: 792 }, count: 0 };
  for (const one of counts.values()) if (one.count > best.count) best = one;
  return best.size;
}

/** Index of the page at a height; the next one for a gap between two, the last one behind all. */
export function pageAt({ pages }: Layout, y: number): number {
  let low = 0;
  let high = Math.max(0, pages.length - 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    const page = pages[middle];
    if (page && page.top + page.height >= y) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The page that is read: of those in the window the one most of which is seen, the first of several.
 * @param before stays it as long as all of it is seen, or as much of it as there is room for
 */
export function pageRead(layout: Layout, view: { top: number; height: number }, before: number): number {
  const seen = (number: number) => {
    const { top = 0, height = 0 } = layout.pages[number] ?? {};
    const part = Math.min(top + height, view.top + view.height) - Math.max(top, view.top);
    return part / Math.max(1, Math.min(height, view.height));
  };
  if (seen(before) > 0.99) return before;
  let best = pageAt(layout, view.top);
  for (let number = best + 1; (layout.pages[number]?.top ?? Infinity) < view.top + view.height; number++)
    if (seen(number) > seen(best)) best = number;
  return best;
}

/** The page on which a place of the text stands. @param stretches ascending */
export function pageOfPlace({ stretches }: PageList, place: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stretches[middle]?.[0] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return stretches[Math.max(0, low - 1)]?.[1] ?? 0;
}

/** The page that someone means by what is printed on it, or else by its number from 1. */
export function pageCalled({ pages }: PageList, typed: string): number | null {
  const wanted = typed.trim().normalize('NFKC').toLowerCase();
  if (wanted === '') return null;
  const labelled = pages.findIndex(({ label }) => label.normalize('NFKC').toLowerCase() === wanted);
  if (labelled >= 0) return labelled;
  const number = /^\d+$/.test(wanted) ? Number(wanted) - 1 : -1;
  return number >= 0 && number < pages.length ? number : null;
}
