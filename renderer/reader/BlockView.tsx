/** Draws one block. It is drawn again only if the block itself changes, never for a highlight. */
import { memo, type ReactNode } from 'react';
import type { ArticleView, BlockReach } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';
import styles from './blocks.module.css';
import { FigureBlock } from './FigureBlock.tsx';
import { Inline } from './Inline.tsx';
import { LeftOutBar } from './LeftOutBar.tsx';
import type { NoteLinks } from './note-links.ts';
import type { ShownBlock } from './shown-blocks.ts';
import { slot } from './slot.ts';
import { TableBlock } from './TableBlock.tsx';
import { flow, type TextFace, textFace } from './text-face.ts';

/** The article a block belongs to, as far as a block needs it. */
export type Surroundings = {
  text: string;
  language: string;
  direction: 'ltr' | 'rtl';
  notes: NoteLinks;
  articleId: string;
  outlet: string | null;
  /** What was left out is part after all. */
  onTakeIn(block: number, reach: BlockReach): void;
  /** The pictures that came along, by SHA-256. */
  pictures: ReadonlyMap<string, ArticleView['resources'][number]>;
};

export type BlockViewProps = {
  shown: ShownBlock;
  around: Surroundings;
};

export const BlockView = memo(function BlockView({ shown, around }: BlockViewProps) {
  const { block, index } = shown;
  const face = textFace(around.text.slice(block.start, block.end), around, block.language);
  const inside = (
    <Inline
      text={around.text}
      start={block.start}
      end={block.end}
      spans={block.spans}
      noteOf={around.notes.noteOf}
    />
  );
  const drawn = blockElement({ shown, around, face, inside });
  if (!block.hidden) return drawn;
  return (
    <div className={styles.leftOut} data-left-out={block.hidden}>
      {drawn}
      <LeftOutBar block={block} outlet={around.outlet} onTakeIn={(reach) => around.onTakeIn(index, reach)} />
    </div>
  );
});

type Parts = { shown: ShownBlock; around: Surroundings; face: TextFace; inside: ReactNode };

function blockElement({ shown, around, face, inside }: Parts): ReactNode {
  const { block, index, region } = shown;
  const place = { ...face, ...slot(block.start, region) };
  switch (block.kind) {
    case 'heading': {
      const Heading = HEADINGS[(block.level ?? 2) - 1] ?? 'h2';
      return (
        <Heading className={styles.heading} data-block={index} {...place}>
          {inside}
        </Heading>
      );
    }
    case 'quote':
      return (
        <blockquote className={styles.quote} data-block={index} dir={flow(face)}>
          <p {...place}>{inside}</p>
        </blockquote>
      );
    case 'preformatted':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, by keyboard too.
        <pre className={styles.preformatted} data-block={index} tabIndex={0} {...place}>
          {inside}
        </pre>
      );
    case 'table':
      return <TableBlock shown={shown} around={around} face={face} />;
    case 'figure':
      return <FigureBlock shown={shown} around={around} face={face} />;
    case 'footnote':
      return footnote({ shown, around, face, inside });
    default:
      return (
        <p className={styles.paragraph} data-block={index} {...place}>
          {inside}
        </p>
      );
  }
}

/** The headline is the only first heading. */
const HEADINGS = ['h2', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

function footnote({ shown, around, face, inside }: Parts): ReactNode {
  const { block, index, region } = shown;
  const reference = around.notes.referenceOf.get(block.start);
  return (
    <div
      className={styles.footnote}
      data-block={index}
      role="note"
      dir={flow(face)}
      data-script={face['data-script']}
    >
      <p {...face} {...slot(block.start, region)} data-marker={block.marker}>
        {inside}
      </p>
      {reference !== undefined && (
        <button type="button" className={styles.back} data-go={reference} aria-label={t.reader.footnoteBack}>
          ↩
        </button>
      )}
    </div>
  );
}
