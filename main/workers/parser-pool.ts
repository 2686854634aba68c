/**
 * Keeps the parser threads: hands them files and containers, ends one that takes too long or too much memory and
 * starts another, so that one bad file costs one item and nothing else.
 */
import { Worker } from 'node:worker_threads';
import type { TableView } from '../importers/table.ts';
import { ImportError, type ImportErrorCode, type ImporterContext } from '../importers/types.ts';
import type { CopyOrder, CopyResult } from './annotate-copy.ts';
import { type Link, link, RemoteError } from './link.ts';
import type { PageAnswer, PageOrder } from './page-view.ts';
import type { BytesApi, Parsed, ParserApi, PoolApi, SentStep, WalkContext } from './parser.ts';
import { workerUrl } from './url.ts';

/** A file as the pool needs it; `read` in bytes. */
export type ParserFile = { name: string; size: number } & BytesApi;

export type ParserLimits = {
  /** Milliseconds for one file; of a container, between two looks at its bytes. */
  time: number;
  /** Milliseconds more for each page of a document. */
  page: number;
  /** MiB of heap for one thread. */
  memory: number;
};

/** A container that is gone through, one step after the other: nothing is read ahead. */
export type ContainerWalk = {
  /** Throws {@link ImportError} once it cannot be gone through any further. */
  next(): Promise<SentStep>;
  beside(id: number, name: string): Promise<Uint8Array | null>;
  /** To be called whether or not it came to its end. */
  close(): void;
};

const LIMITS: ParserLimits = { time: 20_000, page: 100, memory: 1536 };

/** Milliseconds for a thread to start, however busy the machine is. */
const START = 300_000;

/** Bytes of a file that goes to the thread with the call, rather than piece by piece when it asks. */
export const SMALL_FILE = 256 * 1024;

/** Small files that a thread is given at once, so that it need not wait while this thread writes. */
const AHEAD = 64;

/** Pages that a document is given time for, whatever it says. */
const MOST_PAGES = 5000;

type ParserRemote = Link<ParserApi>['remote'];

/** What a thread is asked about one file. */
type Task = {
  file: ParserFile;
  isSmall: boolean;
  ask(remote: ParserRemote): Promise<unknown>;
  answer: Promise<unknown>;
  resolve(value: unknown): void;
  reject(error: Error): void;
};

const NEVER = new Promise<never>(() => {});

type Thread = {
  worker: Worker;
  link: Link<ParserApi>;
  /** It can read; what that takes on a busy machine is no fault of the first file. */
  started: Promise<void>;
  /** It works on the first. */
  tasks: Task[];
  file: ParserFile | null;
  /** Going through a container: each look at its bytes gives it time again. */
  timers: Set<NodeJS.Timeout>;
  /** Gives what it is doing now so many milliseconds, counted from now. */
  extend: (time: number) => void;
};

export type ParserPool = ReturnType<typeof createParserPool>;

