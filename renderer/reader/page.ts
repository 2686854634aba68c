/** The drawn page: its elements, the map of its text, and how to bring a place on screen. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type DrawnText, readDrawnText, rectOfCharacter } from './drawn-text.ts';

export type Page = {
  scroller: RefObject<HTMLDivElement | null>;
  column: RefObject<HTMLDivElement | null>;
  /** Changes whenever something was drawn or left out: what was measured or painted is stale. */
  drawn: number;
  /** Changes when lines break elsewhere, too. */
  layout: number;
  /** Whether all of the article is drawn. */
  all: boolean;
  map(): DrawnText;
  /** Brings the place on screen, at once; as soon as it is drawn. Nothing moves if it is in view already. */
  reveal(place: number, options?: { align?: 'start' | 'center'; always?: boolean }): void;
  onDrawn(all: boolean): void;
};

export function usePage(): Page {
  const scroller = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLDivElement>(null);
  const cached = useRef<DrawnText | null>(null);
  const waiting = useRef<(() => void) | null>(null);
  const [{ drawn, all }, setDrawn] = useState({ drawn: 0, all: false });
  const layout = useLayout(column);

  const map = useCallback(() => {
    cached.current ??= readDrawnText(column.current ?? document.createElement('div'));
    return cached.current;
  }, []);
  const onDrawn = useCallback((isAll: boolean) => {
    cached.current = null;
    setDrawn((before) => ({ drawn: before.drawn + 1, all: isAll }));
  }, []);
  const reveal = useCallback<Page['reveal']>(
    (place, options = {}) => {
      waiting.current = scrollTo(scroller.current, map(), place, options)
        ? null
        : () => reveal(place, options);
    },
    [map],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: more has been drawn, so try again.
  useLayoutEffect(() => waiting.current?.(), [drawn]);
  return useMemo(
    () => ({ scroller, column, drawn, layout: layout + drawn, all, map, reveal, onDrawn }),
    [drawn, layout, all, map, reveal, onDrawn],
  );
}

/** Counts the changes of the column's size. */
function useLayout(column: RefObject<HTMLDivElement | null>): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (!column.current) return;
    const observer = new ResizeObserver(() => setCount((now) => now + 1));
    observer.observe(column.current);
    return () => observer.disconnect();
  }, [column]);
  return count;
}

/** Room that stays free above a place brought to the top. */
const ABOVE = 90;

function scrollTo(
  scroller: HTMLElement | null,
  map: DrawnText,
  place: number,
  { align = 'center', always = false }: { align?: 'start' | 'center'; always?: boolean },
): boolean {
  const rect = scroller && rectOfCharacter(map, place);
  if (!rect) return false;
  const view = scroller.getBoundingClientRect();
  const isInView = rect.top >= view.top + 24 && rect.bottom <= view.bottom - 48;
  if (isInView && !always) return true;
  const room = align === 'start' ? ABOVE : view.height * 0.36;
  scroller.scrollTop += rect.top - view.top - room;
  return true;
}
