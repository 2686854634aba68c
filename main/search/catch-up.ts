/** Brings the index up to date as a job, in steps between which everything else goes on. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { App } from '../app.ts';
import type { JobContext } from '../jobs/jobs.ts';
import { refreshing } from './refresh-index.ts';
import { completingNames } from './settle-names.ts';

export type CaughtUp = { articles: number; ms: number };

/** Cancelled half way, the rest is made up for when the archive is opened the next time. */
export async function catchUp(
  app: Pick<App, 'archive' | 'feed' | 'healIndex'>,
  { signal, report }: JobContext,
): Promise<CaughtUp> {
  const began = performance.now();
  let articles = 0;
  try {
    for (const steps of [refreshing(app.archive), completingNames(app.archive)])
      for (const [done, total] of steps) {
        articles = Math.max(articles, done);
        report({ done, total, doing: '' });
        // Calls are answered between the batches.
        await breathe();
        signal.throwIfAborted();
      }
  } catch (error) {
    if (!(await app.healIndex(error))) throw error;
  }
  app.feed.announce('articles');
  return { articles, ms: Math.round(performance.now() - began) };
}
