/** Makes the search index anew, as a job: what was in it is thrown away first, and nothing else is touched. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { App } from '../app.ts';
import type { JobContext } from '../jobs/jobs.ts';
import { refreshing } from '../search/refresh-index.ts';

export type Reindexed = { articles: number; ms: number };

/** Cancelled half way, the rest is made up for when the archive is opened the next time. */
export async function reindex(app: App, { signal, report }: JobContext): Promise<Reindexed> {
  const began = performance.now();
  let articles = 0;
  await app.dropIndex();
  for (const [done, total] of refreshing(app.archive)) {
    articles = Math.max(articles, done);
    report({ done, total, doing: '' });
    // Calls are answered between the batches.
    await breathe();
    signal.throwIfAborted();
  }
  app.feed.announce('articles');
  return { articles, ms: Math.round(performance.now() - began) };
}
