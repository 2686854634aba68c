/** Which passages stand together, by the blocks of their articles. */
import type { PassageFilter, TagRelation } from '../api/schema.ts';
import type { App } from '../app.ts';
import { parseBlocks } from '../articles/blocks-json.ts';
import {
  type AreKin,
  type Counts,
  coOccurrence,
  type ParagraphsOf,
  type TaggedPassage,
} from './co-occurrence.ts';
import { type Counted, counted, tagsAbove, withThoseAbove } from './counted.ts';

/**
 * Lost passages stand nowhere. `under`: a tag counts for those that it stands under, but never stands with them. The
 * passages behind a count go by their uid.
 */
export function togetherIn(
  app: App,
  filter: PassageFilter,
  { relation, under }: { relation: TagRelation; under: boolean },
): { counts: Counts; used: Map<number, number> } {
  const placed = counted(app, filter, under).filter(({ annotation }) => annotation.state !== 'lost');
  const areKin = under ? kinship(tagsAbove(app)) : undefined;
  return {
    counts: coOccurrence(placed.map(asPassage), relation, paragraphs(app), areKin),
    used: usesOf(placed),
  };
}

function kinship(above: ReadonlyMap<number, number | null>): AreKin {
  const standsUnder = (tag: number, other: number) => withThoseAbove([tag], above).includes(other);
  return (first, second) => standsUnder(first, second) || standsUnder(second, first);
}

/** How many of the passages carry each tag. */
export function usesOf(passages: readonly Counted[]): Map<number, number> {
  const uses = new Map<number, number>();
  for (const { tagIds } of passages) for (const id of tagIds) uses.set(id, (uses.get(id) ?? 0) + 1);
  return uses;
}

function asPassage({ annotation: { uid, articleId, start, end }, tagIds }: Counted): TaggedPassage {
  return { id: uid, articleId, start, end, tags: tagIds };
}

/** A paragraph is a block of the article. */
function paragraphs({ archive }: App): ParagraphsOf {
  const known = new Map<number, readonly { start: number; end: number }[]>();
  const blocksOf = (articleId: number) => {
    const found = known.get(articleId);
    if (found) return found;
    const article = archive.articles.byId(articleId);
    const blocks = article ? parseBlocks(archive.articles.revision(article.revisionId).blocks) : [];
    known.set(articleId, blocks);
    return blocks;
  };
  return ({ articleId, start, end }) =>
    blocksOf(articleId).flatMap((block, number) => (block.start < end && start < block.end ? [number] : []));
}
