/** Where a panel stands beside a stretch of text, and that a press elsewhere gives it up. */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { liveRange } from '../reader/drawn-text.ts';
import type { Page } from '../reader/page.ts';
import type { Place } from '../reader/text-map.ts';

/** CSS pixels from the column's upper left corner. */
type Spot = { top: number; left: number };

const GAP = 10;

/** Under the end of the place; above its start where there is more room. */
export function useSpot(page: Page, place: Place, box: RefObject<HTMLElement | null>): Spot | null {
  const [spot, setSpot] = useState<Spot | null>(null);
  const { column, scroller, map, layout } = page;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another layout puts the words elsewhere.
  useLayoutEffect(() => {
    const rects = [...(liveRange(map(), place)?.getClientRects() ?? [])].filter((rect) => rect.width > 0);
    const first = rects[0];
    const last = rects.at(-1);
    const origin = column.current?.getBoundingClientRect();
    const view = scroller.current?.getBoundingClientRect();
    if (!first || !last || !origin || !view || !box.current) return;
    const { width, height } = box.current.getBoundingClientRect();
    const below = last.bottom + GAP;
    const isAbove = below + height > view.bottom - 8 && first.top - view.top > view.bottom - last.bottom;
    const top = isAbove ? Math.max(view.top + 4, first.top - GAP - height) : below;
    const left = Math.min(Math.max(view.left + 8, last.left), view.right - width - 20);
    setSpot({ top: top - origin.top, left: left - origin.left });
  }, [place, layout, column, scroller, map, box]);
  return spot;
}

/** A press beside it gives up, unless something is held in it. */
export function useClickBeside(
  box: RefObject<HTMLElement | null>,
  onBeside: () => void,
  isHeld: boolean,
): void {
  const latest = useRef({ onBeside, isHeld });
  latest.current = { onBeside, isHeld };
  useEffect(() => {
    const press = (event: PointerEvent) => {
      if (!latest.current.isHeld && !box.current?.contains(event.target as Node)) latest.current.onBeside();
    };
    document.addEventListener('pointerdown', press, true);
    return () => document.removeEventListener('pointerdown', press, true);
  }, [box]);
}
