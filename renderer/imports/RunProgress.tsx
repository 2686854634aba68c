/** A running import: how far, how fast, how long still, and the way to stop it. */
import { useEffect, useState } from 'react';
import { archive } from '../api/client.ts';
import { useJob } from '../api/jobs.ts';
import { tellFailure } from '../app/problem.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { Progress } from '../ui/Progress.tsx';
import { addSample, rateOf, type Sample, secondsLeft } from './pace.ts';
import styles from './RunProgress.module.css';

type RunProgressProps = { jobId: string };

export function RunProgress({ jobId }: RunProgressProps) {
  const progress = useJob(jobId)?.progress ?? null;
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  const [stopping, setStopping] = useState(false);
  useEffect(() => {
    if (progress) setSamples((before) => addSample(before, { at: Date.now(), done: progress.done }));
  }, [progress]);

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
      <p className={styles.facts}>{stopping ? t.jobs.stopping : paceInWords(progress, samples)}</p>
      <Button look="link" disabled={stopping} onClick={stop}>
        {t.jobs.cancel}
      </Button>
    </div>
  );
}

function paceInWords(
  progress: { done: number; total: number | null } | null,
  samples: readonly Sample[],
): string {
  if (!progress) return t.imports.starting;
  const rate = rateOf(samples);
  const left = secondsLeft(samples, progress.total);
  return [
    t.jobs.done(progress.done, progress.total),
    rate !== null && t.jobs.rate(Math.max(1, Math.round(rate))),
    left !== null && t.jobs.left(left),
  ]
    .filter(Boolean)
    .join(' · ');
}
