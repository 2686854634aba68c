/** The way of a file out of the archive: where to, the job, and what became of it. Knows nothing of how it looks. */
import { useEffect, useState } from 'react';
import type { PassageFilter, PdfOptions, WrittenFile } from '../../main/api/schema.ts';
import { archive, host } from '../api/client.ts';
import { onJobEnd } from '../api/jobs.ts';
import { deliver } from './deliver.ts';
import { tellsItself } from './tell-export-end.ts';

export type ExportState =
  | { kind: 'idle' }
  | { kind: 'running'; jobId: string | null; stopping: boolean }
  | { kind: 'done'; file: WrittenFile; name: string; problems: string[] }
  | { kind: 'stopped' }
  | { kind: 'failed'; error: unknown };

/** `problems`: what is not in the file as it should be. */
type Result = { files: WrittenFile[]; problems?: { why: string }[] };

type Wanted = {
  format: string;
  name: string;
  articles: string[];
  query: string;
  passages: PassageFilter;
  pdf: PdfOptions;
  /** A file of each article, in one ZIP. */
  each: boolean;
};

export type ExportRun = {
  state: ExportState;
  start(wanted: Wanted): Promise<void>;
  stop(): Promise<void>;
  /** Back to the choice. */
  reset(): void;
};

/** What runs when the dialog is closed goes on; the job bar shows it, and a toast tells its end. */
export function useExport(): ExportRun {
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const jobId = state.kind === 'running' ? state.jobId : null;
  useEffect(() => (jobId ? tellsItself(jobId) : undefined), [jobId]);
  const fail = (error: unknown) => setState({ kind: 'failed', error });

  const start = async ({ name, ...wanted }: Wanted) => {
    try {
      const out = await host.pickTarget({ name });
      if (out === null) return;
      setState({ kind: 'running', jobId: null, stopping: false });
      const started = await archive.exports.start({ ...wanted, out });
      setState({ kind: 'running', jobId: started.jobId, stopping: false });
      onJobEnd(started.jobId, (end) => {
        if (end.kind === 'failed')
          return setState(end.code === 'cancelled' ? { kind: 'stopped' } : { kind: 'failed', error: end });
        const { files, problems = [] } = end.result as Result;
        const [file] = files;
        if (!file) return fail(new Error('no file'));
        setState({ kind: 'done', file, name, problems: problems.map(({ why }) => why) });
        void deliver(file, name, 'first').catch(fail);
      });
    } catch (error) {
      fail(error);
    }
  };
  const stop = async () => {
    if (state.kind !== 'running' || !state.jobId) return;
    setState({ ...state, stopping: true });
    await archive.jobs.cancel({ jobId: state.jobId }).catch(fail);
  };
  return { state, start, stop, reset: () => setState({ kind: 'idle' }) };
}
