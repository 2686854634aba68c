/**
 * The threads that search: one for what is asked while people type, one for all else, so that a long query never blocks a
 * short one. Each is started by the first question it is asked. What nobody waits for any more is not begun, and what runs
 * is left at its next step. Knows nothing of queries.
 */
import { Worker } from 'node:worker_threads';
import type { Archive } from '../../db/index.ts';
import { DaftarError } from '../api/errors.ts';
import type { SearchInput } from '../api/schema.ts';
import { type Link, link, type Remote } from '../workers/link.ts';
import type { ReaderApi } from '../workers/reader.ts';
import { workerUrl } from '../workers/url.ts';
import { createSearch, type Search } from './run-search.ts';

/** `signal`: aborted when nobody waits for the answer any more; the call then rejects. */
export type Readers = {
  search(input: SearchInput, signal?: AbortSignal): Promise<ReturnType<Search['search']>>;
  complete(
    input: { query: string; caret: number },
    signal?: AbortSignal,
  ): Promise<ReturnType<Search['complete']>>;
  ids(...args: Parameters<Search['ids']>): Promise<number[]>;
  counts(...args: Parameters<Search['counts']>): Promise<number[]>;
  nameFacts(...args: Parameters<Search['nameFacts']>): Promise<ReturnType<Search['nameFacts']>>;
  /** Whether somebody has searched in the last seconds, and is likely to go on. */
  isInUse(): boolean;
  /** Runs `work` while no thread has the archive open; what is asked meanwhile waits. */
  without<T>(work: () => T): Promise<T>;
  /** Ends the threads for good. */
  close(): Promise<void>;
};

/** Milliseconds after which who has searched is taken to read. */
const IN_USE = 5000;

/** @param asOf while an import writes, a number that is another after all else that is written; else null */
export function createReaders(archive: Archive, asOf: () => number | null): Readers {
  const quick = createLane(archive);
  const thorough = createLane(archive);
  let searched = Number.NEGATIVE_INFINITY;
  return {
    search(input, signal) {
      searched = performance.now();
      // Who types wants it exactly in a moment.
      if (input.effort === 'typing') void thorough.warm();
      return (input.effort === 'typing' ? quick : thorough)((reader) => reader.search(input, asOf()), signal);
    },
    complete: (input, signal) => quick((reader) => reader.complete(input, asOf()), signal),
    ids: (...args) => thorough((reader) => reader.ids(...args)),
    counts: (...args) => thorough((reader) => reader.counts(...args)),
    nameFacts: (...args) => thorough((reader) => reader.nameFacts(...args)),
    isInUse: () => performance.now() - searched < IN_USE,
    async without(work) {
      const done = Promise.withResolvers<void>();
      try {
        await Promise.all([quick.rest(done.promise), thorough.rest(done.promise)]);
        return work();
      } finally {
        done.resolve();
      }
    },
    async close() {
      await Promise.all([quick.close(), thorough.close()]);
    },
  };
}

type Ask<T> = (reader: Remote<Omit<ReaderApi, 'close'>>) => Promise<T>;

/** One thread and who waits for it, one after the other. */
function createLane(archive: Archive) {
  let worker: Worker | undefined;
  let reader: Link<ReaderApi> | undefined;
  /** Not 0 while what runs is to be left. */
  const left = new Int32Array(new SharedArrayBuffer(4));
  let isClosed = false;
  let last: Promise<unknown> = Promise.resolve();

  const start = (): Link<ReaderApi> => {
    const { path, indexPath } = archive;
    worker = new Worker(workerUrl('reader'), { workerData: { path, indexPath, left } });
    const started = link<ReaderApi>(worker);
    worker.on('error', (error) => started.fail(error));
    worker.on('exit', () => {
      started.fail(new DaftarError('internal', 'The search ended early. Search again.'));
      if (reader === started) reader = undefined;
    });
    return started;
  };
  /** The threads open the archive by its path: if that leads elsewhere by then, this thread's own connection searches. */
  const run = async <T>(ask: Ask<T>, signal: AbortSignal | undefined): Promise<T> => {
    signal?.throwIfAborted();
    if (isClosed) throw new DaftarError('internal', 'The archive was closed.');
    if (!reader && archive.gone()) return ask(inThisThread(archive));
    reader ??= start();
    Atomics.store(left, 0, 0);
    const leave = () => Atomics.store(left, 0, 1);
    signal?.addEventListener('abort', leave);
    try {
      return await ask(reader.remote);
    } finally {
      signal?.removeEventListener('abort', leave);
    }
  };
  const inTurn = <T>(ask: Ask<T>, signal?: AbortSignal): Promise<T> => {
    const answer = last.then(() => run(ask, signal));
    last = answer.catch(() => {});
    return answer;
  };
  const end = async () => {
    if (!worker || !reader) return;
    await reader.remote.close();
    reader = undefined;
    await worker.terminate();
  };
  return Object.assign(inTurn, {
    /** Starts the thread, if it is not there, and lets it read what it counts from. */
    async warm(): Promise<void> {
      if (!reader && !archive.gone()) await inTurn((started) => started.warm()).catch(() => {});
    },
    /** Ends the thread after what was asked so far; what is asked from now on waits for `done`. */
    rest(done: Promise<void>): Promise<void> {
      const ended = last.then(end);
      last = ended.then(() => done).catch(() => {});
      return ended;
    },
    close(): Promise<void> {
      isClosed = true;
      Atomics.store(left, 0, 1);
      return end();
    },
  });
}

function inThisThread(archive: Archive): Remote<Omit<ReaderApi, 'close'>> {
  const own = createSearch(archive);
  return {
    search: async (input) => own.search(input),
    complete: async (input) => own.complete(input),
    ids: async (...args) => own.ids(...args),
    counts: async (...args) => own.counts(...args),
    nameFacts: async (...args) => own.nameFacts(...args),
    warm: async () => own.warm(),
  };
}
