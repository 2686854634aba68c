/** Keeps what is shown in step with what any window changes, and starts anew when another archive is opened. */
import { useEffect } from 'react';
import type { ChangeEvent } from '../../main/api/schema.ts';
import { archive, useConnection } from './client.ts';
import { forgetJobs } from './jobs.ts';
import { invalidate } from './keys.ts';
import { queryClient } from './queries.ts';
import { forgetRows } from './rows.ts';

/**
 * During an import changes come by the hundred. A first change is shown at once, the next after a short pause; as long
 * as they keep coming the pauses grow, so that a list can be looked at while it fills.
 */
const SHORTEST_MS = 250;
const LONGEST_MS = 2000;

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
  const tell = inPauses();
  try {
    for await (const { what } of await archive.changes.watch(undefined, { signal })) tell(what);
  } catch {
    // The line ended: the connection's state says so, and with the next line this starts anew.
  }
}

/** Tells the first change at once, and what came meanwhile after each pause. */
function inPauses(): (what: ChangeEvent['what']) => void {
  const waiting = new Set<ChangeEvent['what'][number]>();
  let pause = 0;
  const flush = () => {
    pause = waiting.size > 0 ? Math.min(LONGEST_MS, pause * 2 || SHORTEST_MS) : 0;
    if (pause === 0) return;
    invalidate(queryClient, waiting);
    waiting.clear();
    setTimeout(flush, pause);
  };
  return (what) => {
    for (const noun of what) waiting.add(noun);
    if (pause === 0) flush();
  };
}
