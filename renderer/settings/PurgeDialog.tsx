/** The one step that cannot be undone: it says exactly what goes, and asks for a word to be typed. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { archive } from '../api/client.ts';
import { t } from '../strings/index.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
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
  return (
    <FormDialog
      title={t.settings.purgeTitle}
      action={purge.isPending ? t.settings.purging : t.settings.purgeDo}
      look="danger"
      cancel={t.settings.purgeKeep}
      can={isMeant}
      busy={purge.isPending}
      error={purge.error}
      onDo={purge.mutate}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
