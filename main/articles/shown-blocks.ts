/**
 * An article's blocks as they are shown: the importer's, with what the user said of them here, in the outlet and
 * everywhere, and without what repeats across the outlet. Everything that shows or searches a text asks here.
 */
import type { BlockRule } from '../../db/block-rules.ts';
import type { HiddenBlocks } from '../../db/hidden-blocks.ts';
import type { ReadingArchive } from '../../db/index.ts';
import type { Revision } from '../../db/model.ts';
import type { Repeated } from '../../db/parts.ts';
import { type Block, inReadingOrder } from '../text/blocks.ts';
import { parseBlocks } from './blocks-json.ts';
import { furniture } from './furniture.ts';

/**
 * A block with why it is not shown. `reach`: the user hid it wherever it stands, in the outlet or everywhere.
 * `repeats`: it stands in `articles` of the outlet's `total`, copies counted once.
 */
export type ShownBlock = Block & {
  reach?: 'outlet' | 'everywhere';
  repeats?: Pick<Repeated, 'articles' | 'total'>;
};

type Asked = Pick<ReadingArchive, 'hiding' | 'annotations'> & {
  rules: Pick<ReadingArchive['rules'], 'of'>;
  parts: Pick<ReadingArchive['parts'], 'of' | 'repeated'>;
};

type Stored = Pick<Revision, 'id' | 'uid' | 'articleId' | 'blocks'>;

/** The same archive for as long as nobody writes: asked but once for what goes for all articles of an outlet. */
export function askedOnce({ hiding, annotations, rules, parts }: Asked): Asked {
  return {
    ...{ hiding, annotations },
    rules: { of: known(rules.of) },
    parts: { of: parts.of, repeated: known(parts.repeated) },
  };
}

function known<T extends NonNullable<unknown>>(read: (outlet: string) => T): (outlet: string) => T {
  const values = new Map<string, T>();
  return (outlet) => {
    const value = values.get(outlet) ?? read(outlet);
    values.set(outlet, value);
    return value;
  };
}

/** All blocks in stored order, so that a block keeps its number; `hidden` says which are not shown. */
export function articleBlocks(archive: Asked, revision: Stored): ShownBlock[] {
  const own = archive.hiding.of(revision.id);
  const blocks: ShownBlock[] = withOwn(parseBlocks(revision.blocks), own);
  const { outlet = '', keys } = archive.parts.of(revision.articleId, revision.uid) ?? {};
  const rules = archive.rules.of(outlet);
  const repeated = archive.parts.repeated(outlet);
  if (!keys || rules.size + repeated.size === 0) return blocks;
  const keyOf = (number: number) => Math.abs(keys[number] ?? 0);
  const isMarked = markedIn(archive, revision);

  for (const [number, block] of blocks.entries()) {
    const rule = rules.get(keyOf(number));
    if (rule && !own.has(number)) follow(rule, block, isMarked);
  }
  const mayGo = (number: number) => {
    const key = keyOf(number);
    return repeated.has(key) && !own.has(number) && !rules.has(key) && !isMarked(blocks[number]);
  };
  const shown = inReadingOrder(blocks).filter(({ block }) => !block.hidden);
  for (const number of furniture(shown, mayGo)) {
    const { articles = 0, total = 0 } = repeated.get(keyOf(number)) ?? {};
    Object.assign(blocks[number] ?? {}, { hidden: 'repeated', repeats: { articles, total } });
  }
  return blocks;
}

function follow(
  { hidden, outletKey }: Pick<BlockRule, 'hidden' | 'outletKey'>,
  block: ShownBlock,
  isMarked: (block: Block) => boolean,
): void {
  if (hidden === 0 && block.hidden !== 'title') delete block.hidden;
  if (hidden === 0 || block.hidden || isMarked(block)) return;
  block.hidden = 'user';
  block.reach = outletKey === '' ? 'everywhere' : 'outlet';
}

/** The same with no more than what the importer found and the user said of this article alone. */
export function ownBlocks(
  { hiding }: Pick<Asked, 'hiding'>,
  revision: Pick<Stored, 'id' | 'blocks'>,
): Block[] {
  return withOwn(parseBlocks(revision.blocks), hiding.of(revision.id));
}

function withOwn(blocks: Block[], own: HiddenBlocks): Block[] {
  for (const [number, hidden] of own) {
    const block = blocks[number];
    if (!block) continue;
    if (!hidden) delete block.hidden;
    else block.hidden ??= 'user';
  }
  return blocks;
}

/** What carries a passage is never taken out by what is said or found of other articles. */
function markedIn({ annotations }: Asked, { articleId }: Stored): (block: Block | undefined) => boolean {
  let passages: { start: number; end: number }[] | undefined;
  return (block) => {
    passages ??= annotations.ofArticle(articleId).filter(({ state }) => state !== 'lost');
    return block !== undefined && passages.some(({ start, end }) => start < block.end && end > block.start);
  };
}

/** The pieces of the canonical text that are shown, in the order of the text: where matches are looked for. */
export function shownPieces(blocks: readonly Block[]): Block[] {
  return blocks.filter(({ hidden }) => !hidden).sort((a, b) => a.start - b.start);
}
