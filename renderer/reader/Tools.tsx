/** The bar above an article: hits at one end, what can be done with the article at the other. */
import {
  ALargeSmall,
  BookCheck,
  BookOpen,
  ChevronDown,
  ChevronUp,
  EyeOff,
  FileOutput,
  Minus,
  PanelRightOpen,
  Plus,
  Star,
  TextCursor,
} from 'lucide-react';
import type { ArticleView } from '../../main/api/schema.ts';
import { useView } from '../app/view.ts';
import { t } from '../strings/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Popover } from '../ui/Popover.tsx';
import { OnlyTag } from './OnlyTag.tsx';
import styles from './Tools.module.css';
import type { Hits } from './use-hits.ts';

export type ToolsProps = {
  article: ArticleView;
  /** Null: the article was not opened from a search. */
  hits: Hits | null;
  leftOut: { count: number; shown: boolean; toggle(): void };
  caret: { on: boolean; toggle(): void };
  /** Null for an article without pages. */
  pages: { shown: boolean; toggle(): void } | null;
  onStar(): void;
  onRead(): void;
  onExport(): void;
};

export function Tools({ article, hits, leftOut, caret, pages, onStar, onRead, onExport }: ToolsProps) {
  const { state } = article;
  const { notesFolded, foldNotes } = useView();
  return (
    <div className={styles.tools} role="toolbar" aria-label={t.reader.tools}>
      {hits?.places && <HitCount hits={hits} />}
      <span className={styles.space} />
      {pages && (
        <IconButton
          label={pages.shown ? t.pages.showText : t.pages.show}
          keys="Shift+P"
          pressed={pages.shown}
          icon={<BookOpen aria-hidden="true" />}
          onClick={pages.toggle}
        />
      )}
      {leftOut.count > 0 && !pages?.shown && (
        <IconButton
          label={leftOut.shown ? t.reader.hideLeftOut : t.reader.showLeftOut(leftOut.count)}
          keys="L"
          pressed={leftOut.shown}
          icon={<EyeOff aria-hidden="true" />}
          onClick={leftOut.toggle}
        />
      )}
      <IconButton
        label={t.reader.caret}
        keys="C"
        pressed={caret.on}
        icon={<TextCursor aria-hidden="true" />}
        onClick={caret.toggle}
      />
      <TypeSize />
      <IconButton
        label={state.read ? t.reader.markUnread : t.reader.markRead}
        keys="U"
        pressed={state.read}
        icon={<BookCheck aria-hidden="true" />}
        onClick={onRead}
      />
      <IconButton
        label={state.starred ? t.reader.starred : t.reader.star}
        keys="S"
        pressed={state.starred}
        className={styles.star}
        icon={<Star aria-hidden="true" />}
        onClick={onStar}
      />
      <IconButton
        label={t.reader.export}
        keys="E"
        icon={<FileOutput aria-hidden="true" />}
        onClick={onExport}
      />
      {notesFolded && (
        <IconButton
          label={t.reader.annotations}
          keys="]"
          icon={<PanelRightOpen aria-hidden="true" />}
          onClick={() => foldNotes(false)}
        />
      )}
      <OnlyTag passages={article.annotations} />
    </div>
  );
}

function HitCount({ hits }: { hits: Hits }) {
  const count = hits.places?.length ?? 0;
  if (count === 0) return <span className={styles.none}>{t.reader.noHits}</span>;
  const { before, at, of } = t.reader.hits(hits.at + 1, count);
  return (
    <span className={styles.hits}>
      <span>
        {before} <b>{at}</b> {of}
      </span>
      <IconButton
        label={t.reader.previousHit}
        keys="Shift+N"
        icon={<ChevronUp aria-hidden="true" />}
        onClick={() => hits.move(-1)}
      />
      <IconButton
        label={t.reader.nextHit}
        keys="N"
        icon={<ChevronDown aria-hidden="true" />}
        onClick={() => hits.move(1)}
      />
    </span>
  );
}

function TypeSize() {
  const stepFont = useView((view) => view.stepFont);
  return (
    <Popover
      label={t.reader.typeSize}
      align="end"
      trigger={
        <button
          type="button"
          className={styles.type}
          aria-label={t.reader.typeSize}
          title={t.reader.typeSize}
        >
          <ALargeSmall aria-hidden="true" />
        </button>
      }
    >
      <div className={styles.sizes}>
        <IconButton
          label={t.reader.smaller}
          keys="-"
          icon={<Minus aria-hidden="true" />}
          onClick={() => stepFont(-1)}
        />
        <button type="button" className={styles.normal} aria-keyshortcuts="0" onClick={() => stepFont(0)}>
          {t.reader.normalSize}
        </button>
        <IconButton
          label={t.reader.larger}
          keys="+"
          icon={<Plus aria-hidden="true" />}
          onClick={() => stepFont(1)}
        />
      </div>
    </Popover>
  );
}
