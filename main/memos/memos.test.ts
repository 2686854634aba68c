import { expect, it } from 'vitest';
import { folder, openClient } from '../fixtures/client.ts';

it('keeps a memo for a tag and for the archive, refuses to overwrite what another window wrote, and undoes', async () => {
  const { client } = openClient(`${folder()}/a.daftar`);
  await client.tags.add({ name: 'Ferry' });
  await client.tags.add({ name: 'Boat' });
  await client.memos.write({ tag: null, text: 'About all.', modifiedAt: null });
  await client.memos.write({ tag: 'Ferry', text: 'On [it](passage:x).' });
  await client.memos.write({ tag: 'Boat', text: 'On boats.' });
  await expect(client.memos.write({ tag: null, text: 'Over it', modifiedAt: null })).rejects.toMatchObject({
    code: 'changed-elsewhere',
  });
  await client.tags.merge({ from: 'Boat', into: 'Ferry' });
  const texts = async () => (await client.memos.list()).map(({ tag, text }) => [tag, text]);
  expect(await texts()).toEqual([
    [null, 'About all.'],
    ['Ferry', 'On [it](passage:x).\n\nOn boats.'],
  ]);
  await client.changes.undo();
  expect(await texts()).toEqual([
    [null, 'About all.'],
    ['Ferry', 'On [it](passage:x).'],
    ['Boat', 'On boats.'],
  ]);
  await client.memos.write({ tag: 'Boat', text: ' ' });
  expect(await texts()).toHaveLength(2);
  await expect(client.memos.write({ tag: 'Raft', text: 'x' })).rejects.toMatchObject({ code: 'tag-unknown' });
});
