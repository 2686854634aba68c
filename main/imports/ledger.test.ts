import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, NOTICE, openClient, REPORT } from '../fixtures/client.ts';
import { withParsers } from '../workers/parsers.ts';
import { prepare } from './prepare.ts';
import { writeBatch } from './write-batch.ts';

/** A folder with two good files, one that is empty, one that no importer reads. */
function mixed() {
  const place = folder();
  const drop = join(place, 'drop');
  mkdirSync(drop);
  writeFileSync(join(drop, 'a.txt'), REPORT);
  writeFileSync(join(drop, 'b.txt'), NOTICE);
  writeFileSync(join(drop, 'c.txt'), '');
  writeFileSync(join(drop, 'd.bin'), Buffer.from([0, 1, 2, 255, 254, 0, 7]));
  return { place, drop, path: join(place, 'a.daftar') };
}

describe('the ledger', () => {
  it('has every run, the newest first, with each file and its outcome, in pieces', async () => {
    const { drop, path } = mixed();
    const { client, finish } = openClient(path);
    await finish(client.imports.start({ paths: [drop] }));
    await finish(client.imports.start({ paths: [join(drop, 'a.txt')] }));
    const [second, first] = await client.imports.runs();
    expect(second).toMatchObject({
      named: 'a.txt',
      unchanged: 1,
      imported: 0,
      cancelled: false,
      jobId: null,
      canRetry: false,
    });
    expect(first).toMatchObject({ named: 'drop', imported: 2, duplicate: 0, unchanged: 0, cancelled: false });
    expect((first?.failed ?? 0) + (first?.skipped ?? 0)).toBe(2);
    expect(first?.finishedAt).not.toBe(null);

    const run = first?.id ?? '';
    const { total, items } = await client.imports.items({ run });
    expect([total, items.map(({ file }) => file)]).toEqual([
      4,
      ['drop/a.txt', 'drop/b.txt', 'drop/c.txt', 'drop/d.bin'],
    ]);
    expect(items[0]).toMatchObject({ outcome: 'imported', title: 'Ferry stops for a day' });
    expect(items[2]).toMatchObject({ outcome: 'failed', code: 'empty', title: null });
    expect(items[2]).not.toHaveProperty('articleId');
    expect(await client.imports.items({ run, offset: 1, limit: 1 })).toEqual({ total, items: [items[1]] });
    const imported = await client.imports.items({ run, outcomes: ['imported'] });
    expect(imported).toEqual({ total: 2, items: items.slice(0, 2) });
    await expect(client.imports.items({ run: 'none' })).rejects.toMatchObject({ code: 'run-unknown' });
  });

  it('names the job of a run that is under way', async () => {
    const { drop, path } = mixed();
    const { client } = openClient(path);
    const { jobId } = await client.imports.start({ paths: [drop] });
    expect(await client.jobs.running()).toEqual([{ jobId, kind: 'import', paused: false }]);
    expect(await client.imports.runs()).toMatchObject([{ jobId, finishedAt: null, canRetry: false }]);
    await Array.fromAsync(await client.jobs.watch({ jobId }));
    expect(await client.jobs.running()).toEqual([]);
    expect(await client.imports.runs()).toMatchObject([{ jobId: null }]);
  });
});

describe('a file whose article is deleted while the file is read', () => {
  it('is told as failed, while the others of its batch are imported', async () => {
    const { drop, path } = mixed();
    const { app, client, finish } = openClient(path);
    await finish(client.imports.start({ paths: [join(drop, 'a.txt')] }));
    const [article] = await client.articles.list();
    const batch = await withParsers((pool) =>
      Promise.all(
        ['a.txt', 'b.txt'].map((label) => {
          const file = { path: join(drop, label), label };
          return prepare(app, pool, { file, isLast: true });
        }),
      ),
    );
    await client.articles.remove({ ids: [article?.id ?? ''] });
    const run = app.archive.imports.start(app.newUid(), app.now());
    expect(writeBatch(app, run, batch)).toMatchObject([
      { outcome: 'failed', code: 'changed' },
      { outcome: 'imported' },
    ]);
  });
});

