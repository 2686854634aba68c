import { expect, it } from 'vitest';
import type { ViewBlock } from './shown-blocks.ts';
import { sharedBlocks } from './stable-article.ts';

const blocks: ViewBlock[] = [
  { kind: 'paragraph', start: 0, end: 10, spans: [{ kind: 'strong', start: 2, end: 4 }] },
  { kind: 'paragraph', start: 12, end: 20 },
];

it('keeps every block that says the same, and the whole list if all do', () => {
  expect(sharedBlocks(blocks, structuredClone(blocks))).toBe(blocks);
  const changed = structuredClone(blocks);
  changed[1] = { kind: 'paragraph', start: 12, end: 20, hidden: 'user' };
  const shared = sharedBlocks(blocks, changed);
  expect(shared[0]).toBe(blocks[0]);
  expect(shared[1]).toEqual(changed[1]);
});
