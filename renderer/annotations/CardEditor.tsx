/** Note, tags and colour of a passage, edited in its card. What was typed stays until it is saved or given up. */
import { type KeyboardEvent, useState } from 'react';
import type { AnnotationView } from '../../main/api/schema.ts';
import type { Color } from '../../main/text/colors.ts';
import { failureOf } from '../api/failure.ts';
import { keys } from '../api/keys.ts';
import { queryClient } from '../api/queries.ts';
import { useReading } from '../reader/reading.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import styles from './CardEditor.module.css';
import { ColorChoice } from './ColorChoice.tsx';
import { updatePassage } from './passage-calls.ts';
import { TagField } from './TagField.tsx';

export type CardEditorProps = { passage: AnnotationView; onClose(): void };

type Failure = { code: string; sentence: string };

export function CardEditor({ passage, onClose }: CardEditorProps) {
  const [tags, setTags] = useState<string[]>(passage.tags);
  const [note, setNote] = useState(passage.note);
  const [color, setColor] = useState<Color | null | undefined>(undefined);
  const [typed, setTyped] = useState('');
  // What it said when it was opened: another's change in between must not be lost unseen.
  const [seen, setSeen] = useState(passage);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);

  const save = async (chosen: string[], over = false) => {
    setBusy(true);
    try {
      const said = { tags: chosen, note, ...(color === undefined ? {} : { color }) };
      await updatePassage(passage, said, over ? null : seen.modifiedAt);
      useReading.getState().say(t.annotations.saved);
      onClose();
    } catch (error) {
      setFailure(failureOf(error));
      setBusy(false);
    }
  };
  const withTyped = () =>
    typed.trim() === '' || tags.includes(typed.trim()) ? tags : [...tags, typed.trim()];
  const takeTheirs = async () => {
    await queryClient.refetchQueries({ queryKey: keys.article(passage.articleId) });
    onClose();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!isSave && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (isSave) void save(withTyped());
    else onClose();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside.
    <div className={styles.editor} onKeyDown={onKeyDown} onClick={(event) => event.stopPropagation()}>
      <textarea
        // biome-ignore lint/a11y/noAutofocus: it was opened to type in.
        autoFocus
        className={styles.note}
        aria-label={t.annotations.note}
        placeholder={t.annotations.noteHint}
        dir="auto"
        rows={3}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className={styles.tags}>
        <TagField
          tags={tags}
          onTags={setTags}
          onDone={(chosen) => void save(chosen)}
          typed={typed}
          onTyped={setTyped}
        />
      </div>
      <ColorChoice color={color === undefined ? null : color} onColor={setColor} />
      {failure && (
        <div className={styles.failure} role="alert">
          <p>{failure.code === 'changed-elsewhere' ? t.annotations.changedElsewhere : sayGone(failure)}</p>
          {failure.code === 'changed-elsewhere' && (passage.note || passage.tags.length > 0) && (
            <p className={styles.theirs} dir="auto">
              {t.annotations.theirs([...passage.tags, passage.note].filter(Boolean).join(' · '))}
            </p>
          )}
          {failure.code === 'changed-elsewhere' && (
            <div className={styles.buttons}>
              <Button onClick={() => void takeTheirs()}>{t.annotations.reload}</Button>
              <Button
                onClick={() => {
                  setSeen(passage);
                  void save(withTyped(), true);
                }}
              >
                {t.annotations.writeOver}
              </Button>
            </div>
          )}
        </div>
      )}
      <div className={styles.buttons}>
        <Button look="primary" keys="Mod+Enter" busy={isBusy} onClick={() => void save(withTyped())}>
          {t.annotations.save}
        </Button>
        <Button look="quiet" keys="Escape" onClick={onClose}>
          {t.ui.cancel}
        </Button>
      </div>
    </div>
  );
}

function sayGone({ code, sentence }: Failure): string {
  return code === 'annotation-unknown' ? t.annotations.goneElsewhere : sentence;
}
