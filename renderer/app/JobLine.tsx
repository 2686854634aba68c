/** One line of the job bar: name, progress, figures, ledger, cancel. */
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { Progress } from '../ui/Progress.tsx';
import styles from './JobBar.module.css';

export type JobLineProps = {
  name: string;
  /** What it is at: a file's name. */
  doing?: string;
  done: number;
  total: number | null;
  /** Since when, in milliseconds since 1970, and how much was done then. */
  pace?: { since: number; doneThen: number } | undefined;
  failed?: number;
  isStopping?: boolean;
  onLedger?: () => void;
  onCancel(): void;
};

export function JobLine(props: JobLineProps) {
  const { name, doing, done, total, pace, failed = 0, isStopping, onLedger, onCancel } = props;
  return (
    <div className={styles.line}>
      <span className={styles.name}>
        {name} {doing && <b dir="auto">{doing}</b>}
      </span>
      <Progress label={name} done={done} total={total} />
      <span className={styles.figures}>
        {[
          ...(done > 0 || total !== null ? [t.jobs.done(done, total)] : []),
          ...(pace ? paceWords(done, total, pace) : []),
        ].join(' · ')}
      </span>
      {failed > 0 && <span className={styles.failed}>{t.jobs.failed(failed)}</span>}
      <span className={styles.space} />
      {onLedger && (
        <Button look="link" onClick={onLedger}>
          {t.jobs.ledger}
        </Button>
      )}
      <Button look="quiet" aria-label={t.jobs.cancelOf(name)} disabled={isStopping} onClick={onCancel}>
        {isStopping ? t.jobs.stopping : t.jobs.cancel}
      </Button>
    </div>
  );
}

/** Below this a rate is a guess. */
const ENOUGH_MS = 1000;

function paceWords(done: number, total: number | null, pace: { since: number; doneThen: number }): string[] {
  const passed = Date.now() - pace.since;
  const rate = ((done - Math.max(0, pace.doneThen)) * 1000) / passed;
  if (passed < ENOUGH_MS || rate <= 0) return [];
  const words = [t.jobs.rate(rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate))];
  if (total !== null && total > done) words.push(t.jobs.left(Math.ceil((total - done) / rate)));
  return words;
}
