/** Tags and note of one passage, edited in its place. What was typed stays until it is saved or let go. */
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import type { PassageView, TagView } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useUpdatePassage } from './changes.ts';
import styles from './PassageEditor.module.css';
import { TagField } from './TagField.tsx';

type PassageEditorProps = { passage: PassageView; known: readonly TagView[]; onClose(): void };

export function PassageEditor({ passage, known, onClose }: PassageEditorProps) {
  const { annotation } = passage;
  const id = useId();
  const [tags, setTags] = useState<string[]>(annotation.tags);
  const [note, setNote] = useState(annotation.note);
  const [opened] = useState(annotation.modifiedAt);
  const update = useUpdatePassage();

  const save = (event?: FormEvent) => {
    event?.preventDefault();
    // After a refusal, what another window wrote is on screen; saving once more is meant.
    const modifiedAt = update.error ? annotation.modifiedAt : opened;
    update.mutate({ id: annotation.id, tags, note, modifiedAt }, { onSuccess: onClose });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <form className={styles.editor} aria-label={t.passages.editing} onSubmit={save} onKeyDown={onKeyDown}>
      <TagField known={known} names={tags} onChange={setTags} />
      <label htmlFor={id} className="visually-hidden">
        {t.passages.note}
      </label>
      <textarea
        id={id}
        // biome-ignore lint/a11y/noAutofocus: editing was asked for on this passage.
        autoFocus
        className={styles.note}
        rows={Math.min(8, Math.max(2, note.split('\n').length))}
        placeholder={t.passages.noteHint}
        dir="auto"
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {update.error && <ErrorNote error={update.error} />}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" keys="Mod+Enter" busy={update.isPending}>
          {t.passages.save}
        </Button>
        <Button look="quiet" keys="Escape" onClick={onClose}>
          {t.passages.discard}
        </Button>
      </div>
    </form>
  );
}
