/** All pages of an article, of which only those near the window are drawn. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { AnnotationView, ArticleView } from '../../main/api/schema.ts';
import type { Page } from '../reader/page.ts';
import { useReading } from '../reader/reading.ts';
import type { Place } from '../reader/text-map.ts';
import { placeOfSelected } from '../reader/use-caret.ts';
import { type Layout, pageAt, pageRead } from './layout.ts';
import type { ToMark } from './PageMarks.tsx';
import { PageSheet } from './PageSheet.tsx';
import { usePageView } from './page-view.ts';
import styles from './pages.module.css';
import { orderOf } from './reading-order.ts';
import { useDragging } from './use-dragging.ts';
import type { Paged } from './use-paged.ts';

export type PagesViewProps = {
  page: Page;
  paged: Paged;
  article: ArticleView;
  passages: readonly AnnotationView[];
  hits: readonly Place[];
  hit: Place | null;
  pending: Place | null;
  edge: Place | null;
  only: string | null;
};

export function PagesView({
  page,
  paged,
  article,
  passages,
  hits,
  hit,
  pending,
  edge,
  only,
}: PagesViewProps) {
  const { list, layout } = paged;
  const [from, to] = useNear(page, layout);
  const selected = useSelected(page);
  const focused = useReading((state) => state.focused);
  useDragging(page, paged, article.text);
  const marks = useMemo<ToMark>(
    () => ({ passages, focused, hits, hit, pending: pending ?? selected, edge, only }),
    [passages, focused, hits, hit, pending, selected, edge, only],
  );
  const order = useMemo(() => orderOf(article.blocks), [article.blocks]);
  const numbers = useMemo(() => Array.from({ length: to - from }, (_, at) => from + at), [from, to]);
  return (
    <div
      className={styles.pages}
      dir="ltr"
      onCopy={(event) => copySelected(event, page, article.text)}
      style={{ inlineSize: layout.width, blockSize: layout.height }}
    >
      {numbers.map((number) => {
        const [placed, size] = [layout.pages[number], list.pages[number]];
        return (
          placed &&
          size && (
            <PageSheet
              key={number}
              article={article}
              number={number}
              count={list.pages.length}
              facts={size}
              placed={placed}
              scale={layout.scale}
              turn={paged.turn}
              scroller={page.scroller}
              marks={marks}
              order={order}
              onLines={paged.onLines}
            />
          )
        );
      })}
    </div>
  );
}

/** As the article has it: in its order, words whole that a line's end parts. */
function copySelected(event: React.ClipboardEvent, page: Page, text: string): void {
  const place = placeOfSelected(page);
  if (!place) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', text.slice(place.start, place.end));
}

/** Pages this far from the window are drawn, in parts of its height. */
const NEAR = 0.8;

/** The pages near the window, the last one exclusive. Tells which page is read, too. */
function useNear({ scroller }: Page, layout: Layout): readonly [number, number] {
  const look = useCallback((): [number, number] => {
    const box = scroller.current;
    if (!box) return [0, 0];
    const [top, height] = [box.scrollTop, box.clientHeight];
    const { current, setCurrent } = usePageView.getState();
    setCurrent(pageRead(layout, { top, height }, current));
    const [first, last] = [pageAt(layout, top - height * NEAR), pageAt(layout, top + height * (1 + NEAR))];
    return [first, last + 1];
  }, [scroller, layout]);
  const [range, setRange] = useState<readonly [number, number]>([0, 0]);
  useEffect(() => {
    const box = scroller.current;
    const follow = () =>
      setRange((before) => {
        const now = look();
        return now[0] === before[0] && now[1] === before[1] ? before : now;
      });
    follow();
    box?.addEventListener('scroll', follow, { passive: true });
    return () => box?.removeEventListener('scroll', follow);
  }, [scroller, look]);
  return range;
}

/** What is selected on the pages: it is painted as letters stand there, not as the browser draws the words over them. */
function useSelected(page: Page): Place | null {
  const [selected, setSelected] = useState<Place | null>(null);
  useEffect(() => {
    const follow = () =>
      setSelected((before) => {
        const now = placeOfSelected(page);
        return now?.start === before?.start && now?.end === before?.end ? before : now;
      });
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, [page]);
  return selected;
}
