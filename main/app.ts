/** The composition root: opens the archive, starts what searches it, builds the router, and closes it all again. */
import { Worker } from 'node:worker_threads';
import { v7 } from 'uuid';
import { archiveErrorFrom } from '../db/errors.ts';
import { type Archive, open } from '../db/index.ts';
import type { OpenMode } from '../db/open.ts';
import { DaftarError } from './api/errors.ts';
import type { PrintFont } from './exporters/pdf/fonts.ts';
import type { Print } from './exporters/types.ts';
import { createJobs, type Jobs } from './jobs/jobs.ts';
import { indexTouched, refreshIndex } from './search/refresh-index.ts';
import { type Link, link, type Remote } from './workers/link.ts';
import type { ReaderApi } from './workers/reader.ts';
import { workerUrl } from './workers/url.ts';

/** What a host does for the program. Each rejects with a `DaftarError`'s code. */
export type HostApi = {
  print: Print;
  fonts(): Promise<PrintFont[]>;
  /** Before a job that prints: throws `no-browser` if nothing can. */
  assertCanPrint(): void;
  /** Something long at the start, before any job: shown, not answered. */
  starting(doing: string, done: number, total: number): void;
};

/** What every handler is given. */
export type App = {
  archive: Archive;
  jobs: Jobs;
  reader: Remote<ReaderApi>;
  host: Remote<HostApi>;
  /** ISO 8601, UTC. */
  now(): string;
  /** UUIDv7. */
  newUid(): string;
  /**
   * Runs one step of the user's as one transaction that can be undone, and brings the index up to date.
   * Throws `archive-in-use` or `archive-read-only` if the archive is open for reading only.
   */
  change<T>(label: string, work: () => T): T;
  /** The archive's and the file system's own errors with their sentence; any other as it is. */
  known(error: unknown): unknown;
  /** Throws if the archive is open for reading only. */
  assertWritable(): void;
  close(): Promise<void>;
};

/** Throws {@link DaftarError} if the archive can't be opened so. */
export function openApp(path: string, mode: OpenMode, host: Remote<HostApi>): App {
  const archive = openArchive(path, mode);
  try {
    if (archive.created) archive.events.append(now(), 'archive.created', archive.uid);
    refreshIndex(archive, (done, total) => void host.starting('index', done, total));
  } catch (error) {
    archive.close();
    throw asDaftarError(error);
  }
  const reader = lazyReader(archive);
  const jobs = createJobs(v7, asDaftarError);
  const assertWritable = () => {
    if (archive.readOnly) throw new DaftarError(archive.readOnly);
  };
  return {
    archive,
    jobs,
    reader: reader.remote,
    host,
    now,
    newUid: v7,
    known: asDaftarError,
    assertWritable,
    change(label, work) {
      assertWritable();
      return archive.changes.record(now(), label, () => {
        const result = work();
        indexTouched(archive);
        return result;
      });
    },
    async close() {
      await jobs.close();
      await reader.close();
      archive.close();
    },
  };
}

const now = () => new Date().toISOString();

function openArchive(path: string, mode: OpenMode): Archive {
  try {
    return open(path, mode, v7);
  } catch (error) {
    throw asDaftarError(error);
  }
}

function asDaftarError(error: unknown): unknown {
  const known = archiveErrorFrom(error);
  return known ? new DaftarError(known.code, known.message, known) : error;
}

/** The thread that searches is started by the first search. */
function lazyReader({ path, indexPath }: Archive): { remote: Remote<ReaderApi>; close(): Promise<void> } {
  let worker: Worker | undefined;
  let reader: Link<ReaderApi> | undefined;
  const start = () => {
    worker = new Worker(workerUrl('reader'), { workerData: { path, indexPath } });
    const started = link<ReaderApi>(worker);
    worker.on('error', (error) => started.fail(error));
    worker.on('exit', () => {
      started.fail(new DaftarError('internal', 'The search ended early. Search again.'));
      reader = undefined;
    });
    return started;
  };
  return {
    remote: new Proxy({} as Remote<ReaderApi>, {
      get: (_, name: keyof ReaderApi & string) => {
        reader ??= start();
        return reader.remote[name];
      },
    }),
    async close() {
      if (!worker || !reader) return;
      await reader.remote.close();
      await worker.terminate();
    },
  };
}
