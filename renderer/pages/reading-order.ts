/**
 * The order in which a page's lines are read: that of the source, in which what is left out of the article, such as its
 * headline, stands where it stood. Pure.
 */
import type { PageLineView } from '../../main/api/schema.ts';
import { orderedBlocks, type ViewBlock } from '../reader/shown-blocks.ts';

/** `region`: the unbroken stretch of the canonical text that it belongs to. */
export type OrderedLine = PageLineView & { region: string };

export type Order = (lines: readonly PageLineView[]) => readonly OrderedLine[];

/** @param blocks in the order of the canonical text */
export function orderOf(blocks: readonly ViewBlock[]): Order {
  const ranks = new Map(orderedBlocks(blocks).map(({ index, region }, rank) => [index, { rank, region }]));
  const placed = (line: PageLineView) => ranks.get(blockAt(blocks, line.start)) ?? { rank: 0, region: '' };
  return (lines) =>
    lines
      .map((line) => ({ line, ...placed(line) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ line, region }) => ({ ...line, region }));
}

/** Index of the last block that begins at the place or before it. */
function blockAt(blocks: readonly ViewBlock[], place: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.start ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
