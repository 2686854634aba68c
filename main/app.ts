/** The composition root: opens the archive, starts what searches it, builds the router, and closes it all again. */
import { v7 } from 'uuid';
import { archiveErrorFrom } from '../db/errors.ts';
import { type Archive, open } from '../db/index.ts';
import type { Gone, OpenMode } from '../db/open.ts';
import type { Step } from '../db/transact.ts';
import { DaftarError, isErrorCode } from './api/errors.ts';
import { createFeed, type Feed, type Noun } from './changes/feed.ts';
import { inJob } from './changes/in-job.ts';
import type { PrintFont } from './exporters/pdf/fonts.ts';
import type { Print } from './exporters/types.ts';
import { createRuns, type Runs } from './imports/runs.ts';
import { createJobs, type Jobs } from './jobs/jobs.ts';
import { STARTER } from './names/starter.ts';
import { importNames } from './names/write-names.ts';
import { catchUp } from './search/catch-up.ts';
import { createReaders, type Readers } from './search/readers.ts';
import { indexChanged, indexTouched, refreshIndex } from './search/refresh-index.ts';
import { settleNames } from './search/settle-names.ts';
import { FOLD_VERSION } from './text/fold.ts';
import { type Remote, RemoteError } from './workers/link.ts';

/** What a host does for the program. Each rejects with a `DaftarError`'s code. */
export type HostApi = {
  print: Print;
  fonts(): Promise<PrintFont[]>;
  /** Before a job that prints: throws `no-browser` if nothing can. */
  assertCanPrint(): void;
  /** Something long at the start, before any job: shown, not answered. */
  starting(doing: string, done: number, total: number): void;
  /** The archive's file was moved away or written over: changes are refused from now on. */
  gone(code: Gone): void;
};

/** What every handler is given. */
export type App = {
  archive: Archive;
  jobs: Jobs;
  /** Tells every window what has changed. */
  feed: Feed;
  /** What is known of imports beyond the ledger, as long as the program runs. */
  runs: Runs;
  reader: Readers;
  host: Remote<HostApi>;
  /** ISO 8601, UTC. */
  now(): string;
  /** UUIDv7. */
  newUid(): string;
  /**
   * Runs one step of the user's as one transaction that can be undone, brings the index up to date and announces
   * `what`. Throws `archive-in-use` or `archive-read-only` if the archive is open for reading only, `archive-moved`
   * or `archive-overwritten` if its file is gone.
   */
  change<T>(label: string, what: readonly Noun[], work: () => T): T;
  /**
   * The same for work that may be long, in steps: what takes longer than a moment goes on as a job that can be
   * cancelled, and calls are answered meanwhile. Rejects with `change-cancelled` if it is; nothing is changed then.
   */
  changeMany<T>(label: string, what: readonly Noun[], steps: Generator<Step, T>): Promise<T>;
  /** `change` without a step to be undone. */
  write<T>(what: readonly Noun[], work: () => T): T;
  /** `changeMany` without one. */
  writeMany<T>(what: readonly Noun[], steps: Generator<Step, T>): Promise<T>;
  /**
   * Brings the index up to what was written so far, in the caller's transaction; what repeats across outlets is
   * counted at the end of an import or of catching up, not while it runs. @returns how many articles' entries are others now
   */
  index(): number;
  /** The archive's and the file system's own errors with their sentence; any other as it is. */
  known(error: unknown): unknown;
  /** Runs what writes the index too; if the index proves damaged, it is made anew and `work` runs again. */
  healing<T>(work: () => T): T;
  /** Makes the index anew if `error` may come from a damaged one. @returns whether it did */
  healIndex(error: unknown): Promise<boolean>;
  /** Whether the index was found damaged, and made anew, since this was asked last. */
  wasMended(): boolean;
  /** Throws the index away and makes it anew. @returns the job that does */
  reindex(): Promise<string>;
  /** Throws if nothing can be written now. */
  assertWritable(): void;
  close(): Promise<void>;
};

/** `indexLater`: what is long to index is indexed by a job, and the archive is open at once. */
export type OpenOptions = { indexLater?: boolean };

/** More articles than these are long to index: a second or two. */
const MANY = 500;

/** More articles than these in one change are indexed after it, by a job. */
const AT_ONCE = 100;

/** Milliseconds between two looks at whether the archive's file is still at its place, for when nobody writes. */
const PLACE_EVERY = 2000;

