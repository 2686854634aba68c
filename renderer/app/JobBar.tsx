/** What runs now, at the window's bottom edge: how far, how fast, and the way to stop it. */
import { useEffect } from 'react';
import { archive } from '../api/client.ts';
import { onJobEnd } from '../api/jobs.ts';
import { useRunning } from '../api/queries.ts';
import { tellExportEnd } from '../export/tell-export-end.ts';
import { t } from '../strings/index.ts';
import { type Upload, useUploads } from './import-files.ts';
import styles from './JobBar.module.css';
import { JobLine } from './JobLine.tsx';
import { RunningJob } from './RunningJob.tsx';
import { tellImportEnd } from './tell-import-end.ts';

export function JobBar() {
  const { data: running = [] } = useRunning();
  const uploads = useUploads((state) => state.uploads);
  useTellEnds(running);
  const names = [...uploads.map(nameOf), ...running.map(({ kind }) => t.jobs.kind[kind])];
  return (
    <>
      <p className="visually-hidden" role="status">
        {t.write.list(names)}
      </p>
      {names.length > 0 && (
        <section className={styles.bar} aria-label={t.jobs.bar}>
          {uploads.map((upload) => (
            <JobLine key={upload.id} name={nameOf(upload)} {...upload} onCancel={upload.cancel} />
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

const nameOf = ({ total }: Upload) => (total === null ? t.jobs.looking : t.jobs.uploading);

const told = new Set<string>();

/** What ran while this window was open is told of once when it ends; a check of the archive tells it itself. */
function useTellEnds(running: readonly { jobId: string; kind: string }[]): void {
  useEffect(() => {
    for (const { jobId, kind } of running) {
      if (!(kind === 'import' || kind === 'export') || told.has(jobId)) continue;
      told.add(jobId);
      onJobEnd(jobId, (end) => (kind === 'import' ? tellImportEnd(end) : tellExportEnd(jobId, end)));
    }
  }, [running]);
}
