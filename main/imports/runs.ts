/**
 * What is known of imports beyond the ledger: which job a run is, and where its failed files are. In memory only: an
 * absolute path never goes into an archive, so after a restart the user names the files again.
 */
import type { FoundFile } from './walk.ts';

export type Runs = ReturnType<typeof createRuns>;

type Known = { jobId: string; running: boolean; failed: FoundFile[] };

export function createRuns() {
  const runs = new Map<string, Known>();
  return {
    begin: (run: string, jobId: string) => void runs.set(run, { jobId, running: true, failed: [] }),
    /** @param file with an absolute path */
    failed: (run: string, file: FoundFile) => void runs.get(run)?.failed.push(file),
    end(run: string): void {
      const known = runs.get(run);
      if (known) known.running = false;
    },
    /** The job of a run that is under way; else null. */
    jobOf(run: string): string | null {
      const known = runs.get(run);
      return known?.running ? known.jobId : null;
    },
    /** The failed files of a run that has ended; none if they are not known. */
    toRetry(run: string): readonly FoundFile[] {
      const known = runs.get(run);
      return known && !known.running ? known.failed : [];
    },
  };
}
