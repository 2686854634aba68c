import { describe, expect, it } from 'vitest';
import { archiveOf, REPORT } from '../fixtures/client.ts';

describe('editing a tag', () => {
  it('changes what is given and keeps the rest; an empty description empties it', async () => {
    const { client, id } = await archiveOf({ 'report.txt': REPORT });
    await client.tags.add({ name: 'Key', color: 'pink', description: 'Doors and locks' });
    await client.annotations.create({ articleId: id, quote: 'Nobody', tags: ['Key'] });
    const key = {
      ...{ name: 'Key', color: 'pink', description: 'Doors and locks', examples: '', shortcut: '' },
      ...{ retired: false, parent: null, depth: 0, count: 1, total: 1 },
    };
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

describe('the tree', () => {
  const withTags = async () => {
    const opened = await archiveOf({ 'report.txt': REPORT });
    const { client, id } = opened;
    for (const name of ['Roads', 'Ferry', 'Bridge', 'Water']) await client.tags.add({ name });
    const shape = async () =>
      (await client.tags.list()).map(({ name, depth }) => `${'-'.repeat(depth)}${name}`).join(' ');
    return { ...opened, id, shape };
  };

  it('shows each tag before those under it; nobody put them in an order: by name', async () => {
    const { client, shape } = await withTags();
    expect(await shape()).toBe('Bridge Ferry Roads Water');
    await client.tags.edit({ name: 'Ferry', parent: 'Roads' });
    await client.tags.edit({ name: 'Bridge', parent: 'Roads' });
    expect(await shape()).toBe('Roads -Bridge -Ferry Water');
    await client.tags.edit({ name: 'Water', parent: null, before: 'Roads' });
    await client.tags.edit({ name: 'Ferry', parent: 'Roads', before: 'Bridge' });
    await client.tags.add({ name: 'Aqueduct' });
    expect(await shape()).toBe('Water Roads -Ferry -Bridge Aqueduct');
    await client.tags.edit({ name: 'Ferry', parent: null, before: 'Aqueduct' });
    expect(await shape()).toBe('Water Roads -Bridge Ferry Aqueduct');
    for (let step = 0; step < 6; step++) await client.changes.undo();
    expect(await shape()).toBe('Bridge Ferry Roads Water');
  });

  it('has no circles, and no order beside a tag that stands elsewhere', async () => {
    const { client, shape } = await withTags();
    await client.tags.edit({ name: 'Ferry', parent: 'Roads' });
    await expect(client.tags.edit({ name: 'Roads', parent: 'Ferry' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    await expect(client.tags.edit({ name: 'Water', parent: null, before: 'Ferry' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    expect(await shape()).toBe('Bridge Roads -Ferry Water');
  });

  it('closes over what is removed or merged, also into a tag below itself', async () => {
    const { client, shape } = await withTags();
    await client.tags.edit({ name: 'Ferry', parent: 'Roads' });
    await client.tags.edit({ name: 'Bridge', parent: 'Ferry' });
    await client.tags.remove({ name: 'Ferry' });
    expect(await shape()).toBe('Roads -Bridge Water');
    await client.changes.undo();
    expect(await shape()).toBe('Roads -Ferry --Bridge Water');
    await client.tags.merge({ from: 'Roads', into: 'Bridge' });
    expect(await shape()).toBe('Bridge -Ferry Water');
  });

  it('counts passages of a tag and of all under it, each once', async () => {
    const { client, id } = await withTags();
    await client.tags.edit({ name: 'Ferry', parent: 'Roads' });
    await client.annotations.create({ articleId: id, quote: 'Nobody', tags: ['Ferry', 'Roads'] });
    await client.annotations.create({ articleId: id, quote: 'knew', tags: ['Ferry'] });
    const roads = (await client.tags.list()).find(({ name }) => name === 'Roads');
    expect(roads).toMatchObject({ count: 1, total: 2 });
  });

  it('gives a key to one tag only', async () => {
    const { client } = await withTags();
    await client.tags.edit({ name: 'Ferry', shortcut: 'f' });
    await client.tags.edit({ name: 'Water', shortcut: 'f' });
    const keys = (await client.tags.list()).map(({ name, shortcut }) => `${name}${shortcut}`);
    expect(keys).toEqual(['Bridge', 'Ferry', 'Roads', 'Waterf']);
    await expect(client.tags.edit({ name: 'Water', shortcut: 'ff' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });
});

describe('merging and splitting', () => {
  it('may join the passages that overlap, with their notes and tags; touching ones stay', async () => {
    const { client, id } = await archiveOf({ 'report.txt': REPORT });
    const make = (quote: string, tag: string, note = '') =>
      client.annotations.create({ articleId: id, quote, tags: [tag], note });
    await make('The ferry at', 'Ferry', 'first');
    await make('at al-Maraza', 'Boat', 'second');
    await make(' stood', 'Boat');
    await make('Nobody', 'Other');
    await client.tags.merge({ from: 'Boat', into: 'Ferry', join: true });
    const passages = async () =>
      (await client.articles.get({ id })).annotations.map(({ quote, tags, note }) => [
        quote,
        tags.join(),
        note,
      ]);
    expect(await passages()).toEqual([
      ['The ferry at al-Maraza', 'Ferry', 'first\n\nsecond'],
      [' stood', 'Ferry', ''],
      ['Nobody', 'Other', ''],
    ]);
    await client.changes.undo();
    expect((await passages()).map(([quote]) => quote)).toEqual([
      'The ferry at',
      'at al-Maraza',
      ' stood',
      'Nobody',
    ]);
    await client.tags.merge({ from: 'Boat', into: 'Ferry' });
    expect(await passages()).toHaveLength(4);
  });

  it('takes some passages of a tag to a new one beside it', async () => {
    const { client, id } = await archiveOf({ 'report.txt': REPORT });
    const first = await client.annotations.create({ articleId: id, quote: 'ferry', tags: ['Boat', 'Key'] });
    await client.annotations.create({ articleId: id, quote: 'carrier', tags: ['Boat'] });
    const made = await client.tags.split({ name: 'Boat', into: 'Ferry', passages: [first.id] });
    expect(made).toMatchObject({ name: 'Ferry', count: 1 });
    const tags = (await client.articles.get({ id })).annotations.map((one) => one.tags.join());
    expect(tags).toEqual(['Key,Ferry', 'Boat']);
    await expect(
      client.tags.split({ name: 'Boat', into: 'Ferry', passages: [first.id] }),
    ).rejects.toMatchObject({ code: 'tag-exists' });
  });
});
