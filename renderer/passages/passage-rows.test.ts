import { expect, test } from 'vitest';
import type { PassageView } from '../../main/api/schema.ts';
import { passageRows } from './passage-rows.ts';

function passage(
  id: string,
  articleId: string,
  start: number,
  state: 'placed' | 'lost' = 'placed',
): PassageView {
  return {
    annotation: {
      id,
      articleId,
      start,
      end: start + 4,
      quote: 'road',
      prefix: '',
      suffix: '',
      tags: [],
      note: '',
      color: 'yellow',
      author: '',
      createdAt: '2024-03-14T09:00:00Z',
      modifiedAt: '2024-03-14T09:00:00Z',
      state,
    },
    article: { id: articleId, title: `About ${articleId}`, outlet: null, published: null, url: null },
    before: '',
    after: '',
  };
}

test('passages stand below their article, in the order of its text', () => {
  const rows = passageRows([passage('p2', 'a', 90), passage('q1', 'b', 5), passage('p1', 'a', 10)]);
  expect(rows.map(({ key }) => key)).toEqual(['a', 'p1', 'p2', 'b', 'q1']);
  expect(rows[0]).toMatchObject({ kind: 'article', count: 2 });
});

test('a passage whose place was lost stands behind those that have one', () => {
  const rows = passageRows([passage('lost', 'a', 0, 'lost'), passage('p1', 'a', 10)]);
  expect(rows.map(({ key }) => key)).toEqual(['a', 'p1', 'lost']);
});

test('no passages make no rows', () => {
  expect(passageRows([])).toEqual([]);
});
