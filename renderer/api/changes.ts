/** Keeps what is shown in step with what any window changes, and starts anew when another archive is opened. */
import { useEffect } from 'react';
import type { ChangeEvent } from '../../main/api/schema.ts';
import { archive, useConnection } from './client.ts';
import { forgetJobs } from './jobs.ts';
import { invalidate } from './keys.ts';
import { queryClient } from './queries.ts';
import { forgetRows } from './rows.ts';

/** During an import changes come by the hundred; what is shown is asked for again at most this often. */
const PAUSE_MS = 300;

/** Once in the app. */
export function useChanges(): void {
  const archiveId = useConnection((state) => state.archiveId);
  useEffect(() => {
    if (archiveId === null) return;
    forgetRows();
    forgetJobs();
    void queryClient.resetQueries();
    const abort = new AbortController();
    void follow(abort.signal);
    return () => abort.abort();
  }, [archiveId]);
}

async function follow(signal: AbortSignal): Promise<void> {
  const tell = oncePer(PAUSE_MS);
  try {
    for await (const { what } of await archive.changes.watch(undefined, { signal })) tell(what);
  } catch {
    // The line ended: the connection's state says so, and with the next line this starts anew.
  }
}

/** Tells the first change at once, and what came meanwhile after the pause. */
function oncePer(pause: number): (what: ChangeEvent['what']) => void {
  const waiting = new Set<ChangeEvent['what'][number]>();
  let isPaused = false;
  const flush = () => {
    isPaused = waiting.size > 0;
    if (!isPaused) return;
    invalidate(queryClient, waiting);
    waiting.clear();
    setTimeout(flush, pause);
  };
  return (what) => {
    for (const noun of what) waiting.add(noun);
    if (!isPaused) flush();
  };
}
