/** One running job of the archive in the job bar. */
import { useState } from 'react';
import { useJob } from '../api/jobs.ts';
import { t } from '../strings/index.ts';
import { JobLine } from './JobLine.tsx';
import { openLedger } from './open-ledger.ts';
import { pauseJob } from './pause-job.ts';

export type RunningJobProps = { jobId: string; kind: keyof typeof t.jobs.kind; onCancel(): void };

export function RunningJob({ jobId, kind, onCancel }: RunningJobProps) {
  const job = useJob(jobId);
  const [isStopping, setStopping] = useState(false);
  if (job?.end) return null;
  const { done = 0, total = null, doing = '', paused = false } = job?.progress ?? {};
  return (
    <JobLine
      name={t.jobs.kind[kind]}
      doing={doing}
      done={done}
      total={total}
      samples={job?.samples ?? []}
      failed={job?.outcomes.failed ?? 0}
      isStopping={isStopping}
      {...(kind === 'import'
        ? {
            onLedger: () => void openLedger(jobId),
            isPaused: paused,
            onPause: () => void pauseJob(jobId, paused),
          }
        : {})}
      onCancel={() => {
        setStopping(true);
        onCancel();
      }}
    />
  );
}
