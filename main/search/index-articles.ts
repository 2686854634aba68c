/** Indexes some articles: at once, or in steps of bearable length. */
import type { Archive } from '../../db/index.ts';
import { IndexBatch } from './index-batch.ts';

/** Milliseconds of this thread's work on reading per transaction; writing takes about as long again. */
const STEP = 60;

/**
 * In the caller's transaction.
 * @param anew also if an entry says the same but for the tokens of names
 * @returns how many entries are others now
 */
export function indexArticles(archive: Archive, articleIds: Iterable<number>, anew = false): number {
  const batch = new IndexBatch(archive);
  for (const articleId of new Set(articleIds)) batch.add(articleId, anew);
  batch.write();
  return batch.changed;
}

/** Indexes articles anew in steps of a transaction each. */
export function* indexingAnew(
  archive: Archive,
  articleIds: readonly number[],
): Generator<[done: number, total: number]> {
  for (let done = 0; done < articleIds.length; ) {
    archive.indexing(() => {
      const batch = new IndexBatch(archive);
      done += addSome(batch, articleIds, done, true);
      batch.write();
    });
    yield [done, articleIds.length];
  }
}

/** As many as make a step. @returns how many */
export function addSome(
  batch: IndexBatch,
  articleIds: readonly number[],
  from: number,
  anew = false,
): number {
  const end = workDone() + STEP;
  let at = from;
  while (at < articleIds.length && workDone() < end) batch.add(articleIds[at++] as number, anew);
  return at - from;
}

/** Milliseconds. On a busy machine, steps by the clock would be too small to be worth their transaction. */
function workDone(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
