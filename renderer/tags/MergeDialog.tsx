/** Joins a tag into another: which one takes over, and what that does, before it is done. */
import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useMemo, useState } from 'react';
import type { TagView } from '../../main/api/schema.ts';
import { tagFinder } from '../annotations/tag-choices.ts';
import { t } from '../strings/index.ts';
import { ColorDot } from '../ui/ColorDot.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import options from '../ui/Options.module.css';
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
  const at = offered.findIndex(({ name }) => name === into);
  // Enter takes the first that fits; then it is the form's.
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1, Enter: at < 0 ? 1 : 0 }[event.key] ?? 0;
    const next = offered[Math.max(0, Math.min(offered.length - 1, at + by))];
    if (by === 0 || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing || !next) return;
    event.preventDefault();
    setInto(next.name);
  };

  return (
    <FormDialog
      title={t.tags.mergeTitle(from.name)}
      action={t.tags.mergeDo}
      can={into !== null}
      busy={merge.isPending}
      error={merge.error}
      onDo={() => into !== null && merge.mutate(into)}
      onClose={onClose}
    >
      <TextField
        label={t.tags.mergeHint}
        autoFocus
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <fieldset className={options.options}>
        <legend className="visually-hidden">{t.tags.mergeHint}</legend>
        {offered.map((tag) => (
          <label key={tag.name} className={options.option}>
            <input type="radio" name="into" checked={tag.name === into} onChange={() => setInto(tag.name)} />
            <ColorDot color={tag.color} />
            <span className={styles.name}>
              <bdi>{tag.name}</bdi>
            </span>
            <span className={options.count}>{t.write.number(tag.count)}</span>
          </label>
        ))}
        {offered.length === 0 && <p className={styles.none}>{t.tags.none}</p>}
      </fieldset>
      <label className={styles.join}>
        <input type="checkbox" checked={join} onChange={(event) => setJoin(event.target.checked)} />
        {t.tags.joinOverlapping}
      </label>
      <p className={options.says} aria-live="polite">
        {into !== null && t.tags.mergeSays(from.count, from.name, into)}
      </p>
    </FormDialog>
  );
}
