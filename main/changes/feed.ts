/** Announces what has changed to whoever watches, such as other windows. Announces only: carries no data and steers nothing. */
import type { ChangeEvent } from '../api/schema.ts';

export type Noun = ChangeEvent['what'][number];

export type Feed = {
  /** Nouns that come before a watcher is ready to hear are told as one. */
  announce(...what: Noun[]): void;
  /** From now on; ends when `signal` aborts or the feed closes. */
  watch(signal?: AbortSignal): AsyncGenerator<ChangeEvent>;
  close(): void;
};

type Watcher = { pending: Set<Noun>; wake: () => void };

export function createFeed(): Feed {
  const watchers = new Set<Watcher>();
  let closed = false;

  async function* follow(watcher: Watcher, signal: AbortSignal | undefined): AsyncGenerator<ChangeEvent> {
    let woken = Promise.withResolvers<void>();
    watcher.wake = () => woken.resolve();
    try {
      while (!closed && !signal?.aborted) {
        if (watcher.pending.size === 0) await woken.promise;
        woken = Promise.withResolvers();
        const what = [...watcher.pending];
        watcher.pending.clear();
        if (what.length > 0) yield { what };
      }
    } finally {
      watchers.delete(watcher);
    }
  }

  return {
    announce(...what) {
      for (const watcher of watchers) {
        for (const noun of what) watcher.pending.add(noun);
        watcher.wake();
      }
    },
    watch(signal) {
      // Listens from the call on, not from the first time it is asked.
      const watcher: Watcher = { pending: new Set(), wake: () => {} };
      watchers.add(watcher);
      const leave = () => {
        watchers.delete(watcher);
        watcher.wake();
      };
      signal?.addEventListener('abort', leave, { once: true });
      return follow(watcher, signal);
    },
    close() {
      closed = true;
      for (const watcher of watchers) watcher.wake();
    },
  };
}

/** Calls `tell` at once, then at most once in `every` milliseconds; the last call is never lost. */
export function atMostEvery(every: number, tell: () => void): { call(): void; flush(): void } {
  let due = 0;
  let waiting: NodeJS.Timeout | undefined;
  const now = () => {
    clearTimeout(waiting);
    waiting = undefined;
    due = Date.now() + every;
    tell();
  };
  return {
    call() {
      if (Date.now() >= due) now();
      else waiting ??= setTimeout(now, due - Date.now()).unref();
    },
    flush() {
      if (waiting) now();
    },
  };
}
