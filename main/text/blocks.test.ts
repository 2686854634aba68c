import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose, type Draft, visibleBlocks, visibleEnd, visibleText } from './blocks.ts';

const draft: fc.Arbitrary<Draft> = fc.record(
  {
    kind: fc.constant('paragraph' as const),
    text: fc.string({ minLength: 1, maxLength: 8 }),
    hidden: fc.constantFrom('chrome' as const, 'meta' as const, 'title' as const),
  },
  { requiredKeys: ['kind', 'text'] },
);

describe('the blocks that are shown', () => {
  it('are the text up to its visible end, as long as nobody changed what is shown', () => {
    fc.assert(
      fc.property(fc.array(draft), (drafts) => {
        const { text, blocks } = compose(drafts);
        expect(visibleText(text, blocks)).toBe(text.slice(0, visibleEnd(blocks)));
      }),
    );
  });

  it('stand where they stood in the source when all that was left out is taken in, but for headlines', () => {
    fc.assert(
      fc.property(fc.array(draft), (all) => {
        const drafts = all.filter(({ hidden }) => hidden !== 'title');
        const { text, blocks } = compose(drafts);
        const takenIn = blocks.map(({ hidden: _, ...block }) => block);
        const shown = visibleBlocks(takenIn).map(({ start, end }) => text.slice(start, end));
        const source = compose(drafts.map(({ hidden: _, ...rest }) => rest));
        expect(shown).toEqual(source.blocks.map(({ start, end }) => source.text.slice(start, end)));
      }),
    );
  });

  it('keep a headline right behind the article’s own text', () => {
    fc.assert(
      fc.property(fc.array(draft), (drafts) => {
        const hidden = compose(drafts).blocks.filter((block) => block.hidden);
        const kinds = hidden.map((block) => block.hidden === 'title');
        expect(kinds).toEqual([...kinds].sort((a, b) => Number(b) - Number(a)));
      }),
    );
  });
});
