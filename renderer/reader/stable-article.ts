/** Keeps what an article and its blocks are drawn from the same object as long as it says the same. Pure. */
import { useRef } from 'react';
import type { ArticleView } from '../../main/api/schema.ts';
import type { ViewBlock } from './shown-blocks.ts';

/** `now` with every block that has not changed taken from `before`, so that only changed ones are drawn again. */
export function sharedBlocks(before: readonly ViewBlock[], now: readonly ViewBlock[]): readonly ViewBlock[] {
  const shared = now.map((block, index) => {
    const known = before[index];
    return known && saysTheSame(known, block) ? known : block;
  });
  return shared.length === before.length && shared.every((block, index) => block === before[index])
    ? before
    : shared;
}

function saysTheSame(a: ViewBlock, b: ViewBlock): boolean {
  return (
    a.kind === b.kind &&
    a.start === b.start &&
    a.end === b.end &&
    a.hidden === b.hidden &&
    a.before === b.before &&
    JSON.stringify(a) === JSON.stringify(b)
  );
}

/** The blocks of an article across answers of the archive. */
export function useStableBlocks({ text, blocks }: Pick<ArticleView, 'text' | 'blocks'>) {
  const last = useRef<{ text: string; blocks: readonly ViewBlock[] }>({ text, blocks });
  if (last.current.blocks !== blocks)
    last.current = {
      text: last.current.text === text ? last.current.text : text,
      blocks: last.current.text === text ? sharedBlocks(last.current.blocks, blocks) : blocks,
    };
  return last.current;
}
