/** The reader's page when an article is shown as its pages: where a place of the text stands, and what stands at a point. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ArticleView, PageLineView, PageList } from '../../main/api/schema.ts';
import { usePageList } from '../api/queries.ts';
import { BELOW, type Page } from '../reader/page.ts';
import { type Layout, layoutOf, PAPER, pageAt, pageOfPlace } from './layout.ts';
import { boxesOf, type Nearest, nearestPlace } from './lines.ts';
import { type Turn, usePageView } from './page-view.ts';
import { fromSheet, toSheet } from './turning.ts';
import { useKept } from './use-kept.ts';

export type Paged = {
  list: PageList;
  layout: Layout;
  turn: Turn;
  /** How large pages are shown: 1 is as on paper. */
  zoom: number;
  /** Told by each page that is drawn: its lines, or null when it is drawn no more. */
  onLines(page: number, lines: readonly PageLineView[] | null): void;
  goTo(page: number): void;
  /** What is nearest to a point of the window, however far away. */
  nearest(x: number, y: number): Nearest | null;
};

/** `waiting`: it is not known yet whether there are pages. */
export type Mode = 'text' | 'pages' | 'waiting';

/** Farther from any line than this many points is beside the text. */
const BESIDE = 10;

/** Room that stays free above a place brought to the top. */
const ABOVE = 60;

const NONE: PageList = { pages: [], stretches: [] };

export function usePaged(
  base: Page,
  article: ArticleView,
): { mode: Mode; hasPages: boolean; page: Page; paged: Paged } {
  const { data, isPending } = usePageList(article, article.original.importer === 'pdf');
  // A scan has nothing else to show.
  const isWanted = usePageView(({ asPages }) => asPages.includes(article.id)) || article.words === 0;
  const hasPages = (data?.pages.length ?? 0) > 0;
  const mode = modeOf(isWanted && article.original.importer === 'pdf', isPending, hasPages);
  const paged = usePlaced(base, data ?? NONE, mode === 'pages');
  const { reveal, placeAt } = usePlaces(base, paged, article.text.length);
  const asPages = useMemo(() => ({ ...base, reveal, placeAt }), [base, reveal, placeAt]);
  return { mode, hasPages, page: mode === 'pages' ? asPages : base, paged };
}

function modeOf(isWanted: boolean, isPending: boolean, hasPages: boolean): Mode {
  if (!isWanted) return 'text';
  if (isPending) return 'waiting';
  return hasPages ? 'pages' : 'text';
}

type Placed = Paged & {
  lines: RefObject<Map<number, readonly PageLineView[]>>;
  /** Called when lines of a page have come. */
  waiting: RefObject<{ page: number; go(): void } | null>;
};

function usePlaced(base: Page, list: PageList, isOn: boolean): Placed {
  const { scroller, column, onDrawn } = base;
  const { zoom, turn } = usePageView();
  const room = useRoom(scroller, isOn);
  const layout = useMemo(() => layoutOf(list, zoom, turn, room), [list, zoom, turn, room]);
  const lines = useRef(new Map<number, readonly PageLineView[]>());
  const waiting = useRef<Placed['waiting']['current']>(null);
  useKept(scroller, layout, layout.scale / PAPER, isOn);
  // Whoever asks for the text's map is told that there is one.
  useEffect(() => {
    if (isOn) onDrawn(true, false);
  }, [isOn, onDrawn]);
  const onLines = useCallback(
    (page: number, found: readonly PageLineView[] | null) => {
      if (found) lines.current.set(page, found);
      else lines.current.delete(page);
      onDrawn(true, true);
      const wait = waiting.current;
      if (!found || wait?.page !== page) return;
      waiting.current = null;
      wait.go();
    },
    [onDrawn],
  );
  const goTo = useCallback(
    (page: number) => {
      const top = layout.pages[page]?.top ?? 0;
      usePageView.getState().setCurrent(page);
      scroller.current?.scrollTo({ top: top - 8 });
    },
    [layout, scroller],
  );
  const nearest = useCallback(
    (x: number, y: number) => near({ list, layout, turn, lines }, column.current, x, y),
    [list, layout, turn, column],
  );
  return useMemo(
    () => ({
      ...{ list, layout, turn, zoom: layout.scale / PAPER },
      ...{ onLines, goTo, nearest, lines, waiting },
    }),
    [list, layout, turn, onLines, goTo, nearest],
  );
}

