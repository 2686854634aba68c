import { rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { archiveOf, openClient, REPORT } from './fixtures/client.ts';

/** An archive with one article; closed again. */
async function archiveOfOne() {
  const { app, client, place, path, id } = await archiveOf({ 'report.txt': REPORT });
  const margin = { tags: ['Standstill'], note: 'a Note' };
  await client.annotations.create({ articleId: id, quote: 'stood still', ...margin });
  await app.close();
  return { place, path, id };
}

describe('verify', () => {
  it('finds everything in order when it is', async () => {
    const { path } = await archiveOfOne();
    expect(await openClient(path, 'read').verify()).toMatchObject({ ok: true, originals: 1, problems: [] });
  });

  it.each([
    ['original', "UPDATE original_chunk SET data = x'00'"],
    ['original', 'DELETE FROM original_chunk'],
    ['original', 'UPDATE original SET size = size + 1'],
    ['text', "UPDATE revision SET text = text || '!'"],
    [
      'article',
      `UPDATE revision SET text = 'x', text_sha256 = '${'2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881'}'`,
    ],
    ['article', "UPDATE original SET sha256 = 'ff'"],
    [
      'article',
      'PRAGMA foreign_keys = OFF; DELETE FROM annotation; DELETE FROM revision; DELETE FROM article',
    ],
    ['event', "UPDATE setting SET value = '1' WHERE key = 'event.count'"],
    ['file', 'PRAGMA foreign_keys = OFF; DELETE FROM tag'],
    ['ledger', 'DELETE FROM import_item'],
    ['ledger', "UPDATE import_item SET outcome = 'unchanged'"],
    ['ledger', 'PRAGMA foreign_keys = OFF; DELETE FROM import_run'],
    ['article', "UPDATE original SET container_sha256 = sha256, member = 'a.txt'"],
    ['event', "DROP TRIGGER event_is_append_only_update; UPDATE event SET subject = 'x' WHERE id = 2"],
    ['event', 'DROP TRIGGER event_is_append_only_delete; DELETE FROM event WHERE id = 2'],
    [
      'event',
      'DROP TRIGGER event_is_append_only_delete; DELETE FROM event WHERE id = (SELECT max(id) FROM event)',
    ],
  ])('finds what does not hold: %s after %s', async (kind, sql) => {
    const { path } = await archiveOfOne();
    const db = new Sqlite(path);
    db.exec(sql).close();
    const { ok, problems } = await openClient(path, 'read').verify();
    expect(ok).toBe(false);
    expect(problems.map((problem) => problem.kind)).toContain(kind);
  });

  it('finds a single byte that was flipped in what is kept of an original, wherever it is', async () => {
    const { path } = await archiveOfOne();
    const db = new Sqlite(path);
    const kept = db.prepare('SELECT data FROM original_chunk').pluck().get() as Buffer;
    const put = db.prepare('UPDATE original_chunk SET data = ?');
    for (const at of [0, 5, Math.floor(kept.length / 2), kept.length - 1]) {
      const flipped = Buffer.from(kept);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      put.run(flipped);
      const { app, verify } = openClient(path, 'read');
      expect([at, (await verify()).problems.map(({ kind }) => kind)]).toEqual([at, ['original']]);
      await app.close();
    }
    put.run(kept);
    db.close();
    expect(await openClient(path, 'read').verify()).toMatchObject({ ok: true });
  });
});

describe('the index', () => {
  it('is made again from nothing, with notes and tags in it', async () => {
    const { path, id } = await archiveOfOne();
    rmSync(`${path}-index`);
    const { client } = openClient(path, 'read');
    for (const query of [
      'maraza',
      'standstill',
      'a note',
      'tag:standstill',
      '"shaban a carrier"',
      'quote:still',
    ])
      expect([query, (await client.search.run({ query })).hits.map((hit) => hit.id)]).toEqual([query, [id]]);
    expect((await client.search.run({ query: '"carrier nobody"' })).total).toBe(0);
  });

  it('follows every change, also one that is undone', async () => {
    const { path, id } = await archiveOfOne();
    const { client } = openClient(path, 'write');
    const total = async (query: string) => (await client.search.run({ query })).total;
    const { id: second } = await client.annotations.create({ articleId: id, quote: 'Nobody', note: 'zebra' });
    expect(await total('zebra')).toBe(1);
    await client.annotations.update({ id: second, note: 'giraffe', tags: ['Herd'] });
    expect([await total('zebra'), await total('giraffe'), await total('tag:herd')]).toEqual([0, 1, 1]);
    await client.tags.edit({ name: 'Herd', to: 'Flock' });
    expect([await total('tag:herd'), await total('flock')]).toEqual([0, 1]);
    await client.changes.undo();
    expect([await total('tag:herd'), await total('flock')]).toEqual([1, 0]);
    await client.annotations.remove({ id: second });
    expect([await total('giraffe'), await total('tag:herd')]).toEqual([0, 0]);
    await client.changes.undo();
    expect(await total('giraffe')).toBe(1);
  });

  it('catches up with an article that it missed', async () => {
    const { path } = await archiveOfOne();
    new Sqlite(path).exec("UPDATE article SET title = 'Hippopotamus'").close();
    const { client } = openClient(path, 'read');
    expect((await client.search.run({ query: 'title:hippopotamus' })).total).toBe(1);
  });
});

describe('an archive open for reading only', () => {
  it('refuses every change with the reason, and answers everything else', async () => {
    const { path, id } = await archiveOfOne();
    openClient(path, 'write');
    const { client } = openClient(path, 'read');
    expect((await client.archive.info()).readOnly).toBe('archive-in-use');
    const changes = [
      () => client.imports.start({ paths: ['x'] }),
      () => client.annotations.create({ articleId: id, quote: 'Nobody' }),
      () => client.tags.add({ name: 'x' }),
      () => client.changes.undo(),
    ];
    for (const change of changes) await expect(change()).rejects.toMatchObject({ code: 'archive-in-use' });
    expect((await client.search.run({ query: 'maraza' })).total).toBe(1);
    expect((await client.articles.get({ id })).annotations).toHaveLength(1);
  });
});

describe('a passage in the headline', () => {
  it('is found by its words, and stands where the headline is kept', async () => {
    const { path, id } = await archiveOfOne();
    const { client } = openClient(path, 'write');
    const made = await client.annotations.create({ articleId: id, quote: 'stops for a day' });
    const { text, blocks } = await client.articles.get({ id });
    expect(text.slice(made.start, made.end)).toBe('stops for a day');
    const block = blocks.find(({ start, end }) => start <= made.start && made.end <= end);
    expect(block?.hidden).toBe('title');
  });
});
