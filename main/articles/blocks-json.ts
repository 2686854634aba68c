/** The stored block JSON, read back. */
import { BLOCKS_VERSION, type Block } from '../text/blocks.ts';

/**
 * Blocks that cannot be read, as of a damaged file, leave an article without them: the others must stay
 * readable, and `verify` names this one.
 */
export function parseBlocks(json: string): Block[] {
  try {
    const { version, blocks } = JSON.parse(json) as { version: number; blocks: Block[] };
    return version === BLOCKS_VERSION ? blocks : [];
  } catch {
    return [];
  }
}
