/**
 * Selecting on pages with the mouse: by the boxes of the letters, in the order of the text, so that columns and both
 * directions of script are selected as they are read. What is then done with the selection is the reader's.
 */
import { useEffect, useRef } from 'react';
import { liveRange } from '../reader/drawn-text.ts';
import type { Page } from '../reader/page.ts';
import type { Place } from '../reader/text-map.ts';
import { toWholeWords } from '../reader/whole-words.ts';
import type { Nearest } from './lines.ts';
import type { Paged } from './use-paged.ts';

/** So near the upper or lower edge a drag scrolls, in CSS pixels, and by so much. */
const EDGE = 28;
const STEP = 26;
const EVERY_MS = 40;

export function useDragging(page: Page, paged: Paged, text: string): void {
  const latest = useRef({ page, paged, text });
  latest.current = { page, paged, text };
  const { column } = page;
  useEffect(() => {
    const element = column.current;
    if (!element) return;
    const press = (event: MouseEvent) => begin(event, () => latest.current);
    element.addEventListener('mousedown', press);
    return () => element.removeEventListener('mousedown', press);
  }, [column]);
}

type Now = { page: Page; paged: Paged; text: string };

function begin(event: MouseEvent, now: () => Now): void {
  const isOnPage = event.target instanceof Element && event.target.closest('[data-page]') !== null;
  if (event.button !== 0 || !isOnPage) return;
  const { page, paged, text } = now();
  const place = page.placeAt(event.clientX, event.clientY);
  const anchor = paged.nearest(event.clientX, event.clientY);
  if (anchor === null) return;
  // The browser would select by the order in which elements lie over one another.
  event.preventDefault();
  page.scroller.current?.focus({ preventScroll: true });
  if (event.detail > 1 && place !== null) {
    choose(page, wordAt(text, place));
    return;
  }
  const from = (event.shiftKey && begunBefore()) || pointOf(page, anchor);
  if (!from) return;
  if (event.shiftKey) extend(page, from, anchor);
  else if (place === null) getSelection()?.removeAllRanges();
  else getSelection()?.collapse(...from);
  follow(now, from);
}

function follow(now: () => Now, from: Point): void {
  let last: MouseEvent | null = null;
  const move = (event: MouseEvent) => {
    last = event;
    const { page, paged } = now();
    const to = paged.nearest(event.clientX, event.clientY);
    if (to !== null) extend(page, from, to);
  };
  const timer = setInterval(() => {
    const box = now().page.scroller.current;
    const view = box?.getBoundingClientRect();
    if (!last || !box || !view) return;
    if (last.clientY > view.bottom - EDGE) box.scrollTop += STEP;
    else if (last.clientY < view.top + EDGE) box.scrollTop -= STEP;
    else return;
    move(last);
  }, EVERY_MS);
  const end = () => {
    clearInterval(timer);
    removeEventListener('mousemove', move);
    removeEventListener('mouseup', end);
  };
  addEventListener('mousemove', move);
  addEventListener('mouseup', end);
}

const wordAt = (text: string, place: number) => toWholeWords(text, { start: place, end: place + 1 });

/** Where a node is parted. */
type Point = [node: Node, offset: number];

/** Where the selection began that is extended now. */
function begunBefore(): Point | null {
  const { anchorNode, anchorOffset } = getSelection() ?? {};
  return anchorNode instanceof Text ? [anchorNode, anchorOffset ?? 0] : null;
}

/** In the drawn line itself: on the border of two lines a place alone could be the end of one or the start of the other. */
function pointOf(page: Page, { place, line }: Nearest): Point | null {
  const leaf = page.map().slots.find(({ start }) => start === line)?.leaves[0];
  return leaf ? [leaf, Math.min(place - line, leaf.length)] : null;
}

function extend(page: Page, from: Point, to: Nearest): void {
  const point = pointOf(page, to);
  if (point && from[0].isConnected) getSelection()?.setBaseAndExtent(...from, ...point);
}

function choose(page: Page, place: Place): void {
  const range = liveRange(page.map(), place);
  if (!range) return;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}
