/** How an import ended, where it did not simply end, with the way to go on. */
import type { ImportRun } from '../../main/api/schema.ts';
import { pickAndImport } from '../app/import-files.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Ledger.module.css';
import { countOf } from './outcomes.ts';

type RunStateProps = { run: ImportRun };

export function RunState({ run }: RunStateProps) {
  if (run.jobId) return null;
  if (run.finishedAt === null)
    return (
      <p className={styles.said}>
        {t.imports.interrupted(countOf(run), run.files)}{' '}
        <Button look="link" onClick={() => pickAndImport(false)}>
          {t.imports.goOn}
        </Button>
      </p>
    );
  const said = [
    ...(run.cancelled ? [t.imports.cancelled] : []),
    ...(run.imported > 0 && run.present === 0 ? [t.imports.takenBack] : []),
  ];
  return said.length > 0 ? <p className={styles.said}>{said.join(' ')}</p> : null;
}
