/** Parts a name in two: which of its forms mean another. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { NameView } from '../../main/api/schema.ts';
import { useNameFacts } from '../api/name-queries.ts';
import { t } from '../strings/index.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import options from '../ui/Options.module.css';
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
    <FormDialog
      title={t.names.splitTitle(name.name)}
      action={t.names.splitDo}
      can={chosen.length > 0}
      busy={split.isPending}
      error={split.error}
      onDo={split.mutate}
      onClose={onClose}
    >
      <p>{t.names.splitHint}</p>
      <fieldset className={options.options}>
        <legend className="visually-hidden">{t.names.splitHint}</legend>
        {splittable(name).map((form) => (
          <label key={form} className={options.option}>
            <input type="checkbox" checked={chosen.includes(form)} onChange={() => toggle(form)} />
            <bdi>{form}</bdi>
            <span className={options.count}>{countOf(counts, form)}</span>
          </label>
        ))}
      </fieldset>
      <p className={options.says} aria-live="polite">
        {chosen[0] !== undefined && t.names.splitSays(chosen[0], chosen.length)}
      </p>
    </FormDialog>
  );
}

function countOf(counts: readonly { form: string; count: number }[] | undefined, form: string): string {
  const found = counts?.find((one) => one.form === form);
  return found ? t.write.number(found.count) : '';
}
