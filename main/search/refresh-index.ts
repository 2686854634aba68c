/** Keeps the index in step with the archive: after a change, after a crash, after a change of the folding, from nothing. */
import type { Archive } from '../../db/index.ts';
import { settleOutlets, settleRules } from '../articles/repeats.ts';
import { FOLD_VERSION } from '../text/fold.ts';
import { addSome, indexArticles } from './index-articles.ts';
import { IndexBatch } from './index-batch.ts';
import { settleNames } from './settle-names.ts';

/**
 * Rewrites the entries of what this connection changed, and of what the user's rules change, in the caller's
 * transaction. What repeats across outlets is left as it was counted last.
 * @returns how many entries are others now
 */
export function indexTouched(archive: Archive): number {
  const touched = indexArticles(archive, archive.search.takeTouched());
  return touched + indexArticles(archive, settleRules(archive));
}

/** The same, and counts anew what repeats in the outlets that were changed. */
export function indexChanged(archive: Archive): number {
  const touched = indexTouched(archive);
  return touched + indexArticles(archive, settleOutlets(archive));
}

/** Compares every article with its entry. @param report called after each batch, with articles done and in all */
export function refreshIndex(archive: Archive, report?: (done: number, total: number) => void): void {
  for (const [done, total] of refreshing(archive)) report?.(done, total);
}

/** The same in steps, for whoever has something to do between them. */
export function* refreshing(archive: Archive): Generator<[done: number, total: number]> {
  // What was counted of words folded otherwise cannot be taken back one by one.
  if ((archive.search.foldVersion() ?? FOLD_VERSION) !== FOLD_VERSION) archive.renewIndex();
  archive.indexing(() => settleNames(archive));
  const orphans = archive.search.orphans();
  if (orphans.length > 0) archive.indexing(() => void indexArticles(archive, orphans));
  yield* catchingUp(archive);
  if (archive.parts.unsettled().length + archive.rules.news().length === 0) return;
  archive.indexing(() => archive.search.doubt([...settleOutlets(archive), ...settleRules(archive)]));
  yield* catchingUp(archive);
}

/** Counts of terms wait over many steps, so that each term is written less often. */
function* catchingUp(archive: Archive): Generator<[done: number, total: number]> {
  const stale = archive.search.stale(FOLD_VERSION);
  const batch = new IndexBatch(archive);
  const waiting = archive.search.waiting();
  const count = () => {
    if (waiting.isNoted()) batch.writeCounts();
    waiting.forget();
  };
  try {
    for (let done = 0; done < stale.length; ) {
      archive.indexing(() => {
        // Made anew meanwhile, the index has nothing of what was counted.
        if (!waiting.isNoted()) batch.forgetCounts();
        waiting.note();
        done += addSome(batch, stale, done);
        batch.writeEntries();
      });
      if (batch.isFull) archive.indexing(count);
      yield [done, stale.length];
    }
  } finally {
    archive.indexing(count);
  }
}
