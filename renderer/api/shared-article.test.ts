import { expect, it } from 'vitest';
import type { ArticleView } from '../../main/api/schema.ts';
import { sharedArticle } from './shared-article.ts';

const passage = (id: string, note = '') => ({ id, note, start: 0, end: 4, tags: ['Convoy'] });

const ARTICLE = {
  id: 'a',
  title: 'Ferry stops',
  text: 'Four boats\n\nwaited',
  blocks: [
    { kind: 'paragraph', start: 0, end: 10, spans: [{ kind: 'strong', start: 2, end: 4 }] },
    { kind: 'paragraph', start: 12, end: 18 },
  ],
  annotations: [passage('p'), passage('q')],
} as unknown as ArticleView;

const changed = (change: object) => ({ ...structuredClone(ARTICLE), ...change }) as ArticleView;

it('is the article from before if the new one says the same', () => {
  expect(sharedArticle(ARTICLE, changed({}))).toBe(ARTICLE);
  expect(sharedArticle(undefined, ARTICLE)).toBe(ARTICLE);
});

it('keeps every block and passage that says the same, wherever the passage now stands', () => {
  const blocks = [{ ...ARTICLE.blocks[0] }, { ...ARTICLE.blocks[1], hidden: 'user' }];
  const annotations = [passage('q'), passage('new'), passage('p', 'a note')];
  const shared = sharedArticle(ARTICLE, changed({ blocks, annotations }));
  expect(shared).toEqual(changed({ blocks, annotations }));
  expect(shared.blocks[0]).toBe(ARTICLE.blocks[0]);
  expect(shared.annotations[0]).toBe(ARTICLE.annotations[1]);
});

it('takes everything anew that a changed fact or text makes anew', () => {
  expect(sharedArticle(ARTICLE, changed({ title: 'Ferry runs' })).title).toBe('Ferry runs');
  expect(sharedArticle(ARTICLE, changed({ title: 'Ferry runs' })).blocks).toBe(ARTICLE.blocks);
  const text = 'Five boats\n\nwaited';
  expect(sharedArticle(ARTICLE, changed({ text }))).toEqual(changed({ text }));
});
