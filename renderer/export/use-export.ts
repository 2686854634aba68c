/** The way of a file out of the archive: where to, the job, and what became of it. Knows nothing of how it looks. */
import { useEffect, useRef, useState } from 'react';
import type { WrittenFile } from '../../main/api/schema.ts';
import { archive, host } from '../api/client.ts';
import { onJobEnd } from '../api/jobs.ts';
import { deliver } from './deliver.ts';

export type ExportState =
  | { kind: 'idle' }
  | { kind: 'running'; jobId: string | null; stopping: boolean }
  | { kind: 'done'; file: WrittenFile; name: string }
  | { kind: 'stopped' }
  | { kind: 'failed'; error: unknown };

type Wanted = { format: string; name: string; articles: string[]; query: string; tags: string[] };

export type ExportRun = {
  state: ExportState;
  start(wanted: Wanted): Promise<void>;
  stop(): Promise<void>;
  /** Back to the choice. */
  reset(): void;
  /** Closing stops what still runs: a file nobody waits for is not written. */
  leave(then: () => void): () => void;
};

export function useExport(): ExportRun {
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  const set = (next: ExportState) => shown.current && setState(next);
  const fail = (error: unknown) => set({ kind: 'failed', error });

  const start = async ({ name, ...wanted }: Wanted) => {
    try {
      const out = await host.pickTarget({ name });
      if (out === null) return;
      set({ kind: 'running', jobId: null, stopping: false });
      const { jobId } = await archive.exports.start({ ...wanted, out });
      set({ kind: 'running', jobId, stopping: false });
      onJobEnd(jobId, (end) => {
        if (end.kind === 'failed')
          return set(end.code === 'cancelled' ? { kind: 'stopped' } : { kind: 'failed', error: end });
        const file = (end.result as { files: WrittenFile[] }).files[0];
        if (!file) return fail(new Error('no file'));
        set({ kind: 'done', file, name });
        void deliver(file, name, 'first').catch(fail);
      });
    } catch (error) {
      fail(error);
    }
  };
  const stop = async () => {
    if (state.kind !== 'running' || !state.jobId) return;
    set({ ...state, stopping: true });
    await archive.jobs.cancel({ jobId: state.jobId }).catch(fail);
  };
  return {
    state,
    start,
    stop,
    reset: () => setState({ kind: 'idle' }),
    leave: (then) => () => {
      void stop();
      then();
    },
  };
}