function near(
  { list, layout, turn, lines }: Pick<Placed, 'list' | 'layout' | 'turn' | 'lines'>,
  column: HTMLElement | null,
  x: number,
  y: number,
) {
  const origin = column?.getBoundingClientRect();
  if (!origin) return null;
  const number = pageAt(layout, y - origin.top);
  const [page, size] = [layout.pages[number], list.pages[number]];
  if (!page || !size) return null;
  const inside = { x: x - origin.left - page.left, y: y - origin.top - page.top };
  const point = toSheet(inside, size, layout.scale, turn);
  return nearestPlace(lines.current.get(number) ?? [], point.x, point.y);
}

function usePlaces(base: Page, placed: Placed, length: number): Pick<Page, 'reveal' | 'placeAt'> {
  const { scroller, column } = base;
  const latest = useRef(placed);
  latest.current = placed;
  // The same however pages are laid out: who reveals what is meant does so once, and not after each change of size.
  const reveal = useCallback<Page['reveal']>(
    (place, options = {}) => {
      const box = scroller.current;
      if (box) revealOn(box, latest.current, place < length ? place : -1, options, reveal);
    },
    [scroller, length],
  );
  const placeAt = useCallback(
    (x: number, y: number) => {
      const found = near(latest.current, column.current, x, y);
      return found && found.away <= BESIDE ? found.place : null;
    },
    [column],
  );
  return { reveal, placeAt };
}

/** @param place below 0 for what stands on no page, such as a headline that was made up: the first page has it */
function revealOn(
  box: HTMLElement,
  { list, layout, turn, lines, waiting }: Placed,
  place: number,
  options: NonNullable<Parameters<Page['reveal']>[1]>,
  reveal: Page['reveal'],
): void {
  const number = place < 0 ? 0 : pageOfPlace(list, place);
  const [page, size, known] = [layout.pages[number], list.pages[number], lines.current.get(number)];
  if (!page || !size) return;
  if (!known) {
    box.scrollTop = page.top - 8;
    waiting.current = { page: number, go: () => reveal(place, { ...options, always: true }) };
    return;
  }
  const letter = boxesOf(known, { start: place, end: place + 1 })[0];
  const at = letter ? fromSheet(letter, size, layout.scale, turn) : { left: 0, top: 0 };
  bring(box, { x: page.left + at.left, y: page.top + at.top }, options);
}

/** Scrolls to a point of the pages, unless it is in sight and nothing else was asked for. */
function bring(
  box: HTMLElement,
  { x, y }: { x: number; y: number },
  { align = 'center', always = false }: { align?: 'start' | 'center'; always?: boolean },
): void {
  const isInView = y >= box.scrollTop + 24 && y <= box.scrollTop + box.clientHeight - BELOW;
  if (!isInView || always) box.scrollTop = y - (align === 'start' ? ABOVE : box.clientHeight * 0.36);
  if (x < box.scrollLeft || x > box.scrollLeft + box.clientWidth - 40)
    box.scrollLeft = x - box.clientWidth * 0.3;
}

/** The room that pages have. */
function useRoom(scroller: RefObject<HTMLElement | null>, isOn: boolean) {
  const [room, setRoom] = useState({ width: 800, height: 800 });
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || !isOn) return;
    const measure = () =>
      setRoom((before) => {
        const now = { width: box.clientWidth, height: box.clientHeight };
        return now.width === before.width && now.height === before.height ? before : now;
      });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [scroller, isOn]);
  return room;
}
