/** Announces what has changed to whoever watches, such as other windows. Announces only: carries no data and steers nothing. */
import type { ChangeEvent } from '../api/schema.ts';

export type Noun = ChangeEvent['what'][number];

export type Feed = {
  /** Nouns that come before a watcher is ready to hear are told as one. */
  announce(...what: Noun[]): void;
  /** From now on; ends when `signal` aborts, the watcher returns or the feed closes. */
  watch(signal?: AbortSignal): AsyncGenerator<ChangeEvent, undefined, undefined>;
  close(): void;
};

type Watcher = { pending: Set<Noun>; left: boolean; wake: () => void };

export function createFeed(): Feed {
  const watchers = new Set<Watcher>();
  const leave = (watcher: Watcher) => {
    watchers.delete(watcher);
    watcher.left = true;
    watcher.wake();
  };

  return {
    announce(...what) {
      for (const watcher of watchers) {
        for (const noun of what) watcher.pending.add(noun);
        watcher.wake();
      }
    },
    watch(signal) {
      // Listens from the call on, not from the first time it is asked.
      const watcher: Watcher = { pending: new Set(), left: signal?.aborted ?? false, wake: () => {} };
      if (!watcher.left) watchers.add(watcher);
      signal?.addEventListener('abort', () => leave(watcher), { once: true });
      return leavable(follow(watcher), () => leave(watcher));
    },
    close() {
      for (const watcher of watchers) leave(watcher);
    },
  };
}

async function* follow(watcher: Watcher): AsyncGenerator<ChangeEvent, undefined, undefined> {
  let woken = Promise.withResolvers<void>();
  watcher.wake = () => woken.resolve();
  while (!watcher.left) {
    if (watcher.pending.size === 0) await woken.promise;
    woken = Promise.withResolvers();
    const what = [...watcher.pending];
    watcher.pending.clear();
    if (what.length > 0) yield { what };
  }
}

/** A generator that waits answers `return` only when it wakes: this one is woken by it. */
function leavable<T>(
  generator: AsyncGenerator<T, undefined, undefined>,
  leave: () => void,
): typeof generator {
  return {
    next: () => generator.next(),
    return(value) {
      leave();
      return generator.return(value);
    },
    throw(error) {
      leave();
      return generator.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await this.return(undefined);
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
