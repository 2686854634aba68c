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
  const waiting = new Set<ChangeEvent['what'][number]>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const tell = () => {
    timer = null;
    invalidate(queryClient, waiting);
    waiting.clear();
  };
  try {
    for await (const { what } of await archive.changes.watch(undefined, { signal })) {
      for (const noun of what) waiting.add(noun);
      if (timer) continue;
      invalidate(queryClient, waiting);
      waiting.clear();
      timer = setTimeout(() => (waiting.size > 0 ? tell() : (timer = null)), PAUSE_MS);
    }
  } catch {
    // The line ended: the connection's state says so, and with the next line this starts anew.
  }
}
