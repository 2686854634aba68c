/** One passage between the words around it, with its tags, note and source, and what can be done with it. */
import { Check, Copy, Pencil, TextSearch, Trash2, TriangleAlert } from 'lucide-react';
import { memo, useState } from 'react';
import type { PassageView } from '../../main/api/schema.ts';
import { DEFAULT_COLOR } from '../../main/text/colors.ts';
import { NoteText } from '../memos/NoteText.tsx';
import { t } from '../strings/index.ts';
import type { TagColors } from '../tags/tag-colors.ts';
import { ColorDot } from '../ui/ColorDot.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { TagChip } from '../ui/TagChip.tsx';
import styles from './PassageItem.module.css';

export type PassageActions = {
  open(passage: PassageView): void;
  edit(passage: PassageView): void;
  copy(passage: PassageView): void;
  remove(passage: PassageView): void;
  /** Shows all passages that carry it. */
  showTag(name: string): void;
};

type PassageItemProps = {
  passage: PassageView;
  isActive: boolean;
  isEdited: boolean;
  isSelected: boolean;
  readOnly: boolean;
  colors: TagColors;
  /** The colours of annotators, by name. */
  authors: TagColors;
  actions: PassageActions;
};

export const PassageItem = memo(function PassageItem(props: PassageItemProps) {
  const { passage, isActive, isEdited, isSelected, colors, authors, actions } = props;
  const { annotation, before, after } = passage;
  const [isPointedAt, setPointedAt] = useState(false);
  return (
    <div
      className={styles.passage}
      onPointerEnter={() => setPointedAt(true)}
      onPointerLeave={() => setPointedAt(false)}
      data-color={annotation.color}
      data-active={isActive || undefined}
      data-edited={isEdited || undefined}
      data-selected={isSelected || undefined}
    >
      {isSelected && <Check className={styles.check} role="img" aria-label={t.bulk.isSelected} />}
      <p className={styles.quote} dir="auto" onDoubleClick={() => actions.open(passage)}>
        {before && <span className={styles.around}>… {before}</span>}
        <mark className={styles.mark}>{annotation.quote}</mark>
        {after && <span className={styles.around}>{after} …</span>}
      </p>
      {annotation.note && (
        <div className={styles.note}>
          <NoteText text={annotation.note} />
        </div>
      )}
      <div className={styles.facts}>
        {annotation.tags.length > 0 && <span className="visually-hidden">{t.passages.taggedAs}</span>}
        {annotation.tags.map((name) => (
          <TagChip key={name} name={name} color={colors.get(name) ?? DEFAULT_COLOR} />
        ))}
        <Source passage={passage} authors={authors} />
        <State state={annotation.state} />
        {(isActive || isPointedAt) && <Actions {...props} />}
      </div>
    </div>
  );
});

/** Who made it and when. */
function Source({ passage: { annotation }, authors }: Pick<PassageItemProps, 'passage' | 'authors'>) {
  const authorColor = authors.get(annotation.author);
  return (
    <span>
      {annotation.author && (
        <>
          {authorColor && <ColorDot color={authorColor} />} <bdi>{annotation.author}</bdi> ·{' '}
        </>
      )}
      <time dateTime={annotation.createdAt}>{t.passages.day(annotation.createdAt)}</time>
    </span>
  );
}

function State({ state }: { state: PassageView['annotation']['state'] }) {
  if (state === 'placed') return null;
  return (
    <span className={styles.warn}>
      <TriangleAlert aria-hidden="true" />
      {t.passages[state]}
    </span>
  );
}

/** Only those of the active row take part in Tab: a list of a thousand must be left in one step. */
function Actions({ passage, isActive, readOnly, actions }: PassageItemProps) {
  const tabIndex = isActive ? 0 : -1;
  return (
    <span className={styles.actions}>
      <IconButton
        label={t.passages.open}
        keys="Enter"
        icon={<TextSearch aria-hidden="true" />}
        tabIndex={tabIndex}
        onClick={() => actions.open(passage)}
      />
      <IconButton
        label={t.passages.copy}
        keys="C"
        icon={<Copy aria-hidden="true" />}
        tabIndex={tabIndex}
        onClick={() => actions.copy(passage)}
      />
      {!readOnly && (
        <>
          <IconButton
            label={t.passages.edit}
            keys="E"
            icon={<Pencil aria-hidden="true" />}
            tabIndex={tabIndex}
            onClick={() => actions.edit(passage)}
          />
          <IconButton
            label={t.passages.remove}
            keys="Delete"
            icon={<Trash2 aria-hidden="true" />}
            tabIndex={tabIndex}
            onClick={() => actions.remove(passage)}
          />
        </>
      )}
    </span>
  );
}
