/** Finds copies of a text as it is indexed, and folds them together where articles are listed. */
import type { Archive } from '../../db/index.ts';
import { visibleText } from '../text/blocks.ts';
import { areCopies, bands, type Shingles, SIGNATURE_VERSION, shingles } from '../text/near-duplicates.ts';
import { parseBlocks } from './blocks-json.ts';

/** Articles that an article is compared with; of one group a few stand for all. */
const MOST_NEAR = 60;
const OF_A_GROUP = 3;

/** Compares an article's text with those it may be a copy of, unless that was done. In the caller's transaction. */
export function noteCopies(archive: Archive, articleId: number): void {
  const { copies, parts } = archive;
  const article = archive.articles.byId(articleId);
  if (!article) {
    copies.drop(articleId);
    return;
  }
  const revision = archive.articles.revision(article.revisionId);
  if (copies.isSigned(articleId, revision.uid, SIGNATURE_VERSION)) return;
  const own = shinglesOf(archive, articleId);
  const found = own ? bands(own) : [];
  copies.sign(articleId, revision.uid, SIGNATURE_VERSION, found);
  if (!own || found.length === 0) return;
  const compared = new Map<number, number>();
  for (const other of copies.near(articleId, found, MOST_NEAR)) {
    const group = copies.groupOf(other) ?? other;
    const times = compared.get(group) ?? 0;
    if (times >= OF_A_GROUP || group === copies.groupOf(articleId)) continue;
    compared.set(group, times + 1);
    const theirs = shinglesOf(archive, other);
    if (theirs && areCopies(own, theirs)) copies.join(articleId, other);
  }
  parts.grouped(articleId);
}

/** Of what the importer took for the article: what a reader hides or takes in makes no other article of it. */
function shinglesOf({ articles }: Archive, articleId: number): Shingles | null {
  const article = articles.byId(articleId);
  if (!article) return null;
  const { text, blocks } = articles.revision(article.revisionId);
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
