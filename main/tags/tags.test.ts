import { describe, expect, it } from 'vitest';
import { archiveOf, REPORT } from '../fixtures/client.ts';

describe('editing a tag', () => {
  it('changes what is given and keeps the rest; an empty description empties it', async () => {
    const { client, id } = await archiveOf({ 'report.txt': REPORT });
    await client.tags.add({ name: 'Key', color: 'pink', description: 'Doors and locks' });
    await client.annotations.create({ articleId: id, quote: 'Nobody', tags: ['Key'] });
    const key = { name: 'Key', color: 'pink', description: 'Doors and locks', count: 1 };
    expect(await client.tags.edit({ name: 'Key' })).toEqual(key);
    expect(await client.tags.edit({ name: 'Key', color: 'lime' })).toEqual({ ...key, color: 'lime' });
    const emptied = { ...key, color: 'lime', description: '' };
    expect(await client.tags.edit({ name: 'Key', description: '' })).toEqual(emptied);
    expect(await client.tags.edit({ name: 'Key', to: 'Key  ring' })).toEqual({
      ...emptied,
      name: 'Key ring',
    });
    expect((await client.articles.get({ id })).annotations[0]?.tags).toEqual(['Key ring']);
    for (let step = 0; step < 4; step++) await client.changes.undo();
    expect(await client.tags.list()).toEqual([key]);
  });

  it('takes no name that another tag has, and none that is no tag', async () => {
    const { client } = await archiveOf({ 'report.txt': REPORT });
    await client.tags.add({ name: 'Key' });
    await client.tags.add({ name: 'Door' });
    await expect(client.tags.edit({ name: 'Key', to: 'Door', color: 'red' })).rejects.toMatchObject({
      code: 'tag-exists',
    });
    await expect(client.tags.edit({ name: 'Roof', color: 'red' })).rejects.toMatchObject({
      code: 'tag-unknown',
    });
    expect((await client.tags.list()).map(({ name }) => name)).toEqual(['Door', 'Key']);
  });
});
