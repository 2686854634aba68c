/** Parts a name in two: which of its forms mean another. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { NameView } from '../../main/api/schema.ts';
import { useNameFacts } from '../api/name-queries.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import styles from './MergeDialog.module.css';
import { nameChanges } from './name-changes.ts';
import { splittable } from './use-name-commands.ts';

type SplitDialogProps = { name: NameView; onClose(): void };

export function SplitDialog({ name, onClose }: SplitDialogProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const counts = useNameFacts(name.id).data?.counts;
  const split = useMutation({ mutationFn: () => nameChanges.split(name, [...chosen]), onSuccess: onClose });
  const toggle = (form: string) =>
    setChosen(chosen.includes(form) ? chosen.filter((other) => other !== form) : [...chosen, form]);

  return (
    <Dialog
      title={t.names.splitTitle(name.name)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.ui.cancel}</Button>
          <Button
            form="split-name"
            type="submit"
            look="primary"
            disabled={chosen.length === 0}
            busy={split.isPending}
          >
            {t.names.splitDo}
          </Button>
        </>
      }
    >
      <form
        id="split-name"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen.length > 0) split.mutate();
        }}
      >
        <p>{t.names.splitHint}</p>
        <fieldset className={styles.forms}>
          <legend className="visually-hidden">{t.names.splitHint}</legend>
          {splittable(name).map((form) => (
            <label key={form}>
              <input type="checkbox" checked={chosen.includes(form)} onChange={() => toggle(form)} />
              <bdi>{form}</bdi>
              <span className={styles.count}>{countOf(counts, form)}</span>
            </label>
          ))}
        </fieldset>
        <p className={styles.says} aria-live="polite">
          {chosen[0] !== undefined && t.names.splitSays(chosen[0], chosen.length)}
        </p>
        {split.error && <ErrorNote error={split.error} />}
      </form>
    </Dialog>
  );
}

function countOf(counts: readonly { form: string; count: number }[] | undefined, form: string): string {
  const found = counts?.find((one) => one.form === form);
  return found ? t.write.number(found.count) : '';
}
