import { expect, it } from 'vitest';
import type { App } from '../app.ts';
import { archiveOf, REPORT } from '../fixtures/client.ts';
import { addReport, report } from '../fixtures/outlet.ts';

it('finds at once what a person does while an import writes, and what that writes a moment later', async () => {
  const { client, app, id } = await archiveOf({ 'a.txt': REPORT });
  const total = async (query: string) => (await client.search.run({ query })).total;
  // Written as an import does, past what counts the changes of people.
  const write: App['write'] = (_, work) =>
    app.archive.transaction(() => {
      const result = work();
      app.index();
      return result;
    });
  const importOne = (number: number) =>
    void addReport({ ...app, write }, report(number, 'Harbour Post', 'The ferry sailed.'));
  app.runs.begin('run', 'job');
  expect(await total('ferry')).toBe(1);
  importOne(1);
  expect(await total('ferry')).toBe(1);
  await expect.poll(() => total('ferry'), { timeout: 5000, interval: 200 }).toBe(2);

  importOne(2);
  await client.articles.edit({ id, title: 'Barge stops' });
  expect(await total('barge stops')).toBe(1);
  await client.changes.undo();
  expect(await total('barge stops')).toBe(0);

  importOne(3);
  app.runs.end('run');
  expect(await total('ferry')).toBe(4);
});
