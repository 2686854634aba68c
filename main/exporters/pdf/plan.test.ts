import { describe, expect, it } from 'vitest';
import { twoArticles } from '../fixtures/two-articles.ts';
import type { ExportAnnotation, ExportArticle } from '../types.ts';
import { planSet } from './plan.ts';

const [english] = twoArticles.articles;
if (!english) throw new Error('an article is needed');

const placedAt = (article: ExportArticle, start: number, end: number): ExportArticle => ({
  ...article,
  annotations: [
    {
      ...(article.annotations[1] as ExportAnnotation),
      state: 'placed',
      start,
      end,
      quote: article.text.slice(start, end),
    },
  ],
});
const planOne = (article: ExportArticle) => planSet({ ...twoArticles, articles: [article] }).articles[0];

describe('planSet', () => {
  it('numbers passages through the whole set in the order they are printed, the headline’s first', () => {
    const plan = planSet(twoArticles);
    expect([...plan.passages.keys()]).toEqual(Array.from({ length: 19 }, (_, at) => at + 1));
    expect(plan.passages.get(1)?.annotation.note).toBe('In the headline.');
    expect(plan.articles[1]?.passages[0]?.number).toBe(16);
  });

  it('takes the block that is the headline out of the text', () => {
    const planned = planSet(twoArticles).articles[0];
    expect(planned?.headline?.block.hidden).toBe('title');
    expect(planned?.blocks.every(({ block }) => !block.hidden)).toBe(true);
  });

  it('lists a lost passage, and one in a part that is not shown, without a number', () => {
    const planned = planSet(twoArticles).articles[0];
    expect(planned?.unplaced.map(({ state }) => state)).toEqual(['lost']);
    const hidden = english.text.indexOf('Skip to main');
    const over = planOne(placedAt(english, hidden, hidden + 12));
    expect([over?.passages.length, over?.unplaced.length]).toEqual([0, 1]);
  });

  it('prints what a reader took in where it stood, and numbers it there', () => {
    const at = english.blocks.findIndex(({ hidden }) => hidden === 'chrome');
    const { hidden: _, ...takenIn } = english.blocks[at] ?? { kind: 'paragraph', start: 0, end: 0 };
    const own = placedAt(english, 0, 5).annotations;
    const planned = planOne({
      ...english,
      blocks: english.blocks.with(at, takenIn),
      annotations: [...own, ...placedAt(english, takenIn.start, takenIn.end).annotations],
    });
    expect(takenIn.before).toBe(0);
    expect(planned?.blocks[0]?.block).toBe(planned?.blocks.find(({ marks }) => marks[0]?.id === 1)?.block);
    expect(planned?.passages.map(({ annotation }) => annotation.start)).toEqual([takenIn.start, 0]);
  });

  it('does not paint a passage without ink', () => {
    const text = 'One \u200f\u200b two';
    const article = {
      ...english,
      text,
      blocks: [{ kind: 'paragraph' as const, start: 0, end: text.length }],
    };
    expect(planOne(placedAt(article, 3, 7))?.unplaced).toHaveLength(1);
    expect(planOne(placedAt(article, 3, 8))?.passages).toHaveLength(1);
  });

  it('cuts a passage to its ink in every block', () => {
    const text = 'One\u00a0\u00a0 \n\n\u00a0 \n\n \u00a0two';
    const starts = [0, 8, 12];
    const blocks = starts.map((start, at) => ({
      kind: 'paragraph' as const,
      start,
      end: (starts[at + 1] ?? text.length + 2) - 2,
    }));
    const planned = planOne(placedAt({ ...english, text, blocks }, 0, text.length));
    const painted = planned?.blocks.map(({ marks }) => marks.map(({ start, end }) => text.slice(start, end)));
    expect(painted).toEqual([['One'], [], ['two']]);
  });

  it('never cuts a surrogate pair in half', () => {
    const text = 'a 🚩 b';
    const article = {
      ...english,
      text,
      blocks: [{ kind: 'paragraph' as const, start: 0, end: text.length }],
    };
    const planned = planOne(placedAt(article, 3, 4));
    expect(planned?.blocks[0]?.marks).toEqual([{ id: 1, start: 2, end: 4 }]);
  });
});
