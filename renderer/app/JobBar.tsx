/** What runs now, at the window's bottom edge: how far, how fast, and the way to stop it. */
import { useEffect } from 'react';
import { archive } from '../api/client.ts';
import { onJobEnd } from '../api/jobs.ts';
import { useRunning } from '../api/queries.ts';
import { t } from '../strings/index.ts';
import { useUploads } from './import-files.ts';
import styles from './JobBar.module.css';
import { JobLine } from './JobLine.tsx';
import { RunningJob } from './RunningJob.tsx';
import { tellJobEnd } from './tell-job-end.ts';

export function JobBar() {
  const { data: running = [] } = useRunning();
  const uploads = useUploads((state) => state.uploads);
  useTellEnds(running);
  const names = [...uploads.map(() => t.jobs.uploading), ...running.map(({ kind }) => t.jobs.kind[kind])];
  return (
    <>
      <p className="visually-hidden" role="status">
        {t.write.list(names)}
      </p>
      {names.length > 0 && (
        <section className={styles.bar} aria-label={t.jobs.bar}>
          {uploads.map(({ id, done, total, cancel }) => (
            <JobLine key={id} name={t.jobs.uploading} done={done} total={total} onCancel={cancel} />
          ))}
          {running.map(({ jobId, kind }) => (
            <RunningJob
              key={jobId}
              jobId={jobId}
              kind={kind}
              onCancel={() => void archive.jobs.cancel({ jobId }).catch(() => {})}
            />
          ))}
        </section>
      )}
    </>
  );
}

const told = new Set<string>();

/** Every import that ran while this window was open is told of once when it ends; other jobs tell it themselves. */
function useTellEnds(running: readonly { jobId: string; kind: string }[]): void {
  useEffect(() => {
    for (const { jobId, kind } of running) {
      if (kind !== 'import' || told.has(jobId)) continue;
      told.add(jobId);
      onJobEnd(jobId, tellJobEnd);
    }
  }, [running]);
}
