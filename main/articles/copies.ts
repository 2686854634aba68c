/** Finds copies of a text as it is indexed, and folds them together where articles are listed. */
import type { Archive } from '../../db/index.ts';
import type { Revision } from '../../db/model.ts';
import { visibleText } from '../text/blocks.ts';
import { areCopies, bands, type Shingles, SIGNATURE_VERSION, shingles } from '../text/near-duplicates.ts';
import { parseBlocks } from './blocks-json.ts';

/** Articles that an article is compared with; of one group a few stand for all. */
const MOST_NEAR = 60;
const OF_A_GROUP = 3;

/**
 * Compares an article's text with those it may be a copy of, unless that was done. In the caller's transaction.
 * @param known the text's bands, if they were counted before
 */
export function noteCopies(
  archive: Archive,
  { articleId, ...revision }: Pick<Revision, 'articleId' | 'uid' | 'text' | 'blocks'>,
  known?: readonly number[],
): void {
  const { copies } = archive;
  if (copies.isSigned(articleId, revision.uid, SIGNATURE_VERSION)) return;
  const found = known ?? bands(shinglesIn(revision));
  copies.sign(articleId, revision.uid, SIGNATURE_VERSION, found);
  const near = copies.near(articleId, found, MOST_NEAR);
  if (near.length > 0) joinCopies(archive, articleId, shinglesIn(revision), near);
}

function joinCopies(archive: Archive, articleId: number, own: Shingles, near: readonly number[]): void {
  const { copies, parts } = archive;
  const compared = new Map<number, number>();
  for (const other of near) {
    const group = copies.groupOf(other) ?? other;
    const times = compared.get(group) ?? 0;
    if (times >= OF_A_GROUP || group === copies.groupOf(articleId)) continue;
    compared.set(group, times + 1);
    if (areCopies(own, shinglesOf(archive, other))) copies.join(articleId, other);
  }
  parts.grouped(articleId);
}

function shinglesOf({ articles }: Archive, articleId: number): Shingles {
  const article = articles.byId(articleId);
  return article ? shinglesIn(articles.revision(article.revisionId)) : new Set();
}

/** Of what the importer took for the article: what a reader hides or takes in makes no other article of it. */
function shinglesIn({ text, blocks }: Pick<Revision, 'text' | 'blocks'>): Shingles {
  return shingles(visibleText(text, parseBlocks(blocks)));
}

/** Of each group only the key that comes first. */
export function folded(archive: Archive, keys: readonly number[]): number[] {
  const groups = new Map(archive.copies.all());
  if (groups.size === 0) return [...keys];
  const seen = new Set<number>();
  return keys.filter((key) => {
    const group = groups.get(key);
    if (group === undefined) return true;
    if (seen.has(group)) return false;
    seen.add(group);
    return true;
  });
}
