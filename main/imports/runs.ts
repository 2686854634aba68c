/**
 * What is known of imports beyond the ledger: which job a run is, and where its failed files are. In memory only: an
 * absolute path never goes into an archive, so after a restart the user names the files again.
 */
import type { FoundFile } from './walk.ts';

export type Runs = ReturnType<typeof createRuns>;

/** `file` has an absolute path; `member` is the way inside of it, null for the file itself; `itemId` its line in the ledger. */
export type FailedItem = { file: FoundFile; member: string | null; itemId: number | null };

type Known = { jobId: string; running: boolean; failed: FailedItem[] };

export function createRuns() {
  const runs = new Map<string, Known>();
  return {
    begin: (run: string, jobId: string) => void runs.set(run, { jobId, running: true, failed: [] }),
    failed: (run: string, item: FailedItem) => void runs.get(run)?.failed.push(item),
    end(run: string): void {
      const known = runs.get(run);
      if (known) known.running = false;
    },
    /** The job of a run that is under way; else null. */
    jobOf(run: string): string | null {
      const known = runs.get(run);
      return known?.running ? known.jobId : null;
    },
    isAnyRunning: () => [...runs.values()].some(({ running }) => running),
    /** What failed in a run that has ended, or one item of it; nothing if it is not known. */
    toRetry(run: string, itemId?: number): readonly FailedItem[] {
      const known = runs.get(run);
      const failed = known && !known.running ? known.failed : [];
      return itemId === undefined ? failed : failed.filter((item) => item.itemId === itemId);
    },
  };
}

/** Each file once, and of containers only the members that failed, unless the container did itself. */
export function filesToRetry(items: readonly FailedItem[]) {
  const files = new Map(items.map(({ file }) => [file.path, file]));
  const wanted = new Map<string, Set<string> | null>();
  for (const { file, member } of items) {
    const members = wanted.get(file.path);
    if (member === null || members === null) wanted.set(file.path, null);
    else wanted.set(file.path, (members ?? new Set()).add(member));
  }
  const only = new Map([...wanted].flatMap(([path, members]) => (members ? [[path, members] as const] : [])));
  return { files: [...files.values()], only };
}
