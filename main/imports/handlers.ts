/** The calls that import, and the ledger of what was imported. */

import type { LedgerItem as StoredItem, ImportRun as StoredRun } from '../../db/model.ts';
import { DaftarError } from '../api/errors.ts';
import type { Access, Implementer } from '../api/implementer.ts';
import type { ImportRun, LedgerItem } from '../api/schema.ts';
import type { App } from '../app.ts';
import { leadsInto, resolvePath } from '../archive/paths.ts';
import { importFiles } from './import-files.ts';
import { again, type FoundFile, outside, walk } from './walk.ts';

export function importHandlers(os: Implementer['imports'], app: App) {
  const { archive, runs } = app;
  const start = (access: Access, found: Iterable<FoundFile>) => {
    app.assertWritable();
    const files = allowed(access, found);
    const told = (file: FoundFile) => (access.kind === 'session' ? file.label : file.path);
    return { jobId: app.jobs.start('import', (context) => importFiles(app, files, told, context)) };
  };

  return {
    start: os.start.handler(({ input, context: { access } }) =>
      start(access, walk(input.paths.map((path) => resolvePath(access, path)))),
    ),

    runs: os.runs.handler(() =>
      archive.imports
        .runs()
        .map((run) => runView(run, runs.jobOf(run.uid), runs.toRetry(run.uid).length > 0)),
    ),

    items: os.items.handler(({ input: { run, outcomes, offset, limit } }) => {
      const runId = archive.imports.find(run);
      if (runId === null) throw new DaftarError('run-unknown', run);
      const { total, items } = archive.imports.items(runId, outcomes, offset, limit);
      return { total, items: items.map(itemView) };
    }),

    retry: os.retry.handler(({ input, context: { access } }) => {
      const files = runs.toRetry(input.run);
      if (files.length === 0) throw new DaftarError('retry-unknown');
      return start(access, again(files));
    }),
  };
}

/** What leads out of a session's folder is listed and not read. */
function* allowed(access: Access, found: Iterable<FoundFile>): Generator<FoundFile> {
  for (const file of found) {
    const leaves = access.kind === 'session' && !file.skip && !leadsInto(access.folder, file.path);
    yield leaves ? outside(file) : file;
  }
}

function runView(
  { uid: id, cancelled, ...run }: StoredRun,
  jobId: string | null,
  canRetry: boolean,
): ImportRun {
  return { id, ...run, cancelled: cancelled === 1, jobId, canRetry };
}

function itemView({ file, outcome, at, title, ...rest }: StoredItem): LedgerItem {
  const known = Object.entries(rest).filter(([, value]) => value !== null);
  return { file, outcome, at, title, ...Object.fromEntries(known) };
}
