/** One line of the job bar: name, progress, figures, ledger, cancel. */
import type { Sample } from '../api/pace.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { Progress } from '../ui/Progress.tsx';
import styles from './JobBar.module.css';
import { paceInWords } from './pace-in-words.ts';

export type JobLineProps = {
  name: string;
  /** What it is at: a file's name. */
  doing?: string;
  done: number;
  total: number | null;
  samples: readonly Sample[];
  failed?: number;
  isStopping?: boolean;
  isPaused?: boolean;
  onPause?: () => void;
  onLedger?: () => void;
  onCancel(): void;
};

export function JobLine(props: JobLineProps) {
  const { name, doing, done, total, samples, failed = 0 } = props;
  const { isStopping, isPaused, onPause, onLedger, onCancel } = props;
  return (
    <div className={styles.line}>
      <span className={styles.name}>
        {name} {doing && <b dir="auto">{doing}</b>}
      </span>
      <Progress label={name} done={done} total={total} />
      <span className={styles.figures}>
        {isPaused
          ? t.jobs.pausedAt(done, total)
          : (done > 0 || total !== null) && paceInWords(done, total, samples)}
      </span>
      {failed > 0 && <span className={styles.failed}>{t.jobs.failed(failed)}</span>}
      <span className={styles.space} />
      {onLedger && (
        <Button look="link" onClick={onLedger}>
          {t.jobs.ledger}
        </Button>
      )}
      {onPause && (
        <Button look="quiet" disabled={isStopping} onClick={onPause}>
          {isPaused ? t.jobs.resume : t.jobs.pause}
        </Button>
      )}
      <Button look="quiet" aria-label={t.jobs.cancelOf(name)} disabled={isStopping} onClick={onCancel}>
        {isStopping ? t.jobs.stopping : t.jobs.cancel}
      </Button>
    </div>
  );
}
