/** A memo, read or written. What was typed is saved when it is closed, too; what cannot be saved stays on screen. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MemoView } from '../../main/api/schema.ts';
import { archive } from '../api/client.ts';
import { keys } from '../api/keys.ts';
import { useInfo } from '../api/queries.ts';
import { sayUndoable } from '../app/undo.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { Markdown } from './Markdown.tsx';
import styles from './MemoDialog.module.css';
import { openPassage } from './passage-link.ts';

type MemoDialogProps = { tag: string | null; memo: MemoView | null; onClose(): void };

export default function MemoDialog({ tag, memo, onClose }: MemoDialogProps) {
  const client = useQueryClient();
  const readOnly = useInfo().data?.readOnly != null;
  const [opened] = useState(memo);
  const [text, setText] = useState(memo?.text ?? '');
  const [isWriting, setWriting] = useState(memo === null && !readOnly);
  const save = useMutation({
    mutationFn: async () => {
      if (text === (opened?.text ?? '')) return;
      // After a refusal, what another window wrote is known; saving once more is meant.
      const seen = save.error ? memo : opened;
      await archive.memos.write({ tag, text, modifiedAt: seen?.modifiedAt ?? null });
      // Whoever opens it again at once reads what was written.
      await client.invalidateQueries({ queryKey: keys.memos });
      sayUndoable(text.trim() === '' ? t.memos.removed : t.memos.saved);
    },
  });
  const close = () => save.mutate(undefined, { onSuccess: onClose });
  const read = async (id: string) => {
    if (await openPassage(id)) close();
  };

  return (
    <Dialog
      wide
      title={tag === null ? t.memos.ofArchive : t.memos.ofTag(tag)}
      onClose={close}
      footer={
        <>
          {!readOnly && (
            <Button onClick={() => setWriting(!isWriting)}>{isWriting ? t.memos.read : t.memos.edit}</Button>
          )}
          <Button look="primary" keys="Escape" busy={save.isPending} onClick={close}>
            {isWriting ? t.memos.save : t.ui.close}
          </Button>
        </>
      }
    >
      {isWriting ? (
        <div className={styles.writing}>
          <textarea
            className={styles.text}
            aria-label={t.memos.text}
            placeholder={t.memos.placeholder}
            rows={14}
            dir="auto"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <p className={styles.hint}>{t.memos.hint}</p>
        </div>
      ) : text.trim() === '' ? (
        <p>{t.memos.empty}</p>
      ) : (
        <Markdown text={text} onPassage={(id) => void read(id)} />
      )}
      {save.error && <ErrorNote error={save.error} />}
    </Dialog>
  );
}
