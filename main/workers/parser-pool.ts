/**
 * Keeps the parser threads: hands them files, ends one that takes too long or too much memory and starts
 * another, so that one bad file costs one item and nothing else.
 */
import { Worker } from 'node:worker_threads';
import { ImportError, type ImportErrorCode, type ImporterContext } from '../importers/types.ts';
import { type Link, link, RemoteError } from './link.ts';
import type { BytesApi, Parsed, ParserApi } from './parser.ts';
import { workerUrl } from './url.ts';

/** A file as the pool needs it; `read` in bytes. */
export type ParserFile = { name: string; size: number } & BytesApi;

export type ParserLimits = {
  /** Milliseconds for one file. */
  time: number;
  /** MiB of heap for one thread. */
  memory: number;
};

const LIMITS: ParserLimits = { time: 20_000, memory: 1536 };

type Thread = { worker: Worker; link: Link<ParserApi>; file: ParserFile | null };

export type ParserPool = ReturnType<typeof createParserPool>;

export function createParserPool(size: number, limits = LIMITS) {
  const idle: Thread[] = [];
  const all = new Set<Thread>();
  const queue: ((thread: Thread) => void)[] = [];

  const acquire = (): Promise<Thread> => {
    const free = idle.pop();
    if (free) return Promise.resolve(free);
    if (all.size < size) return Promise.resolve(startThread(all, limits));
    return new Promise((resolve) => queue.push(resolve));
  };
  const release = (thread: Thread) => {
    thread.file = null;
    const healthy = all.has(thread) ? thread : null;
    const next = queue.shift();
    if (next) next(healthy ?? startThread(all, limits));
    else if (healthy) idle.push(healthy);
  };

  return {
    /** Throws {@link ImportError} for whatever keeps the file from becoming an article. */
    async parse(file: ParserFile, context: ImporterContext): Promise<Parsed> {
      const thread = await acquire();
      thread.file = file;
      const timer = setTimeout(() => {
        stop(all, thread, new ImportError('too-slow', slowSentence(limits.time)));
      }, limits.time);
      try {
        return await thread.link.remote.parse(file.name, file.size, context);
      } catch (error) {
        throw toImportError(error);
      } finally {
        clearTimeout(timer);
        release(thread);
      }
    },

    async close(): Promise<void> {
      await Promise.all([...all].map((thread) => thread.worker.terminate()));
    },
  };
}

function startThread(all: Set<Thread>, limits: ParserLimits): Thread {
  const worker = new Worker(workerUrl('parser'), {
    resourceLimits: { maxOldGenerationSizeMb: limits.memory, stackSizeMb: 4 },
    // Nothing of the machine is handed in; what it prints is not ours to show.
    env: {},
    stderr: true,
    stdout: true,
  });
  const thread: Thread = { worker, file: null, link: null as never };
  thread.link = link<ParserApi>(worker, {
    read: (path: string, start: number, end: number) => fileOf(thread).read(path, start, end),
    sibling: (path: string) => fileOf(thread).sibling(path),
  } satisfies BytesApi);
  worker.on('error', (error: Error & { code?: string }) => {
    const memory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    const sentence = 'Reading this file takes more memory than one file may have.';
    stop(all, thread, memory ? new ImportError('out-of-memory', sentence) : error);
  });
  worker.on('exit', () =>
    stop(all, thread, new ImportError('internal', 'The reader of this file ended early.')),
  );
  worker.unref();
  all.add(thread);
  return thread;
}

function stop(all: Set<Thread>, thread: Thread, error: Error): void {
  if (!all.delete(thread)) return;
  thread.link.fail(error);
  void thread.worker.terminate();
}

function fileOf(thread: Thread): ParserFile {
  if (!thread.file) throw new ImportError('internal', 'No file is being read.');
  return thread.file;
}

function toImportError(error: unknown): ImportError {
  if (error instanceof ImportError) return error;
  if (error instanceof RemoteError && error.name === 'ImportError')
    return new ImportError(error.code as ImportErrorCode, error.message);
  const detail = error instanceof Error ? error.message : String(error);
  return new ImportError('malformed', `This file cannot be read: ${detail}`);
}

function slowSentence(time: number): string {
  return `Reading this file takes longer than ${time / 1000} seconds: it is too large or too deeply nested.`;
}
