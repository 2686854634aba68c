/** The stored block JSON, read back. */
import { BLOCKS_VERSION, type Block } from '../text/blocks.ts';

/** Throws RangeError for blocks of a version that this program does not know. */
export function parseBlocks(json: string): Block[] {
  const { version, blocks } = JSON.parse(json) as { version: number; blocks: Block[] };
  if (version !== BLOCKS_VERSION) throw new RangeError(`blocks of version ${version}`);
  return blocks;
}
