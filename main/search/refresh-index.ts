/** Keeps the index in step with the archive: after a change, after a crash, after a change of the folding, from nothing. */
import type { Archive } from '../../db/index.ts';
import { noteCopies } from '../articles/copies.ts';
import { FOLD_VERSION } from '../text/fold.ts';
import { indexArticle } from './index-entry.ts';

/** Articles per transaction. */
const BATCH = 200;

/** Rewrites the entries of what this connection changed, in the caller's transaction. */
export function indexTouched(archive: Archive): void {
  indexArticles(archive, archive.search.takeTouched());
}

/** Compares every article with its entry. @param report called after each batch, with articles done and in all */
export function refreshIndex(archive: Archive, report?: (done: number, total: number) => void): void {
  for (const [done, total] of refreshing(archive)) report?.(done, total);
}

/** The same in steps, for whoever has something to do between them. */
export function* refreshing(archive: Archive): Generator<[done: number, total: number]> {
  const { search } = archive;
  const stale = search.stale(FOLD_VERSION);
  const orphans = search.orphans();
  if (orphans.length > 0) {
    archive.indexing(() => {
      for (const articleId of orphans) {
        search.drop(articleId);
        archive.copies.drop(articleId);
      }
    });
  }
  for (let at = 0; at < stale.length; at += BATCH) {
    const batch = stale.slice(at, at + BATCH);
    archive.indexing(() => indexArticles(archive, batch));
    yield [at + batch.length, stale.length];
  }
}

function indexArticles(archive: Archive, articleIds: number[]): void {
  archive.search.settle(() => {
    for (const articleId of articleIds) {
      indexArticle(archive, articleId);
      noteCopies(archive, articleId);
    }
  });
}
