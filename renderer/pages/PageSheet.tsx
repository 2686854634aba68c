/** One page: its picture, what is marked on it, and its text, which is selected and read out but not seen. */
import { memo, type RefObject, useEffect, useMemo } from 'react';
import type { PageLineView, PageList } from '../../main/api/schema.ts';
import { type PagedArticle, usePageText } from '../api/queries.ts';
import { t } from '../strings/index.ts';
import type { PlacedPage } from './layout.ts';
import { PageLanes } from './PageLanes.tsx';
import { PageMarks, type ToMark } from './PageMarks.tsx';
import { PagePicture } from './PagePicture.tsx';
import { PageText } from './PageText.tsx';
import type { Turn } from './page-view.ts';
import styles from './pages.module.css';
import type { Order } from './reading-order.ts';
import { useSettled } from './use-settled.ts';

export type PageSheetProps = {
  article: PagedArticle & { text: string; language: string | null; direction: 'ltr' | 'rtl' };
  /** From 0. */
  number: number;
  count: number;
  facts: PageList['pages'][number];
  placed: PlacedPage;
  scale: number;
  turn: Turn;
  scroller: RefObject<HTMLElement | null>;
  marks: ToMark;
  order: Order;
  onLines(page: number, lines: readonly PageLineView[] | null): void;
};

const NO_LINES: readonly PageLineView[] = [];

export const PageSheet = memo(function PageSheet(props: PageSheetProps) {
  const { article, number, count, facts, placed, scale, turn, scroller, marks, order, onLines } = props;
  const isSettled = useSettled();
  const text = usePageText(article, number, isSettled);
  const lines = useMemo(() => order(text.data?.lines ?? NO_LINES), [order, text.data]);
  const isHere = text.data !== undefined;
  useEffect(() => {
    if (!isHere) return;
    onLines(number, lines);
    return () => onLines(number, null);
  }, [number, lines, isHere, onLines]);
  const label = t.pages.page(facts.label, number + 1, count);
  const inPoints = { inlineSize: facts.width, blockSize: facts.height, transform: `scale(${scale})` };
  return (
    <>
      <section
        className={styles.page}
        aria-label={label}
        data-page={number}
        style={{
          insetBlockStart: placed.top,
          insetInlineStart: placed.left,
          inlineSize: placed.width,
          blockSize: placed.height,
        }}
      >
        <div
          className={styles.sheet}
          style={{
            inlineSize: facts.width * scale,
            blockSize: facts.height * scale,
            transform: `translate(-50%, -50%) rotate(${turn}deg)`,
          }}
        >
          <PagePicture
            article={article}
            number={number}
            facts={facts}
            scale={scale}
            scroller={scroller}
            turn={turn}
          />
          <div className={styles.marks} aria-hidden="true" style={inPoints}>
            <PageMarks lines={lines} {...marks} />
          </div>
          <div className={styles.text} style={inPoints}>
            <PageText lines={lines} text={article.text} language={article.language} />
          </div>
        </div>
        {text.data?.isEmpty && <p className={styles.note}>{t.pages.noText}</p>}
      </section>
      <PageLanes
        lines={lines}
        passages={marks.passages}
        only={marks.only}
        placed={placed}
        size={facts}
        scale={scale}
        turn={turn}
        direction={article.direction}
      />
    </>
  );
});
