/** An article's blocks as they are shown: the importer's, with what the user hid or took in. Everything that shows or searches a text asks here. */
import type { ReadingArchive } from '../../db/index.ts';
import type { Revision } from '../../db/model.ts';
import { type Block, visibleBlocks } from '../text/blocks.ts';
import { parseBlocks } from './blocks-json.ts';

/** All blocks in stored order, so that a block keeps its number; `hidden` says which are not shown. */
export function articleBlocks({ hiding }: Pick<ReadingArchive, 'hiding'>, revision: Revision): Block[] {
  const blocks = parseBlocks(revision.blocks);
  for (const [number, hidden] of hiding.of(revision.id)) {
    const block = blocks[number];
    if (!block) continue;
    if (!hidden) delete block.hidden;
    else block.hidden ??= 'user';
  }
  return blocks;
}

/** The pieces of the canonical text that are shown, in the order of the text: where matches are looked for. */
export function shownPieces(blocks: readonly Block[]): Block[] {
  return visibleBlocks(blocks).sort((a, b) => a.start - b.start);
}
