/** Says that the search index is made anew, and how far that is: until then a search may find less than there is. */
import { RefreshCw } from 'lucide-react';
import { useJob } from '../api/jobs.ts';
import { useRunning } from '../api/queries.ts';
import { t } from '../strings/index.ts';
import styles from './IndexNote.module.css';

export function IndexNote() {
  const { data: running = [] } = useRunning();
  const jobId = running.find(({ kind }) => kind === 'reindex')?.jobId ?? null;
  const progress = useJob(jobId)?.progress;
  if (jobId === null) return null;
  const share = progress?.total ? progress.done / progress.total : null;
  return (
    <p className={styles.note} role="status">
      <RefreshCw aria-hidden="true" /> {t.search.indexing(share)}
    </p>
  );
}
