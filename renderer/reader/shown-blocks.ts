/**
 * In which order the reader draws an article's blocks, and which of them read on from one another. Pure; draws
 * nothing.
 */
import type { ArticleView } from '../../main/api/schema.ts';

export type ViewBlock = ArticleView['blocks'][number];

/**
 * `index` counts in the article's blocks. `region` names the unbroken stretch of canonical text that the block
 * belongs to: a passage never crosses from one into another.
 */
export type ShownBlock = { block: ViewBlock; index: number; region: string };

const BODY = 'body';

/**
 * The blocks as they are read: what an importer left out stands where it stood in the source. Blocks with
 * `hidden` come along only if `leftOut` is set; the headline never does, it is drawn from the metadata.
 */
export function shownBlocks(blocks: readonly ViewBlock[], leftOut: boolean): ShownBlock[] {
  return orderedBlocks(blocks).filter(({ block }) => isShown(block, leftOut));
}

/** All blocks in the order of the source. */
export function orderedBlocks(blocks: readonly ViewBlock[]): ShownBlock[] {
  const waiting = new Map<number, ShownBlock[]>();
  const body: ShownBlock[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.before === undefined) body.push({ block, index, region: BODY });
    else waiting.set(block.before, [...(waiting.get(block.before) ?? []), aside(block, index)]);
  }
  const ordered = body.flatMap((shown) => [...(waiting.get(shown.index) ?? []), shown]);
  const behind = [...waiting].filter(([before]) => before >= body.length).flatMap(([, shown]) => shown);
  return [...ordered, ...behind];
}

function aside(block: ViewBlock, index: number): ShownBlock {
  return { block, index, region: `aside-${index}` };
}

function isShown({ hidden }: ViewBlock, leftOut: boolean): boolean {
  return !hidden || (leftOut && hidden !== 'title');
}

/** Whether what is said of a block can go for more articles than this one: it must say something. */
export function hasReach(block: ViewBlock | undefined): boolean {
  return block !== undefined && block.kind !== 'table' && block.end > block.start;
}

/** How many blocks are left out, the headline not counted. */
export function leftOutCount(blocks: readonly ViewBlock[]): number {
  return blocks.filter(({ hidden }) => hidden && hidden !== 'title').length;
}

/** Where the headline stands in the canonical text, if it reads there as it does in the metadata. */
export function headlinePlace(text: string, blocks: readonly ViewBlock[], title: string): number | null {
  for (const { hidden, start, end } of blocks) {
    if (hidden !== 'title') continue;
    const at = text.slice(start, end).indexOf(title);
    if (at >= 0 && title !== '') return start + at;
  }
  return null;
}
