/** The passages of one article as cards beside its text: follows the reading, and leads to the passage meant. */
import { defaultRangeExtractor, elementScroll, useVirtualizer } from '@tanstack/react-virtual';
import { PanelRightClose, TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { AnnotationView, ArticleView } from '../../main/api/schema.ts';
import '../reader/arabic-signs.css';
import { useArticle } from '../api/queries.ts';
import { useView } from '../app/view.ts';
import { useReading } from '../reader/reading.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './AnnotationPanel.module.css';
import { Card } from './Card.tsx';
import { EmptyPanel } from './EmptyPanel.tsx';
import { isDimmed } from './only-tag.ts';
import { beginPlacing, needingPlace } from './placing.ts';
import { inReadingOrder } from './reading-order.ts';

export type AnnotationPanelProps = { articleId: string };

export default function AnnotationPanel({ articleId }: AnnotationPanelProps) {
  const article = useArticle(articleId);
  const foldNotes = useView((view) => view.foldNotes);
  const count = article.data?.annotations.length ?? 0;
  const shown = useDeferredValue(article.data, undefined);
  return (
    <aside className={styles.panel} aria-label={t.annotations.title}>
      <header className={styles.header}>
        <h2 className={styles.title}>{t.annotations.title}</h2>
        {article.data && <span className={styles.count}>{t.annotations.count(count)}</span>}
        <IconButton
          label={t.app.foldNotes}
          keys="]"
          icon={<PanelRightClose aria-hidden="true" />}
          onClick={() => foldNotes(true)}
        />
      </header>
      {article.data && <Needing passages={article.data.annotations} />}
      {article.error && <ErrorNote error={article.error} onRetry={() => void article.refetch()} />}
      {article.data && count === 0 && <EmptyPanel />}
      {shown && count > 0 && <Cards article={shown} />}
    </aside>
  );
}

/** How many passages are to be given a place by hand. */
function Needing({ passages }: { passages: readonly AnnotationView[] }) {
  const needing = needingPlace(passages);
  const [first] = needing;
  if (!first) return null;
  return (
    <p className={styles.needing}>
      <TriangleAlert aria-hidden="true" />
      <Button look="link" keys="Shift+L" onClick={() => beginPlacing(first.id)}>
        {t.filtering.needPlace(needing.length)}
      </Button>
    </p>
  );
}

function Cards({ article }: { article: ArticleView }) {
  const box = useRef<HTMLDivElement>(null);
  const focused = useReading((state) => state.focused);
  const only = useReading((state) => state.onlyTag);
  // What is meant has its card, whatever its tags.
  const meant = only === null ? null : focused;
  const passages = useMemo(
    () => inReadingOrder(article).filter((one) => one.id === meant || !isDimmed(one, only)),
    [article, only, meant],
  );
  const focusedAt = useReading((state) => state.focusedAt);
  const firstOnScreen = useReading((state) => state.firstOnScreen);
  const index = passages.findIndex(({ id }) => id === focused);
  const list = useVirtualizer({
    count: passages.length,
    getScrollElement: () => box.current,
    estimateSize: () => 128,
    getItemKey: useCallback((at: number) => passages[at]?.id ?? at, [passages]),
    overscan: 3,
    // The cards follow the text; they never hold up its scrolling.
    useFlushSync: false,
    observeElementRect: observeSize,
    scrollToFn: (offset, how, list) => {
      // Not before it has a size: there is nowhere to go yet, and the page would be laid out to find that out.
      if (list.scrollRect?.height) elementScroll(offset, how, list);
    },
    gap: 10,
    paddingStart: 14,
    paddingEnd: 24,
    // What is being edited must not be lost by scrolling it away.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return index < 0 || shown.includes(index) ? shown : [...shown, index].sort((a, b) => a - b);
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: meaning the same passage again shows it again.
  useEffect(() => {
    if (index >= 0) list.scrollToIndex(index, { align: 'auto' });
  }, [index, focusedAt, list]);
  useFollow(box, list, passages, firstOnScreen);

  return (
    <div ref={box} className={styles.cards}>
      <ul
        className={styles.all}
        aria-label={t.annotations.list}
        style={{ blockSize: list.getTotalSize() }}
        onKeyDown={(event) => moveCards(event, passages)}
      >
        {list.getVirtualItems().map((item) => {
          const passage = passages[item.index];
          return (
            passage && (
              <li
                key={item.key}
                ref={list.measureElement}
                data-index={item.index}
                className={styles.item}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <Card passage={passage} article={article} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

/** Tells a list its size when the page is laid out anyway; asked for earlier, the page would be laid out twice. */
function observeSize(
  { scrollElement }: { scrollElement: Element | null },
  tell: (size: { width: number; height: number }) => void,
): (() => void) | undefined {
  if (!scrollElement) return;
  const observer = new ResizeObserver(([entry]) => {
    const [box] = entry?.borderBoxSize ?? [];
    if (box) tell({ width: Math.round(box.inlineSize), height: Math.round(box.blockSize) });
  });
  observer.observe(scrollElement);
  return () => observer.disconnect();
}

type List = ReturnType<typeof useVirtualizer<HTMLDivElement, Element>>;

/** Keeps the card of the first passage on screen in sight, unless the panel itself is being used. */
function useFollow(
  box: React.RefObject<HTMLDivElement | null>,
  list: List,
  passages: readonly AnnotationView[],
  firstOnScreen: string | null,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the text's scrolling moves the cards.
  useEffect(() => {
    const at = passages.findIndex(({ id }) => id === firstOnScreen);
    if (at < 0 || !box.current || box.current.matches(':hover, :focus-within')) return;
    list.scrollToIndex(at, { align: 'start' });
  }, [firstOnScreen]);
}

/** Up and down go from card to card. */
function moveCards(event: KeyboardEvent, passages: readonly AnnotationView[]): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const target = event.target as HTMLElement;
  if (by === 0 || !target.matches('[data-card]')) return;
  event.preventDefault();
  const at = passages.findIndex(({ id }) => id === target.dataset.card);
  const next = passages[at + by];
  if (!next) return;
  useReading.getState().focus(next.id, 'card');
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-card="${next.id}"]`)?.focus());
}
