/** The drawn page: its elements, the map of its text, and how to bring a place on screen. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type DrawnText, placeAtPoint, readDrawnText, rectOfCharacter } from './drawn-text.ts';

export type Page = {
  scroller: RefObject<HTMLDivElement | null>;
  column: RefObject<HTMLDivElement | null>;
  /** Changes when something was drawn anew or left out, and when the last of it is drawn: all places are stale. */
  drawn: number;
  /** Changes when lines break elsewhere, too; once the page has come to rest. */
  layout: number;
  /** Whether all of the article is drawn. */
  all: boolean;
  map(): DrawnText;
  /** The place of the text at a point of the window; null beside the text. */
  placeAt(x: number, y: number): number | null;
  /** Brings the place on screen, at once; as soon as it is drawn. Nothing moves if it is in view already. */
  reveal(place: number, options?: { align?: 'start' | 'center'; always?: boolean }): void;
  /** @param more only something behind what was drawn before */
  onDrawn(all: boolean, more: boolean): void;
  /** Calls `listener` whenever more of the article has been drawn. @returns how to stop it */
  onMore(listener: () => void): () => void;
};

export function usePage(): Page {
  const scroller = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLDivElement>(null);
  const cached = useRef<DrawnText | null>(null);
  const waiting = useRef<(() => void) | null>(null);
  const listeners = useRef(new Set<() => void>());
  const [{ drawn, all }, setDrawn] = useState({ drawn: 0, all: false });
  const layout = useLayout(column);

  const map = useCallback(() => {
    cached.current ??= readDrawnText(column.current ?? document.createElement('div'));
    return cached.current;
  }, []);
  const placeAt = useCallback((x: number, y: number) => placeAtPoint(map(), x, y), [map]);
  // Slices in between are told to those who asked: to draw everything about the page for each would hold it up.
  const onDrawn = useCallback((isAll: boolean, more: boolean) => {
    cached.current = null;
    if (isAll || !more) setDrawn((before) => ({ drawn: before.drawn + 1, all: isAll }));
    else waiting.current?.();
    for (const listener of listeners.current) listener();
  }, []);
  const onMore = useCallback((listener: () => void) => {
    listeners.current.add(listener);
    return () => void listeners.current.delete(listener);
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
    () => ({ scroller, column, drawn, layout: layout + drawn, all, map, placeAt, reveal, onDrawn, onMore }),
    [drawn, layout, all, map, placeAt, reveal, onDrawn, onMore],
  );
}

/** How long the column must keep its size: while it is drawn, it grows with every slice. */
const REST_MS = 100;

/** Counts the changes of the column's size. */
function useLayout(column: RefObject<HTMLDivElement | null>): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (!column.current) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new ResizeObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setCount((now) => now + 1), REST_MS);
    });
    observer.observe(column.current);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [column]);
  return count;
}

/** Room that stays free above a place brought to the top. */
const ABOVE = 90;

/** Lower than this above the lower edge the keys' bar may lie over it. */
export const BELOW = 88;

function scrollTo(
  scroller: HTMLElement | null,
  map: DrawnText,
  place: number,
  { align = 'center', always = false }: { align?: 'start' | 'center'; always?: boolean },
): boolean {
  const rect = scroller && rectOfCharacter(map, place);
  if (!rect) return false;
  const view = scroller.getBoundingClientRect();
  const isInView = rect.top >= view.top + 24 && rect.bottom <= view.bottom - BELOW;
  if (isInView && !always) return true;
  const room = align === 'start' ? ABOVE : view.height * 0.36;
  scroller.scrollTop += rect.top - view.top - room;
  return true;
}
