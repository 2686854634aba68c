/** The outcomes of a run as a bar and as words; the bar says nothing that the words do not. */
import type { ImportRun } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';
import styles from './CountBar.module.css';
import { OUTCOMES } from './outcomes.ts';

type CountBarProps = { run: ImportRun };

export function CountBar({ run }: CountBarProps) {
  const some = OUTCOMES.filter((outcome) => run[outcome] > 0);
  return (
    <span className={styles.counts}>
      {/* While it runs, its progress is the bar. */}
      {run.jobId === null && (
        <span className={styles.bar} aria-hidden="true">
          {some.map((outcome) => (
            <i key={outcome} data-outcome={outcome} style={{ flexGrow: run[outcome] }} />
          ))}
        </span>
      )}
      <span className={styles.words}>
        {some.map((outcome) => (
          <span key={outcome} data-outcome={outcome}>
            {t.imports.some[outcome](run[outcome])}
          </span>
        ))}
        {some.length === 0 && run.jobId === null && <span>{t.imports.total(0)}</span>}
      </span>
    </span>
  );
}
