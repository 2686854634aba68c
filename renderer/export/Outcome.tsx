/** An export under way and how it ended: written, stopped, or failed with what to do next. */

import { failureOf } from '../api/failure.ts';
import { useJob } from '../api/jobs.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { Progress } from '../ui/Progress.tsx';
import type { Format } from './formats.ts';
import styles from './Outcome.module.css';
import { Ready } from './Ready.tsx';
import type { ExportRun } from './use-export.ts';

type OutcomeProps = { run: ExportRun; format: Format; onClose(): void };

export function Outcome({ run, format, onClose }: OutcomeProps) {
  const { state } = run;
  if (state.kind === 'done')
    return (
      <Ready
        file={state.file}
        name={state.name}
        text={t.exporting.ready(state.name)}
        problems={state.problems}
        more={<Button onClick={run.reset}>{t.exporting.another}</Button>}
        onClose={onClose}
      />
    );
  if (state.kind === 'failed') return <Failed error={state.error} run={run} />;
  if (state.kind === 'stopped')
    return (
      <div className={styles.outcome}>
        <p role="status">{t.exporting.cancelled}</p>
        <Buttons run={run} onClose={onClose} />
      </div>
    );
  return <Running run={run} format={format} onClose={onClose} />;
}

function Buttons({ run, onClose }: { run: ExportRun; onClose(): void }) {
  return (
    <div className={styles.buttons}>
      <Button onClick={run.reset}>{t.exporting.another}</Button>
      <Button look="primary" onClick={onClose}>
        {t.exporting.close}
      </Button>
    </div>
  );
}

function Running({ run, format, onClose }: OutcomeProps) {
  const { state } = run;
  const jobId = state.kind === 'running' ? state.jobId : null;
  const stopping = state.kind === 'running' && state.stopping;
  const progress = useJob(jobId)?.progress;
  const label = t.exporting.working(t.exporting.formats[format].name);
  return (
    <div className={styles.outcome} aria-busy="true">
      <p role="status">{stopping ? t.exporting.cancelling : label}</p>
      <Progress label={label} done={progress?.done ?? 0} total={progress?.done ? progress.total : null} />
      <div className={styles.buttons}>
        <Button disabled={stopping || !jobId} onClick={run.stop}>
          {t.exporting.cancel}
        </Button>
        <Button look="primary" onClick={onClose}>
          {t.exporting.goOn}
        </Button>
      </div>
    </div>
  );
}

function Failed({ error, run }: { error: unknown; run: ExportRun }) {
  const { code } = failureOf(error);
  const next = t.exporting.next[code];
  return (
    <div className={styles.outcome}>
      <ErrorNote error={error} />
      {next && <p className={styles.next}>{next}</p>}
      <div className={styles.buttons}>
        <Button look="primary" onClick={run.reset}>
          {code === 'no-browser' ? t.exporting.otherFormat : t.exporting.back}
        </Button>
      </div>
    </div>
  );
}
