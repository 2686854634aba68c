/** Draws an article's blocks in order. A very long article is drawn in slices, so that the window stays awake. */
import { memo, useEffect, useMemo, useState } from 'react';
import { BlockView, type Surroundings } from './BlockView.tsx';
import { ListBlock } from './ListBlock.tsx';
import type { ShownBlock } from './shown-blocks.ts';

export type BlocksProps = {
  shown: readonly ShownBlock[];
  around: Surroundings;
  /** Place in the canonical text up to which everything is drawn at once. */
  upTo: number;
  /** Told whenever more has been drawn, with whether that is all. */
  onDrawn(all: boolean): void;
};

const SLICE = 80;

export const Blocks = memo(function Blocks({ shown, around, upTo, onDrawn }: BlocksProps) {
  const groups = useMemo(() => grouped(shown), [shown]);
  const [count, setCount] = useState(() => SLICE + groups.findLastIndex((group) => startOf(group) <= upTo));
  const all = count >= groups.length;
  // Drawn means in the document: whoever measures may do so now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of what is drawn is told.
  useEffect(() => onDrawn(all), [onDrawn, all, groups, count]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one slice after the other.
  useEffect(() => {
    if (all) return;
    const timer = setTimeout(() => setCount((now) => now + SLICE));
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
