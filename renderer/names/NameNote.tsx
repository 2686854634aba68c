/** The note on a name, edited where it stands: Ctrl or Cmd with Enter saves, Escape leaves it as it was. */
import { PencilLine } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { NameView } from '../../main/api/schema.ts';
import { failureOf } from '../api/failure.ts';
import { useCommand } from '../app/commands.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import styles from './NameNote.module.css';
import { nameChanges } from './name-changes.ts';

type NameNoteProps = { name: NameView; readOnly: boolean };

export function NameNote({ name, readOnly }: NameNoteProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const edit = () => setTyped(name.note);
  useCommand({
    id: 'names.note',
    title: t.names.editNote,
    keys: 'N',
    when: () => !readOnly && document.activeElement?.closest('[data-list]') == null,
    run: edit,
  });
  const end = () => {
    setTyped(null);
    setError(null);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const save = async () => {
    const note = (typed ?? '').trim();
    if (note === name.note) return end();
    try {
      await nameChanges.setNote(name, note);
      end();
    } catch (failure) {
      setError(failureOf(failure).sentence);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else if (event.key === 'Escape') end();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (typed !== null)
    return (
      <div className={styles.form}>
        <textarea
          // biome-ignore lint/a11y/noAutofocus: editing was asked for here.
          autoFocus
          className={styles.field}
          aria-label={t.names.note}
          placeholder={t.names.noteHint}
          maxLength={10_000}
          rows={3}
          dir="auto"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {error && <p role="alert">{error}</p>}
        <div className={styles.buttons}>
          <Button look="primary" keys="Mod+Enter" onClick={() => void save()}>
            {t.ui.save}
          </Button>
          <Button onClick={end}>{t.ui.cancel}</Button>
        </div>
      </div>
    );
  return (
    <div className={styles.shown}>
      {name.note && (
        <p className={styles.note} dir="auto">
          {name.note}
        </p>
      )}
      {!readOnly && (
        <button ref={opener} type="button" className={styles.edit} aria-keyshortcuts="n" onClick={edit}>
          <PencilLine aria-hidden="true" />
          {name.note ? t.names.editNote : t.namePage.addNote}
        </button>
      )}
    </div>
  );
}
