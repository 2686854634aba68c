/** An archive without articles, in the middle of the window: how the first ones come in. */
import { FolderInput } from 'lucide-react';
import { useRunning } from '../api/queries.ts';
import { pickAndImport, useUploads } from '../app/import-files.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import styles from './EmptyArchive.module.css';

export function EmptyArchive() {
  const isUploading = useUploads(({ uploads }) => uploads.length > 0);
  const isImporting = useRunning().data?.some(({ kind }) => kind === 'import');
  if (isUploading || isImporting)
    return (
      <div className={styles.frame}>
        <EmptyState
          icon={<FolderInput aria-hidden="true" />}
          title={t.library.filling}
          text={t.library.fillingText}
        />
      </div>
    );
  return (
    <div className={styles.frame}>
      <EmptyState
        icon={<FolderInput aria-hidden="true" />}
        title={t.library.empty}
        text={t.library.emptyText}
        action={
          <span className={styles.buttons}>
            <Button look="primary" keys="Mod+O" onClick={() => void pickAndImport(false)}>
              {t.library.chooseFiles}
            </Button>
            <Button onClick={() => void pickAndImport(true)}>{t.library.chooseFolder}</Button>
          </span>
        }
      />
    </div>
  );
}
