/** Keeps what has not changed of an article the same object from answer to answer, so that it is not drawn again. Pure. */
import type { ArticleView } from '../../main/api/schema.ts';

type Block = ArticleView['blocks'][number];
type Passage = ArticleView['annotations'][number];

/** `now` made of the parts of `before` wherever they say the same; `before` itself if all does. */
export function sharedArticle(before: ArticleView | undefined, now: ArticleView): ArticleView {
  if (!before || before === now) return now;
  const { text, blocks, annotations, ...facts } = now;
  const { text: _, blocks: __, annotations: ___, ...known } = before;
  const shared = {
    ...now,
    blocks: text === before.text ? sharedList(before.blocks, blocks, at(before.blocks), isSameBlock) : blocks,
    annotations: sharedList(before.annotations, annotations, byId(before.annotations), isSame),
  };
  const isSameInAll =
    text === before.text &&
    shared.blocks === before.blocks &&
    shared.annotations === before.annotations &&
    isSame(known, facts);
  return isSameInAll ? before : shared;
}

/** @param counterpart what an item was before */
function sharedList<T>(
  before: T[],
  now: T[],
  counterpart: (item: T, index: number) => T | undefined,
  same: (a: T, b: T) => boolean,
): T[] {
  if (before === now) return now;
  const shared = now.map((item, index) => {
    const known = counterpart(item, index);
    return known !== undefined && (known === item || same(known, item)) ? known : item;
  });
  const isSameInAll =
    shared.length === before.length && shared.every((item, index) => item === before[index]);
  return isSameInAll ? before : shared;
}

const at = (before: Block[]) => (_: Block, index: number) => before[index];

function byId(before: Passage[]): (passage: Passage) => Passage | undefined {
  const known = new Map(before.map((passage) => [passage.id, passage]));
  return ({ id }) => known.get(id);
}

/** What differs mostly, first. */
function isSameBlock(a: Block, b: Block): boolean {
  return a.start === b.start && a.end === b.end && a.hidden === b.hidden && isSame(a, b);
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
