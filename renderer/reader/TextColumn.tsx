/** What stands in the reader's column when an article is read as text: its head, its blocks, and what lies beside them. */
import { useMemo } from 'react';
import type { AnnotationView, ArticleView, BlockReach } from '../../main/api/schema.ts';
import type { Laned } from '../annotations/lanes.ts';
import { MarginLanes } from '../annotations/MarginLanes.tsx';
import { t } from '../strings/index.ts';
import { hideBlock } from './article-calls.ts';
import { BlockHandle } from './BlockHandle.tsx';
import { Blocks } from './Blocks.tsx';
import { copyText } from './copy-text.ts';
import { Headline } from './Headline.tsx';
import { HitFrame } from './HitFrame.tsx';
import { HoveredPaint } from './HoveredPaint.tsx';
import { noteLinks } from './note-links.ts';
import type { Page } from './page.ts';
import { SourceLine } from './SourceLine.tsx';
import { hasReach, type ShownBlock } from './shown-blocks.ts';
import type { Place } from './text-map.ts';
import type { Offer } from './use-offer.ts';

export type TextColumnProps = {
  page: Page;
  article: ArticleView;
  shown: readonly ShownBlock[];
  passages: readonly AnnotationView[];
  /** Canonical start under which the headline is drawn. */
  headline: number;
  /** Where it is opened. */
  start: number;
  hit: Place | null;
  /** The letter at the edge that is moved. */
  edge: Place | null;
  facts: { open: boolean; onOpen(open: boolean): void };
  onEdit(): void;
  onMeasured(laned: readonly Laned[]): void;
  offer: Offer;
};

export function TextColumn({
  page,
  article,
  shown,
  passages,
  headline,
  start,
  hit,
  edge,
  facts,
  onEdit,
  onMeasured,
  offer,
}: TextColumnProps) {
  const { id, text, blocks, language, direction, resources, outlet } = article;
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
  const blockText = (index: number) => text.slice(blocks[index]?.start, blocks[index]?.end);
  return (
    <>
      <Headline article={article} start={headline} />
      <SourceLine article={article} {...facts} onEdit={onEdit} />
      <Blocks shown={shown} around={around} upTo={start} onDrawn={page.onDrawn} />
      <MarginLanes page={page} passages={passages} direction={direction} onMeasured={onMeasured} />
      <HitFrame page={page} hit={hit} />
      <HitFrame page={page} hit={edge} />
      <HoveredPaint page={page} passages={passages} />
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
    </>
  );
}
