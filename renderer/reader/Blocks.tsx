/** Draws an article's blocks in order. A very long article is drawn in slices, so that the window stays awake. */
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { BlockView, type Surroundings } from './BlockView.tsx';
import { ListBlock } from './ListBlock.tsx';
import type { ShownBlock } from './shown-blocks.ts';

export type BlocksProps = {
  shown: readonly ShownBlock[];
  around: Surroundings;
  /** Place in the canonical text up to which everything is drawn at once. */
  upTo: number;
  /** Told whenever something has been drawn: whether that is all, and whether it only stands behind the rest. */
  onDrawn(all: boolean, more: boolean): void;
};

/** What is drawn in one go: blocks that break off after so much text, in UTF-16 units, but not more than so many. */
const SLICE = { text: 2500, blocks: 16 };

export const Blocks = memo(function Blocks({ shown, around, upTo, onDrawn }: BlocksProps) {
  const groups = useMemo(() => grouped(shown), [shown]);
  const [count, setCount] = useState(() =>
    sliceEnd(groups, groups.findLastIndex((group) => startOf(group) <= upTo) + 1),
  );
  const told = useRef<ShownBlock[][] | null>(null);
  const all = count >= groups.length;
  // Drawn means in the document: whoever measures may do so now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of what is drawn is told.
  useEffect(() => {
    onDrawn(all, told.current === groups);
    told.current = groups;
  }, [onDrawn, all, groups, count]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one slice after the other.
  useEffect(() => {
    if (all) return;
    const timer = setTimeout(() => setCount((now) => sliceEnd(groups, now)));
    return () => clearTimeout(timer);
  }, [all, count]);
  return groups
    .slice(0, count)
    .map((group) =>
      isList(group) ? (
        <ListBlock key={group[0]?.index} items={group} around={around} />
      ) : (
        group.map((one) => <BlockView key={one.index} shown={one} around={around} />)
      ),
    );
});

/** Where the slice ends that begins at `from`. What was drawn to its end stays so, whatever is then shown besides. */
function sliceEnd(groups: readonly ShownBlock[][], from: number): number {
  let text = 0;
  let at = from;
  while (at < groups.length && at - from < SLICE.blocks && text < SLICE.text)
    for (const { block } of groups[at++] ?? []) text += block.end - block.start;
  return at < groups.length ? at : Number.POSITIVE_INFINITY;
}

/** Neighbouring list items stand together; everything else by itself. */
function grouped(shown: readonly ShownBlock[]): ShownBlock[][] {
  const groups: ShownBlock[][] = [];
  for (const one of shown) {
    const last = groups.at(-1);
    if (last && isItem(one) && isList(last)) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

const isItem = ({ block }: ShownBlock) => block.kind === 'item' && !block.hidden;
const isList = (group: readonly ShownBlock[]) => group[0] !== undefined && isItem(group[0]);
const startOf = (group: readonly ShownBlock[]) => group[0]?.block.start ?? 0;
