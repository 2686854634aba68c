/** Notes what an article's blocks say, for telling what repeats in its outlet and where a rule holds. */
import type { Archive } from '../../db/index.ts';
import type { Article, Revision } from '../../db/model.ts';
import { plainKey, plainText } from '../text/block-key.ts';
import type { Block, BlockKind } from '../text/blocks.ts';
import { parseBlocks } from './blocks-json.ts';

/** Furniture comes in these; a table, a quote or a note that repeats is the outlet's own way of working. */
const EVIDENT: ReadonlySet<BlockKind> = new Set(['heading', 'paragraph', 'item', 'figure']);

/** Letters: what is longer is a report printed again. */
const LONGEST = 4000;

/** In the caller's transaction. */
export function noteParts({ parts }: Archive, article: Article, revision: Revision): void {
  const outlet = outletKey(article.outlet);
  const known = parts.of(article.id, revision.uid);
  if (known?.outlet === outlet) return;
  const keys =
    known?.keys ?? Float64Array.from(parseBlocks(revision.blocks), (block) => keyOf(block, revision));
  parts.put(article.id, revision.uid, { outlet, keys });
}

/** An outlet's name as rules and repetition know it; '' for none. */
export const outletKey = (outlet: string | null) => plainText(outlet ?? '');

/** Below 0 for what repetition alone must not take out: a single word, a very long text, a headline. */
function keyOf({ kind, start, end, hidden }: Block, { text }: Revision): number {
  if (kind === 'table') return 0;
  const { key, length, words } = plainKey(text.slice(start, end));
  const isEvident = EVIDENT.has(kind) && hidden !== 'title' && words > 1 && length <= LONGEST;
  return key * (isEvident ? 1 : -1);
}
