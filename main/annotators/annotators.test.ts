import { expect, it } from 'vitest';
import { archiveOf, REPORT } from '../fixtures/client.ts';

it('gives each annotator a colour, and renames one on all of their passages, which undo takes back', async () => {
  const { client, id } = await archiveOf({ 'report.txt': REPORT });
  for (const [quote, author] of [
    ['Nobody', 'Dana'],
    ['ferry', 'Dana'],
    ['Monday', 'R. Hadi'],
  ] as const)
    await client.annotations.create({ articleId: id, quote, author });
  const before = await client.annotators.list();
  expect(before.map(({ name, count }) => [name, count])).toEqual([
    ['Dana', 2],
    ['R. Hadi', 1],
  ]);
  expect(new Set(before.map(({ color }) => color)).size).toBe(2);
  await client.annotators.edit({ name: 'Dana', color: 'pink' });
  expect(await client.annotators.edit({ name: 'Dana', to: 'Dana A.' })).toContainEqual({
    ...{ name: 'Dana A.', color: 'pink', count: 2 },
  });
  expect(await client.passages.list({ authors: ['Dana A.'] })).toHaveLength(2);
  await client.changes.undo();
  await client.changes.undo();
  expect(await client.annotators.list()).toEqual(before);
  await expect(client.annotators.edit({ name: 'Nobody', to: 'Anybody' })).rejects.toMatchObject({
    code: 'invalid-input',
  });
});
