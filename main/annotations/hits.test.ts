import { expect, it } from 'vitest';
import { archiveOf, NOTICE, REPORT } from '../fixtures/client.ts';

it('finds places in every spelling, says which are tagged, and tags those that were chosen in one step', async () => {
  const { client, ids } = await archiveOf({ 'report.txt': REPORT, 'notice.txt': NOTICE });
  const [report = ''] = ids;
  const found = async (query: string, unit: 'word' | 'sentence' | 'paragraph') =>
    (await Array.fromAsync(await client.hits.find({ query, unit }))).flatMap(({ hits }) => hits);
  await client.annotations.create({ articleId: report, quote: 'Maraza stood', tags: ['Place'] });

  const words = await found('maraza OR "tel sarif"', 'word');
  expect(words.map(({ quote, tags }) => [quote, tags])).toEqual([
    ['al-Maraza', ['Place']],
    ['Tel Sarif', []],
  ]);
  const sentences = await found('maraza OR sarif', 'sentence');
  expect(sentences.map(({ quote }) => quote)).toEqual([
    'The ferry at al-Maraza stood still on Monday.',
    'The weighbridge at Tel Sarif was repaired on 3 March 2021.',
  ]);
  expect(sentences[0]).toMatchObject({ articleId: report, ranges: [[13, 22]], article: { outlet: null } });
  expect(await found('outlet:Nobody', 'sentence')).toEqual([]);

  const tagged = { places: sentences, tags: ['Seen', 'Place'], author: 'Dana' };
  expect(await client.hits.tag(tagged)).toEqual({ made: 2, there: 0 });
  const passages = await client.passages.list({ tags: ['Seen'] });
  expect(passages.map(({ annotation }) => annotation)).toMatchObject(
    sentences.map(({ quote, start, end }) => ({
      quote,
      start,
      end,
      author: 'Dana',
      tags: ['Seen', 'Place'],
    })),
  );
  expect(await client.hits.tag({ ...tagged, tags: ['Again'] })).toEqual({ made: 0, there: 2 });
  expect((await found('sarif', 'paragraph'))[0]?.tags).toEqual(['Seen', 'Place', 'Again']);
  await client.changes.undo();
  expect(await client.changes.undo()).toEqual({ label: 'tag hits' });
  expect(await client.passages.list({})).toHaveLength(1);
  const outside = { articleId: report, start: 0, end: 9, quote: 'The scale' };
  await expect(client.hits.tag({ ...tagged, places: [...sentences, outside] })).rejects.toMatchObject({
    code: 'changed-elsewhere',
  });
  expect(await client.passages.list({})).toHaveLength(1);
});
