import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { archiveOf, NOTICE, openClient, REPORT } from '../fixtures/client.ts';

const WIDE = { keys: true, names: true };

describe('saved searches', () => {
  it('tell what came since they were last looked at, and survive a restart', async () => {
    const { client, app, items, place, path } = await archiveOf({ 'report.txt': REPORT });
    const saved = await client.searches.save({ name: ' The  scales ', query: 'weighbridge', ...WIDE });
    expect(saved).toMatchObject({ name: 'The scales', query: 'weighbridge', fresh: 0, ...WIDE });
    const file = join(place, 'notice.txt');
    writeFileSync(file, NOTICE);
    await items(client.imports.start({ paths: [file] }));
    expect(await client.searches.list()).toEqual([{ ...saved, fresh: 1 }]);
    await app.close();
    const again = openClient(path, 'write').client;
    expect(await again.searches.list()).toEqual([{ ...saved, fresh: 1 }]);
    await again.searches.look({ id: saved.id });
    expect(await again.searches.list()).toEqual([saved]);
  });

  it('are renamed, removed and brought back; one that is not saved is told', async () => {
    const { client } = await archiveOf({ 'report.txt': REPORT });
    const saved = await client.searches.save({ name: 'Ferries', query: 'ferry', ...WIDE });
    expect(await client.searches.rename({ id: saved.id, name: 'Boats' })).toEqual({
      ...saved,
      name: 'Boats',
    });
    await client.searches.remove({ id: saved.id });
    expect(await client.searches.list()).toEqual([]);
    expect(await client.changes.undo()).toEqual({ label: 'remove search' });
    await client.changes.undo();
    expect(await client.searches.list()).toEqual([saved]);
    await expect(client.searches.rename({ id: 'none', name: 'x' })).rejects.toMatchObject({
      code: 'search-unknown',
    });
  });

  it('are counted even while their query makes no sense', async () => {
    const { client } = await archiveOf({ 'report.txt': REPORT });
    await client.searches.save({ name: 'Half', query: '"( -', ...WIDE });
    expect(await client.searches.list()).toMatchObject([{ name: 'Half', fresh: 0 }]);
  });
});

describe('what an archive remembers of searching it', () => {
  it('keeps the last twenty searches, each once, and forgets them when told', async () => {
    const { client } = await archiveOf({ 'report.txt': REPORT });
    for (let at = 0; at < 22; at++) await client.searches.remember({ query: `ferry ${at}`, ...WIDE });
    await client.searches.remember({ query: ' ferry 5 ', keys: false, names: true });
    await client.searches.remember({ query: '   ', ...WIDE });
    const recent = await client.searches.recent();
    expect(recent).toHaveLength(20);
    expect(recent.slice(0, 2)).toEqual([
      { query: 'ferry 5', keys: false, names: true },
      { query: 'ferry 21', ...WIDE },
    ]);
    await client.palette.use({ id: 'article x' });
    await client.searches.forget();
    expect(await client.palette.uses()).toEqual([]);
    expect(await client.searches.recent()).toEqual([]);
  });

  it('keeps what searches reach as a rule; an archive that can only be read refuses', async () => {
    const { client, app, path } = await archiveOf({ 'report.txt': REPORT });
    expect(await client.searches.rule()).toEqual(WIDE);
    await client.searches.setRule({ keys: false, names: true });
    const second = openClient(path, 'read').client;
    expect(await second.searches.rule()).toEqual({ keys: false, names: true });
    await expect(second.searches.setRule(WIDE)).rejects.toMatchObject({ code: 'archive-in-use' });
    await app.close();
  });

  it('counts what was chosen in the palette, and offers titles, the latest first', async () => {
    const { client, ids } = await archiveOf({ 'report.txt': REPORT, 'notice.txt': NOTICE });
    for (const id of ['app.undo', 'app.theme', 'app.undo']) await client.palette.use({ id });
    expect(await client.palette.uses()).toMatchObject([
      { id: 'app.undo', count: 2 },
      { id: 'app.theme', count: 1 },
    ]);
    expect((await client.palette.titles()).map(({ id }) => id)).toEqual(ids.toReversed());
  });
});