/** Throws {@link DaftarError} if the archive can't be opened so. */
export function openApp(
  path: string,
  mode: OpenMode,
  host: Remote<HostApi>,
  { indexLater = false }: OpenOptions = {},
): App {
  const mayWait = (archive: Archive) =>
    indexLater && !archive.readOnly && archive.search.stale(FOLD_VERSION).length > MANY;
  const archive = openWithIndex(path, mode, host, mayWait);
  const feed = createFeed();
  const runs = createRuns();
  /** How often something was written by anyone but an import. */
  let written = 0;
  // Articles that are just coming in may be found a moment later; what a person does is found at once.
  const reader = createReaders(archive, () => (runs.isAnyRunning() ? written : null));
  const jobs = createJobs(v7, asDaftarError, () => feed.announce('jobs'));
  const watching = watchPlace(archive, feed, host);
  const assertWritable = () => {
    if (archive.readOnly) throw new DaftarError(archive.readOnly);
    const gone = archive.gone();
    if (gone) throw new DaftarError(gone, archive.path);
  };
  const reindexing = () => jobs.running().filter(({ kind }) => kind === 'reindex');
  const index = () => {
    // What a person waits for comes first; the rest once the transaction is over.
    if (archive.nameTokens.takeTouched() && settleNames(archive)) queueMicrotask(completeNames);
    return runs.isAnyRunning() || reindexing().length > 0 ? indexTouched(archive) : indexChanged(archive);
  };
  const andIndex = <T>(work: () => T, most = Number.POSITIVE_INFINITY): T => {
    const result = work();
    if (archive.search.touched() <= most) index();
    return result;
  };
  /** What was too much to be indexed in its transaction. */
  const indexRest = () => {
    if (archive.search.takeTouched().length > 0) catchUpLater();
  };
  /** What is written counts as done: an index for which there is no room is behind, and finds out by itself. */
  const indexWritten = () => {
    try {
      healing(() => archive.indexing(() => andIndex(() => {}, AT_ONCE)));
      indexRest();
    } catch (error) {
      if ((asDaftarError(error) as { code?: unknown }).code !== 'disk-full') throw error;
    }
  };
  const catchUpLater = (): string => {
    for (const { jobId } of reindexing()) jobs.cancel(jobId);
    return jobs.start('reindex', (context) => catchUp(app, context));
  };
  const completeNames = () => {
    if (archive.db.open && reindexing().length === 0) catchUpLater();
  };
  const bringUp = () => void (mayWait(archive) ? catchUpLater() : refreshIndex(archive));
  const healing = <T>(work: () => T) => mended(archive, work, bringUp);
  const app: App = {
    archive,
    jobs,
    feed,
    runs,
    reader,
    host,
    now,
    newUid: v7,
    known: asDaftarError,
    index,
    assertWritable,
    change(label, what, work) {
      assertWritable();
      const result = healing(() => archive.changes.record(now(), label, () => andIndex(work, AT_ONCE)));
      written++;
      indexRest();
      feed.announce(...what);
      return result;
    },
    write(what, work) {
      assertWritable();
      const result = healing(() => archive.transaction(() => andIndex(work)));
      written++;
      feed.announce(...what);
      return result;
    },
    changeMany: (label, what, steps) => app.writeMany(what, archive.changes.recordSteps(now(), label, steps)),
    async writeMany(what, steps) {
      assertWritable();
      try {
        const result = await inJob(app, archive.long(steps));
        indexWritten();
        written++;
        return result;
      } finally {
        // Who has asked meanwhile was told what may have been taken back.
        feed.announce(...what);
      }
    },
    healing,
    async healIndex(error) {
      if (!isIndexSuspect(error)) return false;
      await reader.without(() => archive.renewIndex());
      bringUp();
      archive.indexDamaged = true;
      return true;
    },
    wasMended() {
      const { indexDamaged } = archive;
      archive.indexDamaged = false;
      return indexDamaged;
    },
    async reindex() {
      await reader.without(() => archive.renewIndex());
      return catchUpLater();
    },
    async close() {
      clearInterval(watching);
      await jobs.close();
      feed.close();
      await reader.close();
      archive.close();
    },
  };
  const hasMore = () => indexLater && !archive.readOnly && archive.nameTokens.incomplete().length > 0;
  if (mayWait(archive) || hasMore()) catchUpLater();
  return app;
}

/** Says once when the file has left its place or is back; what was written so far is then all in a file that left. */
function watchPlace(archive: Archive, feed: Feed, host: Remote<HostApi>): NodeJS.Timeout {
  let before: Gone | null = null;
  const look = () => {
    const gone = archive.gone();
    if (gone === before) return;
    before = gone;
    if (gone === 'archive-moved' && !archive.readOnly) archive.settle();
    if (gone) void host.gone(gone);
    // Whoever shows articles also asks again whether they can be changed.
    feed.announce('articles');
  };
  return setInterval(look, PLACE_EVERY).unref();
}

/** Damage in the full-text tables comes as more than SQLITE_CORRUPT: as lack of memory, too. */
function isIndexSuspect(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^SQLITE_(CORRUPT|NOTADB|NOMEM|ERROR)/.test(code);
}

const now = () => new Date().toISOString();

/** A new archive knows the names that come with the program. */
function begin(archive: Archive): void {
  archive.transaction(() => {
    archive.events.append(now(), 'archive.created', archive.uid);
    importNames({ archive, newUid: v7, now }, STARTER, false);
  });
}

/** The index is derived: at the first sign of damage it is thrown away, made anew by `remake`, and `work` done again. */
function mended<T>(archive: Archive, work: () => T, remake = () => {}): T {
  try {
    return work();
  } catch (error) {
    if (!isIndexSuspect(error)) throw error;
    archive.renewIndex();
    remake();
    archive.indexDamaged = true;
    return work();
  }
}

/**
 * Brings the index up to date unless that may wait. Without room for its index, an archive that is to be read is read with
 * an index elsewhere.
 */
function openWithIndex(
  path: string,
  mode: OpenMode,
  host: Remote<HostApi>,
  mayWait: (archive: Archive) => boolean,
): Archive {
  const archive = openArchive(path, mode);
  const report = (done: number, total: number) => void host.starting('index', done, total);
  try {
    if (archive.created) begin(archive);
    mended(archive, () => mayWait(archive) || refreshIndex(archive, report));
    return archive;
  } catch (error) {
    archive.close();
    const known = asDaftarError(error);
    if (mode === 'read' && known instanceof DaftarError && known.code === 'disk-full')
      return openWithIndex(path, 'full', host, mayWait);
    throw known;
  }
}

function openArchive(path: string, mode: OpenMode): Archive {
  try {
    return open(path, mode, v7);
  } catch (error) {
    throw asDaftarError(error);
  }
}

function asDaftarError(error: unknown): unknown {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: string };
  // From another thread: the code and the whole sentence came over the link.
  if (error instanceof RemoteError && isErrorCode(code)) return DaftarError.said(code, message ?? '');
  const known = archiveErrorFrom(error);
  return known ? new DaftarError(known.code, known.message, known) : error;
}
