import { describe, expect, it } from 'vitest';
import { compose } from '../../main/text/blocks.ts';
import { headlinePlace, leftOutCount, shownBlocks, type ViewBlock } from './shown-blocks.ts';

const composed = compose([
  { kind: 'paragraph', text: 'Skip to content', hidden: 'chrome' },
  { kind: 'heading', text: 'The ferry waits', hidden: 'title' },
  { kind: 'paragraph', text: 'The ferry did not sail.' },
  { kind: 'paragraph', text: 'Subscribe', hidden: 'chrome' },
  { kind: 'paragraph', text: 'Nobody said why.' },
  { kind: 'paragraph', text: 'Read more', hidden: 'chrome' },
]);
const blocks = composed.blocks as ViewBlock[];
const texts = (leftOut: boolean, of = blocks) =>
  shownBlocks(of, leftOut).map(({ block }) => composed.text.slice(block.start, block.end));

describe('shown blocks', () => {
  it('shows the article alone', () => {
    expect(texts(false)).toEqual(['The ferry did not sail.', 'Nobody said why.']);
  });

  it('shows what was left out where it stood in the source', () => {
    expect(texts(true)).toEqual([
      'Skip to content',
      'The ferry did not sail.',
      'Subscribe',
      'Nobody said why.',
      'Read more',
    ]);
  });

  it('keeps a block that is part after all in its place, in a region of its own', () => {
    const taken = blocks.map((block, index) => {
      const { hidden, ...rest } = block;
      return index === 4 ? rest : block;
    }) as ViewBlock[];
    expect(texts(false, taken)).toEqual(['The ferry did not sail.', 'Subscribe', 'Nobody said why.']);
    expect(shownBlocks(taken, false).map(({ region }) => region)).toEqual(['body', 'aside-4', 'body']);
  });

  it('leaves out a block that the reader took out', () => {
    const taken = blocks.map((block, index) => (index === 0 ? { ...block, hidden: 'user' as const } : block));
    expect(texts(false, taken)).toEqual(['Nobody said why.']);
    expect(leftOutCount(taken)).toBe(4);
  });

  it('finds the headline in the text only if it reads the same', () => {
    const place = headlinePlace(composed.text, blocks, 'The ferry waits') as number;
    expect(composed.text.slice(place, place + 15)).toBe('The ferry waits');
    expect(headlinePlace(composed.text, blocks, 'A corrected headline')).toBe(null);
  });
});
