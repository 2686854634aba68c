/** Joins a tag into another: which one takes over, and what that does, before it is done. */
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { TagView } from '../../main/api/schema.ts';
import { tagFinder } from '../annotations/tag-choices.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { ColorDot } from '../ui/ColorDot.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './MergeDialog.module.css';
import { tagChanges } from './tag-changes.ts';

type MergeDialogProps = { from: TagView; tags: readonly TagView[]; onClose(): void };

export function MergeDialog({ from, tags, onClose }: MergeDialogProps) {
  const [typed, setTyped] = useState('');
  const [join, setJoin] = useState(false);
  const [into, setInto] = useState<string | null>(null);
  const others = useMemo(() => tags.filter(({ name }) => name !== from.name), [tags, from.name]);
  const find = useMemo(() => tagFinder(others, []), [others]);
  const merge = useMutation({
    mutationFn: (name: string) => tagChanges.merge(from, name, join),
    onSuccess: onClose,
  });
  const offered = find(typed, []);

  return (
    <Dialog
      title={t.tags.mergeTitle(from.name)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.ui.cancel}</Button>
          <Button form="merge" type="submit" look="primary" disabled={into === null} busy={merge.isPending}>
            {t.tags.mergeDo}
          </Button>
        </>
      }
    >
      <form
        id="merge"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (into !== null) merge.mutate(into);
        }}
      >
        <TextField
          label={t.tags.mergeHint}
          autoFocus
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <fieldset className={styles.tags}>
          <legend className="visually-hidden">{t.tags.mergeHint}</legend>
          {offered.map((tag) => (
            <label key={tag.name} className={styles.tag}>
              <input
                type="radio"
                name="into"
                checked={tag.name === into}
                onChange={() => setInto(tag.name)}
              />
              <ColorDot color={tag.color} />
              <span className={styles.name}>
                <bdi>{tag.name}</bdi>
              </span>
              <span className={styles.count}>{t.write.number(tag.count)}</span>
            </label>
          ))}
          {offered.length === 0 && <p className={styles.none}>{t.tags.none}</p>}
        </fieldset>
        <label className={styles.join}>
          <input type="checkbox" checked={join} onChange={(event) => setJoin(event.target.checked)} />
          {t.tags.joinOverlapping}
        </label>
        <p className={styles.says} aria-live="polite">
          {into !== null && t.tags.mergeSays(from.count, from.name, into)}
        </p>
        {merge.error && <ErrorNote error={merge.error} />}
      </form>
    </Dialog>
  );
}
