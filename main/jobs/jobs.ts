/**
 * Long work: it lives here, not in the window that started it, so it outlives one. A job reports progress and
 * items, and can be cancelled between items; whoever watches, however late, sees everything from the start.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { DaftarError, toReply } from '../api/errors.ts';
import type { ImportItemView, JobEvent, RunningJob } from '../api/schema.ts';

export type Progress = { done: number; total: number | null; doing: string };

export type JobKind = RunningJob['kind'];

/** What work is given: check `signal` between items, never inside a transaction. */
export type JobContext = {
  jobId: string;
  signal: AbortSignal;
  /** To be awaited between items: while the job is paused it waits, until it is resumed or cancelled. */
  unpaused(): Promise<void>;
  report(progress: Progress): void;
  item(item: ImportItemView): void;
};

type Job = {
  id: string;
  kind: JobKind;
  abort: AbortController;
  items: ImportItemView[];
  progress: Progress | null;
  /** Resolves when it may go on; null while it may. */
  pause: PromiseWithResolvers<void> | null;
  end: JobEvent | null;
  /** Resolves at the next thing that happens. */
  next: PromiseWithResolvers<void>;
};

/** Milliseconds between two progress events of one watcher. */
const PROGRESS_EVERY = 250;

/** How many ended jobs are remembered for late watchers. */
const REMEMBERED = 20;

export type Jobs = ReturnType<typeof createJobs>;

/**
 * @param newId names a job
 * @param known gives an error of a layer below its code
 * @param tell called when a job begins or ends
 */
export function createJobs(newId: () => string, known: (error: unknown) => unknown, tell = () => {}) {
  const jobs = new Map<string, Job>();

  const find = (id: string): Job => {
    const job = jobs.get(id);
    if (!job) throw new DaftarError('job-unknown');
    return job;
  };

  return {
    start(kind: JobKind, work: (context: JobContext) => Promise<unknown>): string {
      const job: Job = {
        id: newId(),
        kind,
        abort: new AbortController(),
        items: [],
        progress: null,
        pause: null,
        end: null,
        next: Promise.withResolvers(),
      };
      jobs.set(job.id, job);
      void run(job, work, known).then(() => {
        forgetOldest(jobs);
        tell();
      });
      tell();
      return job.id;
    },

    cancel(id: string): void {
      cancel(find(id));
    },

    pause(id: string): void {
      const job = find(id);
      if (job.end) return;
      job.pause ??= Promise.withResolvers();
      shift(job);
      tell();
    },

    resume(id: string): void {
      const job = find(id);
      job.pause?.resolve();
      job.pause = null;
      shift(job);
      tell();
    },

    running: (): RunningJob[] =>
      [...jobs.values()]
        .filter(({ end }) => !end)
        .map(({ id, kind, pause }) => ({ jobId: id, kind, paused: pause !== null })),

    /** Everything so far, then as it goes on; ends with the job. */
    watch: (id: string) => watch(find(id)),

    /** Cancels what runs and waits until it has stopped. */
    async close(): Promise<void> {
      for (const job of jobs.values()) cancel(job);
      for (const job of jobs.values()) while (!job.end) await job.next.promise;
    },
  };
}

function cancel(job: Job): void {
  job.abort.abort(new DaftarError('cancelled'));
  job.pause?.resolve();
}

/** Lets watchers see at once that it was paused or goes on. */
function shift(job: Job): void {
  job.progress = { ...(job.progress ?? { done: 0, total: null, doing: '' }) };
  wake(job);
}

function wake(job: Job): void {
  const { resolve } = job.next;
  job.next = Promise.withResolvers();
  resolve();
}

async function* watch(job: Job): AsyncGenerator<JobEvent> {
  let seen = 0;
  let shown: Progress | null = null;
  let due = 0;
  for (;;) {
    const happens = job.next.promise;
    while (seen < job.items.length) yield { kind: 'item', item: job.items[seen++] as ImportItemView };
    if (job.end) return yield job.end;
    const fresh: Progress | null = job.progress !== shown ? job.progress : null;
    if (fresh && Date.now() >= due) {
      shown = fresh;
      due = Date.now() + PROGRESS_EVERY;
      yield { kind: 'progress', ...fresh, paused: job.pause !== null };
    } else {
      await (fresh ? Promise.race([happens, wait(due - Date.now())]) : happens);
    }
  }
}

async function run(
  job: Job,
  work: (context: JobContext) => Promise<unknown>,
  known: (error: unknown) => unknown,
): Promise<void> {
  const context: JobContext = {
    jobId: job.id,
    signal: job.abort.signal,
    async unpaused() {
      while (job.pause && !job.abort.signal.aborted) await job.pause.promise;
    },
    report: (progress) => {
      job.progress = progress;
      wake(job);
    },
    item: (item) => {
      job.items.push(item);
      wake(job);
    },
  };
  try {
    job.end = { kind: 'done', result: await work(context) };
  } catch (error) {
    const { code, message } = toReply(known(error));
    job.end = { kind: 'failed', code, message };
  }
  wake(job);
}

function forgetOldest(jobs: Map<string, Job>): void {
  const ended = [...jobs].filter(([, job]) => job.end);
  for (const [id] of ended.slice(0, Math.max(0, ended.length - REMEMBERED))) jobs.delete(id);
}
