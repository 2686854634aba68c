/**
 * The import job: finds files, goes through containers, has everything parsed, writes articles and ledger in small
 * batches. Every file and every member ends with one outcome; what a batch has written stays, whatever happens after it.
 */
import { resolve } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { DaftarError, type ErrorCode } from '../api/errors.ts';
import type { ImportItemView, ImportSummary } from '../api/schema.ts';
import type { App } from '../app.ts';
import { atMostEvery } from '../changes/feed.ts';
import type { JobContext } from '../jobs/jobs.ts';
import { refreshing } from '../search/refresh-index.ts';
import type { FieldMap } from '../text/table-fields.ts';
import { type ParserPool, SMALL_FILE } from '../workers/parser-pool.ts';
import { withParsers } from '../workers/parsers.ts';
import { batches, inOrder } from './in-order.ts';
import { prepare, type Ready } from './prepare.ts';
import { type Item, unfold } from './unfold.ts';
import type { FoundFile } from './walk.ts';
import { type Outcome, writeBatch } from './write-batch.ts';

/** What is read ahead of what is written: many small files, or few large ones. */
const AHEAD = {
  capacity: 128,
  costOf: ({ file, member }: Item) => ((member?.bytes.length ?? file.size ?? 0) > SMALL_FILE ? 32 : 1),
};

/** Items, bytes of their files, and milliseconds that the first of them waits: what is asked meanwhile waits as long. */
const BATCH = { items: 200, size: 64 * 1024 * 1024, wait: 500 };
const WHILE_SEARCHED = { ...BATCH, items: 20, wait: 150 };

/** Milliseconds between two announcements to other windows. */
const ANNOUNCE_EVERY = 500;

/** What ends an import early, with what that means for each file that was left. */
const STOPPED: Partial<Record<ErrorCode, string>> = {
  'disk-full': 'The disk is full: nothing more of this file was kept. Free some space and import it again.',
  'archive-moved': 'The archive file was moved away: nothing more of this file was kept. Import it again.',
  'archive-overwritten':
    'Another file was copied over the archive: nothing more of this file was kept. Import it again.',
};

export type ImportOptions = {
  /** How a file is named to whoever watches. */
  told(file: FoundFile): string;
  /** Which column of a table holds what. */
  mapOf?(file: FoundFile): FieldMap;
  /** Only these members, by the path of their container. */
  only?: ReadonlyMap<string, ReadonlySet<string>>;
};

export function importFiles(
  app: App,
  found: Iterable<FoundFile>,
  options: ImportOptions,
  job: JobContext,
): Promise<ImportSummary> {
  return withParsers((pool) => importWith(pool, app, found, options, job));
}

async function importWith(
  pool: ParserPool,
  app: App,
  found: Iterable<FoundFile>,
  options: ImportOptions,
  job: JobContext,
): Promise<ImportSummary> {
  const began = performance.now();
  const run = app.newUid();
  const runId = app.archive.imports.start(run, app.now());
  app.runs.begin(run, job.jobId);
  const announce = atMostEvery(ANNOUNCE_EVERY, () =>
    app.feed.announce('imports', 'articles', 'annotations', 'tags'),
  );
  announce.call();
  try {
    const files = [...found];
    app.archive.imports.found(runId, files.length);
    const told = teller(app, run, files, options, job, announce.call);
    try {
      const { signal } = job;
      const items = unfold(pool, files, {
        signal,
        contextOf: (file) => ({ today: app.now().slice(0, 10), map: options.mapOf?.(file) ?? {} }),
        ...(options.only ? { only: options.only } : {}),
        report: told.opened,
      });
      const ready = inOrder(paused(items, job), AHEAD, (item) => prepare(app, pool, item), signal);
      const limits = () => (app.reader.isInUse() ? WHILE_SEARCHED : BATCH);
      for await (const batch of batches(ready, limits, bytesOf))
        told.tell(app.healing(() => writeBatch(app, runId, batch)));
      await settle(app);
      finish(app, run, runId, signal.aborted);
    } catch (error) {
      if (!told.tellRest(app.known(error))) throw error;
    }
    const ms = Math.round(performance.now() - began);
    return { ...told.summary, ms, ...(job.signal.aborted ? { cancelled: true } : {}) };
  } finally {
    app.runs.end(run);
    announce.call();
    announce.flush();
  }
}

async function* paused<T>(items: AsyncIterable<T>, { unpaused }: JobContext): AsyncGenerator<T> {
  for await (const item of items) {
    await unpaused();
    yield item;
  }
}

const bytesOf = ({ original }: Ready) => original?.size ?? 0;

/** What repeats in the outlets that articles came to; calls are answered between the steps. */
async function settle(app: App): Promise<void> {
  const steps = refreshing(app.archive);
  while (!app.healing(() => steps.next()).done) await breathe();
}

/** The chain tells how the run ended, so that a ledger that loses lines is seen. */
function finish(app: App, run: string, runId: number, cancelled: boolean): void {
  app.archive.transaction(() => {
    app.archive.imports.finish(runId, cancelled, app.now());
    app.archive.events.append(app.now(), 'import.finished', run, app.archive.imports.tally(runId));
  });
}

/** Tells whoever watches what became of each item, and how far it all is. */
function teller(
  app: App,
  run: string,
  files: readonly FoundFile[],
  { told }: ImportOptions,
  { report, item }: JobContext,
  announce: () => void,
) {
  const summary = { imported: 0, duplicate: 0, unchanged: 0, failed: 0, skipped: 0 };
  let done = 0;
  let filesDone = 0;
  // Items of containers stand for one file each: how many more than the files they are.
  const more = new Map<FoundFile, number>();

  const tell = (outcomes: readonly Outcome[]) => {
    for (const { file, isLast, itemId, ...outcome } of outcomes) {
      summary[outcome.outcome]++;
      item({ file: told(file), ...outcome });
      if (isLast) filesDone++;
      if (outcome.outcome === 'failed' && !file.bytes)
        app.runs.failed(run, {
          file: { ...file, path: resolve(file.path) },
          member: outcome.member ?? null,
          itemId,
        });
    }
    done += outcomes.length;
    const last = outcomes.at(-1)?.file;
    const extra = [...more.values()].reduce((sum, count) => sum + count, 0);
    report({ done, total: Math.max(done, Math.round(files.length + extra)), doing: last ? told(last) : '' });
    announce();
  };

  return {
    summary,
    tell,
    /** A container's items are counted as far as it was gone through, and guessed for the rest of it. */
    opened: (file: FoundFile, items: number, at: number) =>
      void more.set(file, items / Math.max(at, 0.001) - 1),
    /** Every file that is left is told as failed, if the error is one that only ends the import. */
    tellRest(error: unknown): boolean {
      const code = error instanceof DaftarError ? error.code : 'internal';
      const reason = STOPPED[code];
      if (!reason) return false;
      const outcome: ImportItemView['outcome'] = 'failed';
      tell(
        files.slice(filesDone).map((file) => ({ file, isLast: true, itemId: null, outcome, code, reason })),
      );
      return true;
    },
  };
}
