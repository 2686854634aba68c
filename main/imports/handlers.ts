/** The calls that import, and the ledger of what was imported. */

import type { LedgerItem as StoredItem, ImportRun as StoredRun } from '../../db/model.ts';
import { DaftarError } from '../api/errors.ts';
import type { Access, Implementer } from '../api/implementer.ts';
import type { ImportRun, LedgerItem } from '../api/schema.ts';
import type { App } from '../app.ts';
import { leadsInto, resolvePath } from '../archive/paths.ts';
import { removeArticles } from '../articles/change-articles.ts';
import { type ImportOptions, importFiles } from './import-files.ts';
import { filesToRetry } from './runs.ts';
import { unsureTables } from './tables.ts';
import { again, type FoundFile, outside, walk } from './walk.ts';

export function importHandlers(os: Implementer['imports'], app: App) {
  const { archive, runs } = app;
  const start = (access: Access, found: Iterable<FoundFile>, options: Omit<ImportOptions, 'told'> = {}) => {
    app.assertWritable();
    const files = allowed(access, found);
    const told = (file: FoundFile) => (access.kind === 'session' ? file.label : file.path);
    return {
      jobId: app.jobs.start('import', (context) => importFiles(app, files, { told, ...options }, context)),
    };
  };
  const named = (access: Access, paths: readonly string[]) =>
    walk(paths.map((path) => resolvePath(access, path)));
  const runId = (run: string) => {
    const id = archive.imports.find(run);
    if (id === null) throw new DaftarError('run-unknown', run);
    return id;
  };

  return {
    start: os.start.handler(({ input, context: { access } }) =>
      start(access, named(access, input.paths), { map: input.map }),
    ),

    unsureTables: os.unsureTables.handler(({ input, context: { access } }) =>
      unsureTables(allowed(access, named(access, input.paths))),
    ),

    runs: os.runs.handler(() =>
      archive.imports
        .runs()
        .map((run) => runView(run, runs.jobOf(run.uid), runs.toRetry(run.uid).length > 0)),
    ),

    items: os.items.handler(({ input: { run, outcomes, offset, limit } }) => {
      const { total, items } = archive.imports.items(runId(run), outcomes, offset, limit);
      return { total, items: items.map(itemView) };
    }),

    retry: os.retry.handler(({ input, context: { access } }) => {
      const failed = runs.toRetry(input.run, input.item);
      if (failed.length === 0) throw new DaftarError('retry-unknown');
      const { files, only } = filesToRetry(failed);
      return start(access, again(files), { only });
    }),

    takeBack: os.takeBack.handler(({ input: { run } }) => {
      const uids = archive.imports.present(runId(run));
      if (runs.jobOf(run)) throw new DaftarError('run-unfinished');
      if (uids.length > 0)
        app.change('take back import', ['articles', 'annotations', 'imports'], () => {
          removeArticles(app, uids);
          archive.events.append(app.now(), 'import.taken-back', run, { articles: uids.length });
        });
      return { articles: uids.length };
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

function itemView({ id, file, outcome, at, title, ...rest }: StoredItem): LedgerItem {
  const known = Object.entries(rest).filter(([, value]) => value !== null);
  return { id, file, outcome, at, title, ...Object.fromEntries(known) };
}
