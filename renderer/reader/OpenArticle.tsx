/** One open article: puts together what is drawn, painted, selected and said. */
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import type { AnnotationView, ArticleView } from '../../main/api/schema.ts';
import { AnnotatePopover, type AnnotatePopoverProps } from '../annotations/AnnotatePopover.tsx';
import type { Laned } from '../annotations/lanes.ts';
import { Placing } from '../annotations/Placing.tsx';
import { isPlacing, usePlacing } from '../annotations/placing.ts';
import { inReadingOrder } from '../annotations/reading-order.ts';
import { useFontSize } from '../app/view.ts';
import { NamePopover } from '../names/NamePopover.tsx';
import { PagesBar } from '../pages/PagesBar.tsx';
import { PagesPanel } from '../pages/PagesPanel.tsx';
import { PagesView } from '../pages/PagesView.tsx';
import pageStyles from '../pages/reader.module.css';
import { useStanding } from '../pages/standing.ts';
import { type Mode, usePaged } from '../pages/use-paged.ts';
import { useToggled } from '../pages/use-toggled.ts';
import { t } from '../strings/index.ts';
import { Announcer } from './Announcer.tsx';
import { hideBlock, markArticle } from './article-calls.ts';
import { CaretBar } from './CaretBar.tsx';
import { CaretMark } from './CaretMark.tsx';
import { EdgeBar } from './EdgeBar.tsx';
import { EdgeCommands } from './EdgeCommands.tsx';
import { LinkCard } from './LinkCard.tsx';
import { useReady, useStart, useTakeFocus } from './opening.ts';
import { usePage } from './page.ts';
import styles from './Reader.module.css';
import { ReaderCommands } from './ReaderCommands.tsx';
import { useReading } from './reading.ts';
import { headlinePlace, leftOutCount, shownBlocks } from './shown-blocks.ts';
import { TextColumn } from './TextColumn.tsx';
import { Ticks } from './Ticks.tsx';
import { Tools } from './Tools.tsx';
import type { Place } from './text-map.ts';
import { useEdges } from './use-edges.ts';
import { useFollowed } from './use-followed.ts';
import { useGestures } from './use-gestures.ts';
import { useHits, useShownHit } from './use-hits.ts';
import { useOffer } from './use-offer.ts';
import { usePaint } from './use-paint.ts';
import { usePosition, useReadAtEnd } from './use-reading-state.ts';
import { useSelecting } from './use-selecting.ts';

const ExportDialog = lazy(() => import('../export/ExportDialog.tsx'));
const DetailsDialog = lazy(() =>
  import('../library/DetailsDialog.tsx').then(({ DetailsDialog }) => ({ default: DetailsDialog })),
);

export type OpenArticleProps = { article: ArticleView; query: string | null };

