/** Works on several items at once and hands on the results in the items' own order; gathers results to batches. */
import { setTimeout } from 'node:timers/promises';

/**
 * Calls of `work` under way cost no more than `capacity` together, one alone excepted; results come in order. Once
 * `signal` is aborted nothing new is begun, and what was under way is handed on.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  { capacity, costOf }: { capacity: number; costOf(item: T): number },
  work: (item: T) => Promise<R>,
  signal: AbortSignal,
): AsyncGenerator<R> {
  const under: { result: Promise<R>; cost: number }[] = [];
  let costs = 0;
  for await (const item of items) {
    if (signal.aborted) break;
    const cost = costOf(item);
    for (let first = under[0]; first && costs + cost > capacity; first = under[0]) {
      yield await first.result;
      costs -= first.cost;
      under.shift();
    }
    under.push({ result: work(item), cost });
    costs += cost;
  }
  for (const { result } of under) yield await result;
}

export type BatchLimits = {
  items: number;
  /** As `sizeOf` counts. */
  size: number;
  /** Milliseconds that the first of a batch waits. */
  wait: number;
};

/** Items in batches: full ones, and smaller ones when the first has waited long enough, whether or not more come. `limits` is asked for each. */
export async function* batches<T>(
  items: AsyncIterable<T>,
  limits: () => BatchLimits,
  sizeOf: (item: T) => number,
): AsyncGenerator<T[]> {
  const source = items[Symbol.asyncIterator]();
  const pull = () => {
    const next = source.next();
    // It may fail while a batch is written: that is told when it is waited for.
    next.catch(() => {});
    return next;
  };
  let next = pull();
  let isDone = false;
  const fill = async (batch: T[], most: BatchLimits, due: Promise<null>): Promise<T[]> => {
    for (let size = 0; batch.length < most.items && size < most.size; ) {
      const result = await (batch.length > 0 ? Promise.race([next, due]) : next);
      if (result === null) break;
      isDone = result.done === true;
      if (result.done) break;
      batch.push(result.value);
      size += sizeOf(result.value);
      next = pull();
    }
    return batch;
  };
  try {
    while (!isDone) {
      const most = limits();
      const timer = new AbortController();
      const due = setTimeout(most.wait, null, { signal: timer.signal }).catch(() => null);
      const batch = await fill([], most, due);
      timer.abort();
      if (batch.length > 0) yield batch;
    }
  } finally {
    void source.return?.();
  }
}
