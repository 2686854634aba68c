/** Keeps what is read where it is when pages become larger or smaller: at the pointer, or else where eyes are. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { type Layout, pageAt } from './layout.ts';
import { usePageView } from './page-view.ts';

/** From the upper left corner of what is seen of the pages; CSS pixels. */
type Point = { x: number; y: number };

/** How far a wheel must go for pages to be e times as large, in CSS pixels. */
const TURN = 480;

const LINE = 32;
const SMALLEST = 0.1;
const LARGEST = 8;

/** @param zoom how large pages are shown now, 1 as on paper */
export function useKept(
  scroller: RefObject<HTMLElement | null>,
  layout: Layout,
  zoom: number,
  isOn: boolean,
): void {
  const before = useRef<Layout | null>(null);
  const pointer = useWheel(scroller, zoom, isOn);
  useLayoutEffect(() => {
    const box = scroller.current;
    const old = before.current;
    before.current = isOn ? layout : null;
    const at = pointer.current;
    pointer.current = null;
    if (box && old && isOn && old !== layout) keep(box, old, layout, at);
  }, [scroller, layout, isOn, pointer]);
}

function keep(box: HTMLElement, old: Layout, layout: Layout, pointer: Point | null): void {
  const { x, y } = pointer ?? { x: box.clientWidth / 2, y: box.clientHeight / 3 };
  const number = pageAt(old, box.scrollTop + y);
  const [was, is] = [old.pages[number], layout.pages[number]];
  if (!was || !is) return;
  const down = (box.scrollTop + y - was.top) / Math.max(1, was.height);
  const across = (box.scrollLeft + x - was.left) / Math.max(1, was.width);
  box.scrollTop = is.top + down * is.height - y;
  box.scrollLeft = pointer
    ? is.left + across * is.width - x
    : Math.max(0, (layout.width - box.clientWidth) / 2);
}

/** Ctrl and the wheel, which two fingers drawn apart are, too. @returns where the pointer was at the last of them */
function useWheel(scroller: RefObject<HTMLElement | null>, zoom: number, isOn: boolean) {
  const pointer = useRef<Point | null>(null);
  const shown = useRef(zoom);
  shown.current = zoom;
  useEffect(() => {
    const box = scroller.current;
    if (!box || !isOn) return;
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const way = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * LINE : event.deltaY;
      const next = Math.min(LARGEST, Math.max(SMALLEST, shown.current * Math.exp(-way / TURN)));
      const { left, top } = box.getBoundingClientRect();
      pointer.current = { x: event.clientX - left, y: event.clientY - top };
      // Several turns may come before pages are drawn anew.
      shown.current = next;
      usePageView.getState().setZoom(next);
    };
    box.addEventListener('wheel', turn, { passive: false });
    return () => box.removeEventListener('wheel', turn);
  }, [scroller, isOn]);
  return pointer;
}