export function OpenArticle({ article, query }: OpenArticleProps) {
  const { id, text, blocks } = article;
  const { mode, hasPages, page, paged } = usePaged(usePage(), article);
  const frame = FRAMES[mode];
  const asPages = mode === 'pages';
  const fontSize = useFontSize();
  const end = useRef<HTMLDivElement>(null);
  const leftOut = useReading((state) => state.leftOut);
  const pending = useReading((state) => state.pending);
  const focusedId = useReading((state) => state.focused);
  const [areFactsOpen, setFactsOpen] = useState(false);
  const [dialog, setDialog] = useState<'export' | 'details' | null>(null);
  const [link, setLink] = useState<HTMLElement | null>(null);
  const [laned, setLaned] = useState<readonly Laned[]>([]);

  const shown = useMemo(() => shownBlocks(blocks, leftOut), [blocks, leftOut]);
  const headline = useMemo(
    () => headlinePlace(text, blocks, article.title) ?? text.length + 2,
    [text, blocks, article.title],
  );
  const kept = useMemo(() => inReadingOrder(article), [article]);
  const { passages, edge } = useEdges(text, kept);
  const only = useReading((state) => state.onlyTag);
  const focused = passages.find((passage) => passage.id === focusedId) ?? null;
  const hits = useHits(query, id, headline, shown);
  const { hit } = hits;
  const isReady = useReady(hits) && mode !== 'waiting';
  const start = useStart(article, query, hits, isReady);

  const painted = {
    passages,
    focused,
    hits: hits.places ?? NONE,
    hit,
    pending: pending?.place ?? null,
    ...{ only, edge },
  };
  usePaint(page, painted, mode === 'text');
  usePosition(page, article, start);
  useReadAtEnd(end, page, article);
  const standing = useStanding(mode, paged, passages);
  useFollowed(page, standing?.laned ?? laned, passages);
  useShownHit(page, hits);
  useTakeFocus(page.scroller);

  const selecting = useSelecting(page, { id, text }, shown, focused);
  const { caret } = selecting;
  const offer = useOffer(text);
  useGestures(page, {
    text,
    passages,
    onSelected: offer,
    onLink: setLink,
    onGo: (place) => page.reveal(place, { always: true }),
  });

  const pages = useToggled(page, mode, id, hasPages);
  const toPages = () => page.scroller.current?.focus();
  const toggleLeftOut = () => useReading.getState().showLeftOut(!leftOut);

  return (
    <div className={styles.reader}>
      <Tools
        article={article}
        hits={query ? hits : null}
        leftOut={{ count: leftOutCount(blocks), shown: leftOut, toggle: toggleLeftOut }}
        caret={caret}
        pages={pages}
        onStar={() => void markArticle(article, { starred: !article.state.starred })}
        onRead={() => void markArticle(article, { read: !article.state.read })}
        onExport={() => setDialog('export')}
      />
      {asPages && <PagesBar paged={paged} onLeave={toPages} />}
      <div className={styles.row}>
        <PagesPanel mode={mode} paged={paged} article={article} onLeave={toPages} />
        <article
          ref={page.scroller as React.RefObject<HTMLDivElement>}
          className={frame.scroller}
          aria-label={frame.label(article.title.slice(0, 200))}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls and holds the caret.
          tabIndex={0}
        >
          <div
            ref={page.column}
            className={frame.column}
            data-waiting={!isReady || undefined}
            style={{ '--size': `${fontSize}px` } as React.CSSProperties}
          >
            {asPages && <PagesView page={page} paged={paged} article={article} {...painted} />}
            {mode === 'text' && (
              <TextColumn
                page={page}
                article={article}
                shown={shown}
                passages={passages}
                headline={headline}
                start={start ?? 0}
                hit={hit}
                edge={edge}
                facts={{ open: areFactsOpen, onOpen: setFactsOpen }}
                onEdit={() => setDialog('details')}
                onMeasured={setLaned}
                offer={offer}
              />
            )}
            <div ref={end} className={styles.end} />
            {caret.on && <CaretMark page={page} />}
            {link && (
              <LinkCard key={link.dataset.href} page={page} link={link} onClose={() => setLink(null)} />
            )}
            <Pending page={page} article={article} onClose={selecting.closed} />
          </div>
        </article>
      </div>
      {query && <Ticks page={page} hits={hits} shareOf={standing?.shareOf} />}
      {caret.on && <CaretKeys passages={passages} />}
      <EdgeBar />
      <Announcer />
      <ReaderCommands
        page={page}
        article={article}
        passages={passages}
        hits={hits}
        caret={caret}
        selected={selecting.selected}
        propose={(part) => {
          const place = selecting.selected();
          if (place) offer(place, part);
        }}
        highlight={selecting.highlight}
        selectParagraph={selecting.paragraph}
        hideBlock={(reach) => {
          const here = selecting.here();
          if (here) void hideBlock(id, here.index, here.block.hidden === undefined, reach);
        }}
        toggleLeftOut={toggleLeftOut}
        pages={pages}
        toggleFacts={() => {
          setFactsOpen(!areFactsOpen);
          page.scroller.current?.scrollTo({ top: 0 });
        }}
        openExport={() => setDialog('export')}
        openDetails={() => setDialog('details')}
      />
      <Placing page={page} article={article} passages={passages} selecting={selecting} />
      <EdgeCommands page={page} article={article} passages={kept} mode={mode} headline={headline} />
      <ArticleDialog dialog={dialog} article={article} onClose={() => setDialog(null)} />
    </div>
  );
}

type PendingProps = Pick<AnnotatePopoverProps, 'page' | 'onClose'> & { article: ArticleView };

type ArticleDialogProps = { dialog: 'export' | 'details' | null; article: ArticleView; onClose(): void };

function ArticleDialog({ dialog, article: { id, title }, onClose }: ArticleDialogProps) {
  return (
    <Suspense fallback={null}>
      {dialog === 'details' && <DetailsDialog articleId={id} onClose={onClose} />}
      {dialog === 'export' && <ExportDialog choice={{ articles: [id] }} title={title} onClose={onClose} />}
    </Suspense>
  );
}

/** What is asked beside the selection. */
function Pending({ article: { id, text }, ...props }: PendingProps) {
  const pending = useReading((state) => state.pending);
  if (!pending) return null;
  const { part, place } = pending;
  const asked = { place, articleId: id, quote: text.slice(place.start, place.end), ...props };
  const key = `${part} ${place.start}-${place.end}`;
  return part === 'name' ? (
    <NamePopover key={key} {...asked} />
  ) : (
    <AnnotatePopover key={key} {...asked} part={part} />
  );
}

/** Placing has a bar of its own. */
function CaretKeys({ passages }: { passages: readonly AnnotationView[] }) {
  return usePlacing((state) => isPlacing(passages, state)) ? null : <CaretBar />;
}

/** How the column stands in the window. */
const TEXT = { scroller: styles.scroller, column: styles.column, label: t.reader.label };
const PAGES = { scroller: pageStyles.scroller, column: pageStyles.column, label: t.pages.list };
const FRAMES: Record<Mode, typeof TEXT> = { text: TEXT, waiting: TEXT, pages: PAGES };

const NONE: readonly Place[] = [];
