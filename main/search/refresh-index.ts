/** Keeps the index in step with the archive: after a change, after a crash, after a change of the folding, from nothing. */
import type { Archive } from '../../db/index.ts';
import { noteCopies } from '../articles/copies.ts';
import { noteParts } from '../articles/note-parts.ts';
import { settleOutlets, settleRules } from '../articles/repeats.ts';
import { consonantKeys } from '../text/consonant-key.ts';
import { FOLD_VERSION } from '../text/fold.ts';
import { indexArticle } from './index-entry.ts';

/** Articles per transaction: the more, the less often the terms that they share are written. */
const BATCH = 1000;

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
  const orphans = archive.search.orphans();
  if (orphans.length > 0) archive.indexing(() => void indexArticles(archive, orphans));
  yield* catchingUp(archive);
  if (archive.parts.unsettled().length + archive.rules.news().length === 0) return;
  archive.indexing(() => archive.search.doubt([...settleOutlets(archive), ...settleRules(archive)]));
  yield* catchingUp(archive);
}

function* catchingUp(archive: Archive): Generator<[done: number, total: number]> {
  const stale = archive.search.stale(FOLD_VERSION);
  for (let at = 0; at < stale.length; at += BATCH) {
    const batch = stale.slice(at, at + BATCH);
    archive.indexing(() => void indexArticles(archive, batch));
    yield [at + batch.length, stale.length];
  }
}

function indexArticles(archive: Archive, articleIds: readonly number[]): number {
  let changed = 0;
  archive.search.settle(() => {
    for (const articleId of articleIds) {
      noteParts(archive, articleId);
      changed += Number(indexArticle(archive, articleId));
      noteCopies(archive, articleId);
    }
  }, consonantKeys);
  return changed;
}
