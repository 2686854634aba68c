/** After an import with failures: one sentence, one way forward. */
import { useMutation } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import type { ImportRun } from '../../main/api/schema.ts';
import { archive } from '../api/client.ts';
import { pickAndImport } from '../app/import-files.ts';
import { go } from '../app/route.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import styles from './Ledger.module.css';

type FailuresProps = { run: ImportRun };

export function Failures({ run }: FailuresProps) {
  const retry = useMutation({
    mutationFn: () => archive.imports.retry({ run: run.id }),
    // The new run is the newest, and the newest is shown where none is named.
    onSuccess: () => go({ place: 'imports', run: null }),
  });
  return (
    <div className={styles.failures}>
      <TriangleAlert aria-hidden="true" />
      <p>{run.canRetry ? t.imports.failures(run.failed) : t.imports.failuresFar(run.failed)}</p>
      {run.canRetry ? (
        <Button busy={retry.isPending} onClick={() => retry.mutate()}>
          {t.imports.retry}
        </Button>
      ) : (
        <Button keys="I" onClick={() => pickAndImport(false)}>
          {t.imports.importFiles}
        </Button>
      )}
      {retry.error && <ErrorNote error={retry.error} />}
    </div>
  );
}
