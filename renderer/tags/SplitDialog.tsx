/** Parts a tag in two: which of its passages get a new one in its place. */
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { PassageView, TagView } from '../../main/api/schema.ts';
import { usePassages } from '../api/queries.ts';
import { NO_FILTER } from '../app/passage-address.ts';
import { NOTHING_SELECTED, type Selection, select } from '../library/selection.ts';
import { shownTitle } from '../library/title.ts';
import { t } from '../strings/index.ts';
import { FocusList } from '../ui/FocusList.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './SplitDialog.module.css';
import { tagChanges } from './tag-changes.ts';

type SplitDialogProps = { tag: TagView; onClose(): void };

const NONE: PassageView[] = [];

export function SplitDialog({ tag, onClose }: SplitDialogProps) {
  const { name } = tag;
  const [into, setInto] = useState('');
  const [active, setActive] = useState(0);
  const [chosen, setChosen] = useState<Selection<string>>(NOTHING_SELECTED);
  const filter = useMemo(() => ({ ...NO_FILTER, tags: [name], under: false }), [name]);
  const { data: passages = NONE, error } = usePassages(filter);
  const ids = useMemo(() => passages.map(({ annotation }) => annotation.id), [passages]);
  const going = ids.filter((id) => chosen.keys.has(id));
  const split = useMutation({
    mutationFn: () => tagChanges.split(tag, into.trim(), going),
    onSuccess: onClose,
  });
  const canSplit = into.trim() !== '' && going.length > 0;
  const idAt = (index: number) => ids[index] ?? String(index);

  return (
    <FormDialog
      wide
      title={t.tagSplit.title(name)}
      action={t.tagSplit.do}
      can={canSplit}
      busy={split.isPending}
      error={error ?? split.error}
      onDo={split.mutate}
      onClose={onClose}
    >
      <TextField
        label={t.tagSplit.into}
        value={into}
        maxLength={500}
        onChange={(event) => setInto(event.target.value)}
      />
      <p className={styles.hint}>{t.tagSplit.hint}</p>
      <div className={styles.list}>
        <FocusList
          label={t.tagSplit.list}
          count={passages.length}
          rowHeight={66}
          active={active}
          onActive={setActive}
          onSelect={(index, held) => setChosen((now) => select(now, ids, idAt(active), idAt(index), held))}
          keyOf={idAt}
        >
          {(index, isActive) => {
            const passage = passages[index];
            if (!passage) return null;
            return (
              <Line
                passage={passage}
                isActive={isActive}
                isChosen={chosen.keys.has(passage.annotation.id)}
                onToggle={() =>
                  setChosen((now) => select(now, ids, null, idAt(index), { range: false, add: true }))
                }
              />
            );
          }}
        </FocusList>
      </div>
      <p className={styles.says} aria-live="polite">
        {t.tagSplit.says(going.length, passages.length - going.length, name)}
      </p>
    </FormDialog>
  );
}

type LineProps = { passage: PassageView; isActive: boolean; isChosen: boolean; onToggle(): void };

function Line({ passage: { annotation, article }, isActive, isChosen, onToggle }: LineProps) {
  return (
    <label className={styles.line} data-active={isActive || undefined} data-chosen={isChosen || undefined}>
      <input type="checkbox" checked={isChosen} tabIndex={-1} onChange={onToggle} />
      <span className={styles.text}>
        <span className={styles.quote} dir="auto">
          {annotation.quote}
        </span>
        <bdi className={styles.title}>{shownTitle(article.title)}</bdi>
      </span>
    </label>
  );
}
