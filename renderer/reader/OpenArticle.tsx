/** One open article: puts together what is drawn, painted, selected and said. */
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { ArticleView, BlockReach } from '../../main/api/schema.ts';
import { AnnotatePopover, type AnnotatePopoverProps } from '../annotations/AnnotatePopover.tsx';
import type { Laned } from '../annotations/lanes.ts';
import { MarginLanes } from '../annotations/MarginLanes.tsx';
import { inReadingOrder } from '../annotations/reading-order.ts';
import { useFontSize } from '../app/view.ts';
import { NamePopover } from '../names/NamePopover.tsx';
import { t } from '../strings/index.ts';
import { Announcer } from './Announcer.tsx';
import { hideBlock, markArticle } from './article-calls.ts';
import { BlockHandle } from './BlockHandle.tsx';
import { Blocks } from './Blocks.tsx';
import { CaretBar } from './CaretBar.tsx';
import { CaretMark } from './CaretMark.tsx';
import { copyText } from './copy-text.ts';
import { Headline } from './Headline.tsx';
import { HitFrame } from './HitFrame.tsx';
import { LinkCard } from './LinkCard.tsx';
import { noteLinks } from './note-links.ts';
import { useReady, useStart, useTakeFocus } from './opening.ts';
import { usePage } from './page.ts';
import styles from './Reader.module.css';
import { ReaderCommands } from './ReaderCommands.tsx';
import { type PendingPart, useReading } from './reading.ts';
import { SourceLine } from './SourceLine.tsx';
import { hasReach, headlinePlace, leftOutCount, shownBlocks } from './shown-blocks.ts';
import { Ticks } from './Ticks.tsx';
import { Tools } from './Tools.tsx';
import type { Place } from './text-map.ts';
import { useFollowed } from './use-followed.ts';
import { useGestures } from './use-gestures.ts';
import { useHits } from './use-hits.ts';
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
  const page = usePage();
  const fontSize = useFontSize();
  const end = useRef<HTMLDivElement>(null);
  const leftOut = useReading((state) => state.leftOut);
  const pending = useReading((state) => state.pending);
  const focusedId = useReading((state) => state.focused);
  const [areFactsOpen, setFactsOpen] = useState(false);
  const [isExporting, setExporting] = useState(false);
  const [isEdited, setEdited] = useState(false);
  const [link, setLink] = useState<HTMLElement | null>(null);
  const [laned, setLaned] = useState<readonly Laned[]>([]);

  const shown = useMemo(() => shownBlocks(blocks, leftOut), [blocks, leftOut]);
  const headline = useMemo(
    () => headlinePlace(text, blocks, article.title) ?? text.length + 2,
    [text, blocks, article.title],
  );
  const { language, direction, resources, outlet } = article;
  const around = useMemo(
    () => ({
      text,
      language,
      direction,
      notes: noteLinks(text, blocks),
      articleId: id,
      outlet,
      onTakeIn: (block: number, reach: BlockReach) => void hideBlock(id, block, false, reach),
      pictures: new Map(resources.map((picture) => [picture.sha256, picture])),
    }),
    [text, language, direction, blocks, id, resources, outlet],
  );
  const passages = useMemo(() => inReadingOrder(article), [article]);
  const focused = passages.find((passage) => passage.id === focusedId) ?? null;
  const hits = useHits(query, id, headline, shown);
  const hit = hits.places?.[hits.at] ?? null;
  const isReady = useReady(hits);
  const start = useStart(article, query, hits, isReady);

  usePaint(page, {
    passages,
    focused,
    hits: hits.places ?? NONE,
    hit,
    pending: pending?.place ?? null,
  });
  usePosition(page, article, start);
  useReadAtEnd(end, page, article);
  useFollowed(page, laned, passages);
  useEffect(() => {
    if (!hit) return;
    page.reveal(hit.start);
    useReading.getState().say(t.reader.hitsSaid(hits.at + 1, hits.places?.length ?? 0));
  }, [hit, hits.at, hits.places, page.reveal]);
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

  const toggleLeftOut = () => useReading.getState().showLeftOut(!leftOut);
  const blockText = (index: number) => text.slice(blocks[index]?.start, blocks[index]?.end);

  return (
    <div className={styles.reader}>
      <Tools
        article={article}
        hits={query ? hits : null}
        leftOut={{ count: leftOutCount(blocks), shown: leftOut, toggle: toggleLeftOut }}
        caret={caret}
        onStar={() => void markArticle(article, { starred: !article.state.starred })}
        onRead={() => void markArticle(article, { read: !article.state.read })}
        onExport={() => setExporting(true)}
      />
      <article
        ref={page.scroller as React.RefObject<HTMLDivElement>}
        className={styles.scroller}
        aria-label={t.reader.label(article.title.slice(0, 200))}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls and holds the caret.
        tabIndex={0}
      >
        <div
          ref={page.column}
          className={styles.column}
          data-waiting={!isReady || undefined}
          style={{ '--size': `${fontSize}px` } as React.CSSProperties}
        >
          <Headline article={article} start={headline} />
          <SourceLine
            article={article}
            open={areFactsOpen}
            onOpen={setFactsOpen}
            onEdit={() => setEdited(true)}
          />
          <Blocks shown={shown} around={around} upTo={start ?? 0} onDrawn={page.onDrawn} />
          <div ref={end} className={styles.end} />
          <MarginLanes page={page} passages={passages} direction={direction} onMeasured={setLaned} />
          <HitFrame page={page} hit={hit} />
          {caret.on && <CaretMark page={page} />}
          <BlockHandle
            page={page}
            direction={direction}
            outlet={outlet}
            hasReach={(block) => hasReach(blocks[block])}
            onHide={(block, reach) => void hideBlock(id, block, true, reach)}
            onAnnotate={(index) => {
              const block = blocks[index];
              if (block) offer({ start: block.start, end: block.end });
            }}
            onCopy={(index) => void copyText(blockText(index), t.reader.blockCopied)}
          />
          {link && <LinkCard key={link.dataset.href} page={page} link={link} onClose={() => setLink(null)} />}
          {pending && (
            <Pending
              key={`${pending.part} ${pending.place.start}-${pending.place.end}`}
              {...pending}
              page={page}
              articleId={id}
              quote={text.slice(pending.place.start, pending.place.end)}
              onClose={selecting.closed}
            />
          )}
        </div>
      </article>
      {query && <Ticks page={page} hits={hits} />}
      {caret.on && <CaretBar />}
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
        toggleFacts={() => {
          setFactsOpen(!areFactsOpen);
          page.scroller.current?.scrollTo({ top: 0 });
        }}
        openExport={() => setExporting(true)}
        openDetails={() => setEdited(true)}
      />
      {isEdited && (
        <Suspense fallback={null}>
          <DetailsDialog articleId={id} onClose={() => setEdited(false)} />
        </Suspense>
      )}
      {isExporting && (
        <Suspense fallback={null}>
          <ExportDialog
            choice={{ articles: [id] }}
            title={article.title}
            onClose={() => setExporting(false)}
          />
        </Suspense>
      )}
    </div>
  );
}

type PendingProps = Omit<AnnotatePopoverProps, 'part'> & { part: PendingPart };

/** What is asked beside the selection. */
function Pending({ part, ...props }: PendingProps) {
  return part === 'name' ? <NamePopover {...props} /> : <AnnotatePopover {...props} part={part} />;
}

const NONE: readonly Place[] = [];
