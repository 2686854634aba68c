/** The calls that import, and the ledger of what was imported. */

import type { LedgerItem as StoredItem, ImportRun as StoredRun } from '../../db/model.ts';
import { DaftarError } from '../api/errors.ts';
import type { Access, Implementer } from '../api/implementer.ts';
import type { ImportRun, LedgerItem } from '../api/schema.ts';
import type { App } from '../app.ts';
import { leadsInto, resolvePath } from '../archive/paths.ts';
import { removeArticles } from '../articles/change-articles.ts';
import { showRevision } from '../articles/revise-article.ts';
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
      start(access, named(access, input.paths), {
        mapOf: ({ label }) => input.maps[label] ?? input.map,
      }),
    ),

    paste: os.paste.handler(({ input: { name, text }, context: { access } }) =>
      start(access, [{ path: name, label: name, bytes: new TextEncoder().encode(text) }]),
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
      const id = runId(run);
      if (runs.jobOf(run)) throw new DaftarError('run-unfinished');
      return app.change('take back import', ['articles', 'annotations', 'imports'], () => {
        const added = archive.imports.present(id);
        removeArticles(app, added);
        const articles = added.length + unrevise(app, id);
        if (articles > 0) archive.events.append(app.now(), 'import.taken-back', run, { articles });
        return { articles };
      });
    }),
  };
}

/**
 * Articles that a run gave a new text show the one before it again, without the passages that came with it.
 * @returns how many
 */
function unrevise(app: App, runId: number): number {
  const { annotations, articles, imports, origins } = app.archive;
  const touched = new Set<number>();
  for (let ids = imports.revised(runId); ids.length > 0; ids = imports.revised(runId))
    for (const id of ids) {
      const article = articles.byId(id);
      const before = article && articles.previousRevision(article.revisionId);
      if (!article || !before) throw new RangeError(`article ${id} has no earlier revision`);
      for (const uid of origins.broughtBy(article.revisionId)) {
        const brought = annotations.find(uid);
        if (brought) annotations.remove(brought.id, app.now());
      }
      showRevision(app, article, before);
      touched.add(id);
    }
  return touched.size;
}

/** What leads out of a session's folder is listed and not read. */
function* allowed(access: Access, found: Iterable<FoundFile>): Generator<FoundFile> {
  for (const file of found) {
    const leaves =
      access.kind === 'session' && !file.skip && !file.bytes && !leadsInto(access.folder, file.path);
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
