import { expect, test } from 'vitest';
import { archiveOf, NOTICE, REPORT } from '../fixtures/client.ts';

test('an index that holds nonsense is made anew, while searches go on', async () => {
  const { app, client, finish, ids } = await archiveOf({ 'report.txt': REPORT, 'notice.txt': NOTICE });
  const found = async () => (await client.search.run({ query: 'weighbridge' })).hits.map(({ id }) => id);
  expect(await found()).toEqual([ids[1]]);
  app.archive.db.exec('DELETE FROM idx.term');
  const end = await finish(client.archive.reindex());
  expect(end).toMatchObject({ kind: 'done', result: { articles: 2 } });
  expect(await found()).toEqual([ids[1]]);
  expect((await client.search.run({ query: 'al-maraza' })).expanded[0]?.forms.length).toBeGreaterThan(0);
});
