/** How long searches take while something else is done: as the thread that reads has it, and as whoever asks waits. */
import { setTimeout as wait } from 'node:timers/promises';
import type { App } from '../app.ts';

/** Milliseconds, 95 % of searches. `reading`: in the thread that reads · `waiting`: until they are answered. */
export type Meanwhile = { searches: number; reading: number; waiting: number };

/** What is asked, one after the other, with a pause between, in milliseconds. */
const QUERIES = ['border crossing', 'market', 'ferry', 'convoy driver', 'الحدود', 'officials', 'السوق'];
const PAUSE = 50;

export async function searchMeanwhile(app: App, work: () => Promise<unknown>): Promise<Meanwhile> {
  const reading: number[] = [];
  const waiting: number[] = [];
  let isDone = false;
  const end = work().finally(() => {
    isDone = true;
  });
  while (!isDone) {
    const began = performance.now();
    const { ms } = await ask(app, QUERIES[reading.length % QUERIES.length] as string);
    waiting.push(performance.now() - began);
    reading.push(ms);
    await wait(PAUSE);
  }
  await end;
  return { searches: reading.length, reading: p95(reading), waiting: p95(waiting) };
}

/** Nothing else is done for so long. */
export const nothing = (ms: number) => () => wait(ms);

const ask = ({ reader }: App, query: string) =>
  reader.search({
    ...{ query, unfinished: false, effort: 'typing', keys: true, names: true, exact: false },
    ...{ limit: 20, offset: 0, sort: 'rank', foldCopies: false },
  });

function p95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(0.95 * sorted.length))] ?? 0;
}
