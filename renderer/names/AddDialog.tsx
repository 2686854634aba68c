/** A new name: what it is called, its kind, how else it is spelled. */
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { NameView } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './AddDialog.module.css';
import { guessKind } from './guess-kind.ts';
import { nameChanges } from './name-changes.ts';
import { KINDS, useNamesView } from './names-view.ts';
import { openName } from './use-name-commands.ts';

/** What was looked for and not found is what is to be added. */
export function AddDialog({ onClose }: { onClose(): void }) {
  const [name, setName] = useState(() => useNamesView.getState().typed.trim());
  const [kind, setKind] = useState<NameView['kind'] | null>(null);
  const [forms, setForms] = useState('');
  const [note, setNote] = useState('');
  const ids = { forms: useId(), hint: useId() };
  const chosen = kind ?? guessKind(name);
  const add = useMutation({
    mutationFn: () =>
      nameChanges.add({ name: name.trim(), kind: chosen, forms: linesOf(forms), note: note.trim() }),
    onSuccess: (added) => {
      onClose();
      useNamesView.setState({ typed: '' });
      openName(added);
    },
  });

  return (
    <FormDialog
      title={t.names.add}
      action={t.names.addDo}
      can={name.trim() !== ''}
      busy={add.isPending}
      error={add.error}
      onDo={add.mutate}
      onClose={onClose}
    >
      <TextField
        label={t.names.name}
        maxLength={500}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <div className={styles.field}>
        <label htmlFor={ids.forms}>{t.names.forms}</label>
        <textarea
          id={ids.forms}
          aria-describedby={ids.hint}
          className={styles.lines}
          rows={3}
          dir="auto"
          spellCheck={false}
          value={forms}
          onChange={(event) => setForms(event.target.value)}
        />
        <p id={ids.hint} className={styles.hint}>
          {t.names.formsHint}
        </p>
      </div>
      <fieldset className={styles.kinds}>
        <legend>{t.names.kind}</legend>
        {KINDS.map((one) => (
          <label key={one} className={styles.kind}>
            <input type="radio" name="kind" checked={one === chosen} onChange={() => setKind(one)} />
            {t.names.kinds[one]}
          </label>
        ))}
      </fieldset>
      <TextField
        label={t.names.note}
        placeholder={t.names.noteHint}
        maxLength={10_000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </FormDialog>
  );
}

function linesOf(forms: string): string[] {
  return forms.split(/[\n|]/).flatMap((form) => form.trim() || []);
}
