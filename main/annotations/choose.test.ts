import { expect, it } from 'vitest';
import { archiveOf, NOTICE, REPORT } from '../fixtures/client.ts';

async function marked() {
  const opened = await archiveOf({ 'report.txt': REPORT, 'notice.txt': NOTICE });
  const { client, ids } = opened;
  const [report = '', notice = ''] = ids;
  await client.articles.edit({ id: notice, published: '2021-03', outlet: 'The Harbour Post' });
  await client.tags.add({ name: 'Road' });
  await client.tags.add({ name: 'Ferry', parent: 'Road' });
  const mark = (articleId: string, quote: string, tags: string[], author = '') =>
    client.annotations.create({ articleId, quote, tags, author });
  await mark(report, 'The ferry at al-Maraza', ['Ferry'], 'Dana');
  await mark(report, 'Nobody', ['Road', 'People']);
  await mark(notice, 'The weighbridge at Tel Sarif', ['Scales'], 'Dana');
  await mark(notice, 'Drivers', ['People', 'Scales']);
  const quotes = async (filter: Parameters<typeof client.passages.list>[0]) =>
    (await client.passages.list(filter)).map(({ annotation }) => annotation.quote.split(' ').at(-1));
  return { ...opened, quotes };
}

it('chooses passages by tags with and, or and not, a tag with those under it unless that is switched off', async () => {
  const { quotes } = await marked();
  expect(await quotes({ tags: ['Road'] })).toEqual(['al-Maraza', 'Nobody']);
  expect(await quotes({ tags: ['Road'], under: false })).toEqual(['Nobody']);
  expect(await quotes({ tags: ['People', 'Road'] })).toEqual(['Nobody']);
  expect(await quotes({ anyTags: ['Ferry', 'Scales'] })).toEqual(['al-Maraza', 'Sarif', 'Drivers']);
  expect(await quotes({ anyTags: ['Ferry', 'Scales'], notTags: ['People'] })).toEqual(['al-Maraza', 'Sarif']);
  expect(await quotes({ notTags: ['Road'] })).toEqual(['Sarif', 'Drivers']);
  await expect(quotes({ notTags: ['Unheard'] })).rejects.toMatchObject({ code: 'tag-unknown' });
});

it('chooses passages by names in any form, outlets, dates, annotators, ids and words, all at once', async () => {
  const { client, quotes } = await marked();
  await client.names.add({ name: 'Tall Sarif', forms: ['Tel Sarif', 'تل صريف'] });
  expect(await quotes({ names: ['Tall Sarif'] })).toEqual(['Sarif']);
  expect(await quotes({ outlets: ['The Harbour Post'] })).toEqual(['Sarif', 'Drivers']);
  expect(await quotes({ outlets: [''] })).toEqual(['al-Maraza', 'Nobody']);
  expect(await quotes({ authors: ['Dana'] })).toEqual(['al-Maraza', 'Sarif']);
  expect(await quotes({ from: '2021', to: '2021-03-31' })).toEqual(['Sarif', 'Drivers']);
  expect(await quotes({ from: '2021-04' })).toEqual([]);
  expect(await quotes({ authors: ['', 'Dana'], tags: ['Scales'], query: 'drivers' })).toEqual(['Drivers']);
  const [first] = await client.passages.list({});
  expect(await quotes({ only: [first?.annotation.id ?? ''] })).toEqual(['al-Maraza']);
  expect(await client.passages.facets()).toMatchObject({
    author: [
      { value: '', count: 2 },
      { value: 'Dana', count: 2 },
    ],
    year: [
      { value: '', count: 2 },
      { value: '2021', count: 2 },
    ],
  });
  await expect(quotes({ names: ['Nowhere'] })).rejects.toMatchObject({ code: 'name-unknown' });
});

it('changes and deletes many passages as one step that undo takes back, past those that are gone', async () => {
  const { client } = await marked();
  const all = await client.passages.list({});
  const ids = [...all.map(({ annotation }) => annotation.id), 'gone'];
  expect(
    await client.annotations.changeAll({ ids, add: ['Seen'], remove: ['People'], color: 'pink' }),
  ).toEqual({ count: 4 });
  const changed = await client.passages.list({ tags: ['Seen'], notTags: ['People'] });
  expect(changed.map(({ annotation }) => annotation.color)).toEqual(['pink', 'pink', 'pink', 'pink']);
  expect(await client.changes.undo()).toEqual({ label: 'change passages' });
  expect(await client.passages.list({})).toEqual(all);

  expect(await client.annotations.removeAll({ ids })).toEqual({ count: 4 });
  expect(await client.passages.list({})).toEqual([]);
  await client.changes.undo();
  expect(await client.passages.list({})).toEqual(all);
});
