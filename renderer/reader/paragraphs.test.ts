import { expect, it } from 'vitest';
import { paragraphAt } from './paragraphs.ts';
import type { ShownBlock } from './shown-blocks.ts';

const shown: ShownBlock[] = [
  { block: { kind: 'paragraph', start: 0, end: 10 }, index: 0, region: 'body' },
  { block: { kind: 'paragraph', start: 40, end: 50 }, index: 2, region: 'aside-2' },
  { block: { kind: 'paragraph', start: 12, end: 30 }, index: 1, region: 'body' },
];

it('selects the paragraph around the caret, then as far as the next one', () => {
  expect(paragraphAt(shown, 4, null)).toEqual({ start: 0, end: 10 });
  expect(paragraphAt(shown, 4, { start: 2, end: 5 })).toEqual({ start: 0, end: 10 });
  expect(paragraphAt(shown, 4, { start: 0, end: 10 })).toEqual({ start: 0, end: 30 });
  expect(paragraphAt(shown, 20, { start: 0, end: 30 })).toEqual({ start: 0, end: 30 });
});

it('never selects across what was left out', () => {
  expect(paragraphAt(shown, 45, { start: 40, end: 50 })).toEqual({ start: 40, end: 50 });
});

it('begins with the first paragraph where the caret is in the headline', () => {
  expect(paragraphAt(shown, 99, null)).toEqual({ start: 0, end: 10 });
  expect(paragraphAt([], 99, null)).toBe(null);
});
