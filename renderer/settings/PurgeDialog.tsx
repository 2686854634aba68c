/** The one step that cannot be undone: it says exactly what goes, and asks for a word to be typed. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { archive } from '../api/client.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/toast.ts';
import styles from './PurgeDialog.module.css';

type PurgeDialogProps = {
  waiting: { articles: number; passages: number; changes: number };
  onClose(): void;
};

export function PurgeDialog({ waiting, onClose }: PurgeDialogProps) {
  const [typed, setTyped] = useState('');
  const client = useQueryClient();
  const purge = useMutation({
    mutationFn: () => archive.archive.purge(),
    onSuccess: ({ articles, passages }) => {
      void client.invalidateQueries();
      toast({ text: t.settings.purged(articles, passages) });
      onClose();
    },
  });
  const isMeant = typed.trim().toLowerCase() === t.settings.purgeWord;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isMeant) purge.mutate();
  };
  return (
    <Dialog
      title={t.settings.purgeTitle}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.settings.purgeKeep}</Button>
          <Button form="purge" type="submit" look="danger" disabled={!isMeant} busy={purge.isPending}>
            {purge.isPending ? t.settings.purging : t.settings.purgeDo}
          </Button>
        </>
      }
    >
      <form id="purge" className={styles.form} onSubmit={submit}>
        <ul className={styles.list}>
          {waiting.articles > 0 && <li>{t.settings.purgeArticles(waiting.articles)}</li>}
          {waiting.passages > 0 && <li>{t.settings.purgePassages(waiting.passages)}</li>}
          {waiting.changes > 0 && <li>{t.settings.purgeChanges(waiting.changes)}</li>}
        </ul>
        <p>{t.settings.purgeSays}</p>
        <TextField
          label={t.settings.purgeType(t.settings.purgeWord)}
          value={typed}
          autoFocus
          onChange={(event) => setTyped(event.target.value)}
        />
        {purge.error && <ErrorNote error={purge.error} />}
      </form>
    </Dialog>
  );
}
