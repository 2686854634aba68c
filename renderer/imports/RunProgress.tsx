/** A running import: how far, how fast, how long still, and the way to stop it. */
import { useState } from 'react';
import { archive } from '../api/client.ts';
import { useJob } from '../api/jobs.ts';
import { paceInWords } from '../app/pace-in-words.ts';
import { pauseJob } from '../app/pause-job.ts';
import { tellFailure } from '../app/problem.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { Progress } from '../ui/Progress.tsx';
import styles from './RunProgress.module.css';

type RunProgressProps = { jobId: string };

export function RunProgress({ jobId }: RunProgressProps) {
  const { progress = null, samples = [] } = useJob(jobId) ?? {};
  const isPaused = progress?.paused ?? false;
  const [stopping, setStopping] = useState(false);

  const stop = async () => {
    setStopping(true);
    try {
      await archive.jobs.cancel({ jobId });
    } catch (error) {
      setStopping(false);
      tellFailure(error);
    }
  };

  return (
    <div className={styles.progress}>
      <Progress label={t.imports.running} done={progress?.done ?? 0} total={progress?.total ?? null} />
      <p className={styles.facts}>
        {stopping
          ? t.jobs.stopping
          : progress
            ? isPaused
              ? t.jobs.pausedAt(progress.done, progress.total)
              : paceInWords(progress.done, progress.total, samples)
            : t.imports.starting}
      </p>
      <Button look="link" disabled={stopping} onClick={() => pauseJob(jobId, isPaused)}>
        {isPaused ? t.jobs.resume : t.jobs.pause}
      </Button>
      <Button look="link" disabled={stopping} onClick={stop}>
        {t.jobs.cancel}
      </Button>
    </div>
  );
}