/** @param size threads that parse; each container that is gone through has one besides */
export function createParserPool(size: number, limits = LIMITS) {
  const walkers: Thread[] = [];
  const parsing = new Set<Thread>();
  const all = new Set<Thread>();
  const waiting: Task[] = [];

  const start = () => startThread(all, limits);
  const startParsing = () => {
    const thread = start();
    parsing.add(thread);
    return thread;
  };
  const threadFor = (task: Task): Thread | undefined => {
    for (const thread of parsing) if (!all.has(thread)) parsing.delete(thread);
    const threads = [...parsing].sort((a, b) => a.tasks.length - b.tasks.length);
    if (threads[0]?.tasks.length === 0) return threads[0];
    return parsing.size < size ? startParsing() : threads.find((thread) => takesMore(thread, task));
  };
  const handOut = () => {
    for (let task = waiting[0]; task; task = waiting[0]) {
      const thread = threadFor(task);
      if (!thread) return;
      waiting.shift();
      task.answer = task.ask(thread.link.remote);
      task.answer.catch(() => {});
      if (thread.tasks.push(task) === 1) void serve(thread);
    }
  };
  /** Waits for what the thread has in hand. If it ends over that, what stood behind it goes to another one. */
  const serve = async (thread: Thread): Promise<void> => {
    const [task] = thread.tasks;
    if (!task) return;
    thread.file = task.file;
    await answer(all, thread, limits, () => task.answer).then(task.resolve, task.reject);
    thread.file = null;
    thread.tasks.shift();
    if (all.has(thread)) void serve(thread);
    else waiting.unshift(...thread.tasks.splice(0));
    handOut();
  };
  const run = <T>(
    file: ParserFile,
    isSmall: boolean,
    ask: (remote: ParserRemote) => Promise<T>,
    signal?: AbortSignal,
  ) =>
    new Promise<T>((resolve, reject) => {
      signal?.throwIfAborted();
      const task: Task = { file, isSmall, ask, resolve: resolve as Task['resolve'], reject, answer: NEVER };
      waiting.push(task);
      signal?.addEventListener('abort', () => giveUp(waiting, task, signal.reason));
      handOut();
    });

  return {
    /** Throws {@link ImportError} for whatever keeps the file from becoming an article. */
    async parse(file: ParserFile, context: ImporterContext): Promise<Parsed> {
      const { name, size } = file;
      const whole = size <= SMALL_FILE ? await wholeOf(file) : null;
      return run(file, whole !== null, (remote) => remote.parse(name, size, context, whole));
    },

    /** See {@link ParserApi.annotateCopy}. Throws {@link ImportError}. */
    annotateCopy: (file: ParserFile, order: CopyOrder): Promise<CopyResult> =>
      run(file, false, (remote) => remote.annotateCopy(file.name, file.size, order)),

    /** See {@link ParserApi.look}. What nobody waits for any more when its turn comes is not done. */
    look: <Order extends PageOrder>(
      key: string,
      file: ParserFile,
      order: Order,
      signal: AbortSignal | undefined,
    ): Promise<PageAnswer<Order>> =>
      run(file, false, (remote) => remote.look(key, file.name, file.size, order), signal) as Promise<
        PageAnswer<Order>
      >,

    /** See {@link ParserApi.unsureTable}. */
    unsureTable: (file: ParserFile): Promise<TableView | null> =>
      run(file, false, (remote) => remote.unsureTable(file.name, file.size)),

    /** Begins to go through a container. Throws {@link ImportError} if it is none. */
    async walk(file: ParserFile, context: WalkContext): Promise<ContainerWalk> {
      const thread = walkers.pop() ?? start();
      thread.file = file;
      let isOver = false;
      const ask = <T>(work: () => Promise<T>) => answer(all, thread, limits, work, true);
      await ask(() => thread.link.remote.open(file.name, file.size, context));
      return {
        async next() {
          const sent = await ask(() => thread.link.remote.next());
          isOver = sent.step.kind === 'end';
          return sent;
        },
        beside: (id, name) => ask(() => thread.link.remote.beside(id, name)),
        close() {
          if (!isOver) stop(all, thread, new ImportError('internal', 'This container is no longer read.'));
          else if (all.has(thread)) walkers.push(thread);
        },
      };
    },

    /** Whether nothing is being read. */
    isAtRest: () =>
      waiting.length === 0 &&
      [...all].every((thread) =>
        parsing.has(thread) ? thread.tasks.length === 0 : walkers.includes(thread),
      ),

    async close(): Promise<void> {
      await Promise.all([...all].map((thread) => thread.worker.terminate()));
    },
  };
}

/** Leaves the line; what is being done already goes on. */
function giveUp(waiting: Task[], task: Task, why: Error): void {
  const at = waiting.indexOf(task);
  if (at < 0) return;
  waiting.splice(at, 1);
  task.reject(why);
}

/** Behind a large file nothing waits: it may take long. */
function takesMore({ tasks }: Thread, { isSmall }: Task): boolean {
  return isSmall && tasks.length < AHEAD && tasks.every((task) => task.isSmall);
}

async function wholeOf(file: ParserFile): Promise<Uint8Array> {
  try {
    return await file.read('', 0, file.size);
  } catch (error) {
    throw toImportError(error);
  }
}

/** Waits for what a thread owes, no longer than it may take. */
async function answer<T>(
  all: Set<Thread>,
  thread: Thread,
  { time }: ParserLimits,
  work: () => Promise<T>,
  isWalk = false,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const give = (limit: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => stop(all, thread, new ImportError('too-slow', slowSentence(limit))), limit);
    return timer;
  };
  try {
    give(START);
    await thread.started;
    const first = give(time);
    if (isWalk) thread.timers.add(first);
    thread.extend = give;
    return await work();
  } catch (error) {
    throw toImportError(error);
  } finally {
    clearTimeout(timer);
    thread.extend = () => {};
    thread.timers.clear();
  }
}

function startThread(all: Set<Thread>, limits: ParserLimits): Thread {
  const worker = new Worker(workerUrl('parser'), {
    resourceLimits: { maxOldGenerationSizeMb: limits.memory, stackSizeMb: 4 },
    // Nothing of the machine is handed in; what it prints is not ours to show.
    env: {},
    stderr: true,
    stdout: true,
  });
  const thread: Thread = {
    worker,
    tasks: [],
    file: null,
    timers: new Set(),
    extend: () => {},
    link: null as never,
    started: NEVER,
  };
  thread.link = link<ParserApi>(worker, {
    read(path: string, start: number, end: number) {
      for (const timer of thread.timers) timer.refresh();
      return fileOf(thread).read(path, start, end);
    },
    sibling: (path: string) => fileOf(thread).sibling(path),
    pages: (count: number) => void thread.extend(limits.time + Math.min(count, MOST_PAGES) * limits.page),
  } satisfies PoolApi);
  thread.started = thread.link.remote.start();
  thread.started.catch(() => {});
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
  return `Reading this file takes longer than ${time / 1000} seconds: it is too large or too deeply nested. Split it, or save its text alone, and import that.`;
}
