/** A name makes a new archive; where it is kept is asked or said. In Electron an existing one can be picked, too. */
import { FolderOpen } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { host } from '../api/client.ts';
import { useCommand } from '../app/commands.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './NewArchive.module.css';
import { useOpening } from './use-opening.ts';

export type NewArchiveProps = {
  /** Where it will be made; null where a dialog asks. */
  folder: string | null;
  canOpen: boolean;
};

export function NewArchive({ folder, canOpen }: NewArchiveProps) {
  const [name, setName] = useState('');
  const { open, isBusy, error } = useOpening();
  const openPicked = () => open(() => host.openPicked());
  useCommand({
    id: 'start.open',
    title: t.start.open,
    keys: 'Mod+O',
    inFields: true,
    when: () => canOpen,
    run: openPicked,
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) open(() => host.create({ name: name.trim() }));
  };
  return (
    <section className={styles.section} aria-label={t.start.newArchive}>
      <form className={styles.form} onSubmit={onSubmit}>
        <TextField
          label={t.start.nameLabel}
          placeholder={t.start.namePlaceholder}
          value={name}
          maxLength={120}
          autoFocus
          hint={folder ? t.start.createHint(folder) : t.start.createHintAsk}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" look="primary" busy={isBusy} disabled={name.trim() === ''}>
          {t.start.create}
        </Button>
      </form>
      {error !== null && <ErrorNote error={error} />}
      {canOpen && (
        <Button
          className={styles.open ?? ''}
          icon={<FolderOpen aria-hidden="true" />}
          keys="Mod+O"
          busy={isBusy}
          onClick={openPicked}
        >
          {t.start.open}
        </Button>
      )}
    </section>
  );
}