describe('trying failed files again', () => {
  it('reads them where they are, under the names they had', async () => {
    const { drop, path } = mixed();
    const { client, finish, items } = openClient(path);
    await finish(client.imports.start({ paths: [drop] }));
    const [run] = await client.imports.runs();
    expect(run?.canRetry).toBe(true);
    writeFileSync(join(drop, 'c.txt'), NOTICE.replace('40', '41'));
    const again = await items(client.imports.retry({ run: run?.id ?? '' }));
    expect(again.find(({ file }) => file.endsWith('c.txt'))).toMatchObject({ outcome: 'imported' });
    const [newest] = await client.imports.runs();
    const { items: lines } = await client.imports.items({ run: newest?.id ?? '', outcomes: ['imported'] });
    expect(lines.map(({ file }) => file)).toEqual(['drop/c.txt']);
  });

  it('is no longer possible after a restart: no path is kept in the archive', async () => {
    const { drop, path } = mixed();
    const first = openClient(path);
    await first.finish(first.client.imports.start({ paths: [drop] }));
    await first.app.close();
    const { app, client } = openClient(path);
    const [run] = await client.imports.runs();
    expect(run?.canRetry).toBe(false);
    await expect(client.imports.retry({ run: run?.id ?? '' })).rejects.toMatchObject({
      code: 'retry-unknown',
    });
    await expect(client.imports.retry({ run: 'none' })).rejects.toMatchObject({ code: 'retry-unknown' });
    expect(JSON.stringify(app.archive.db.prepare('SELECT * FROM import_item').all())).not.toContain(drop);
  });
});

describe('a client of a session', () => {
  function session() {
    const { place, drop, path } = mixed();
    const inside = join(place, 'session');
    mkdirSync(join(inside, 'up'), { recursive: true });
    writeFileSync(join(inside, 'up', 'report.txt'), REPORT);
    writeFileSync(join(place, 'secret.txt'), NOTICE);
    const opened = openClient(path);
    return { ...opened, place, drop, inside, browser: opened.as({ kind: 'session', folder: inside }) };
  }

  it('imports what was uploaded, and is never told where that is', async () => {
    const { browser, events, place } = session();
    const all = await events(browser.imports.start({ paths: ['session:up'] }));
    expect(all).toContainEqual(
      expect.objectContaining({
        item: expect.objectContaining({ file: 'up/report.txt', outcome: 'imported' }),
      }),
    );
    expect(JSON.stringify(all)).not.toContain(place);
  });

  it('reads nothing that a link in its folder leads to', async () => {
    const { browser, items, inside, place } = session();
    symlinkSync(join(place, 'secret.txt'), join(inside, 'up', 'link.txt'));
    const all = await items(browser.imports.start({ paths: ['session:up'] }));
    expect(all.map(({ outcome, code }) => [outcome, code])).toEqual([
      ['skipped', 'link'],
      ['imported', undefined],
    ]);
  });

  it('cannot name a path, in any call that takes one', async () => {
    const { browser, client, items, drop, place } = session();
    const refused = { code: 'path-refused' };
    await expect(browser.imports.start({ paths: ['session:up', drop] })).rejects.toMatchObject(refused);
    await expect(browser.imports.start({ paths: ['session:../secret.txt'] })).rejects.toMatchObject(refused);
    await expect(browser.archive.copy({ to: join(place, 'copy.daftar') })).rejects.toMatchObject(refused);
    await expect(browser.exports.start({ format: 'csv', out: join(place, 'x.csv') })).rejects.toMatchObject(
      refused,
    );
    await expect(browser.exports.start({ format: 'csv', out: 'session:../x.csv' })).rejects.toMatchObject(
      refused,
    );
    expect(await client.imports.runs()).toEqual([]);
    expect(await items(client.imports.start({ paths: [drop] }))).toHaveLength(4);
  });

  it('copies and exports into its folder, and is told by which name to fetch it', async () => {
    const { browser, events, inside } = session();
    const [done] = (await events(browser.imports.start({ paths: ['session:up'] }))).slice(0, 1);
    const articleId = done?.kind === 'item' ? (done.item.articleId ?? '') : '';
    await browser.annotations.create({ articleId, quote: 'Nobody' });
    const told = await events(browser.exports.start({ format: 'csv', out: 'session:up' }));
    expect(told.at(-1)).toMatchObject({
      kind: 'done',
      result: { files: [{ path: 'session:up/daftar.csv' }] },
    });
    expect(JSON.stringify(told)).not.toContain(inside);
    expect((await browser.archive.copy({ to: 'session:copy.daftar' })).path).toBe('session:copy.daftar');
    expect(await browser.exports.preview({ articles: [articleId] })).toEqual({
      articles: 1,
      passages: 1,
      paged: 0,
    });
  });

  it('tries again only what lies in its folder', async () => {
    const { browser, client, finish, items, drop } = session();
    await finish(client.imports.start({ paths: [drop] }));
    const [run] = await client.imports.runs();
    writeFileSync(join(drop, 'c.txt'), NOTICE.replace('40', '41'));
    const again = await items(browser.imports.retry({ run: run?.id ?? '' }));
    expect(new Set(again.map(({ outcome }) => outcome))).toEqual(new Set(['skipped']));
  });
});
