import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { folder, NOTICE, openClient, REPORT } from '../fixtures/client.ts';
import { http, page, sha1, warcRecord, type ZipFile, zipOf } from '../fixtures/containers.ts';

async function withZip(files: readonly ZipFile[], name = 'saved.zip') {
  const place = folder();
  const file = join(place, name);
  writeFileSync(file, await zipOf(files));
  const path = join(place, 'a.daftar');
  return { place, file, path, ...openClient(path) };
}

const FILES: ZipFile[] = [
  { name: 'in/report.txt', data: REPORT },
  { name: 'in/notice.txt', data: NOTICE },
  { name: 'in/empty.txt', data: '' },
  { name: 'in/a.png', data: 'png' },
];

/** Many rows, no two alike. */
const rows = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) =>
    JSON.stringify({
      title: `Report ${n + from}`,
      text: `The ferry crossed the river ${n + from} times and the clerk wrote it down.`,
    }),
  ).join('\n');

describe('a container', () => {
  it('has a line in the ledger for every member and one for itself', async () => {
    const { client, file, items } = await withZip(FILES);
    const all = await items(client.imports.start({ paths: [file] }));
    expect(all.map(({ member, outcome, code }) => [member, outcome, code])).toEqual([
      ['in/report.txt', 'imported', undefined],
      ['in/notice.txt', 'imported', undefined],
      ['in/empty.txt', 'failed', 'empty'],
      [undefined, 'skipped', 'container'],
    ]);
    const [run] = await client.imports.runs();
    expect(run).toMatchObject({ files: 1, imported: 2, failed: 1, skipped: 1, present: 2 });
    const { items: lines } = await client.imports.items({ run: run?.id ?? '' });
    expect(lines[0]).toMatchObject({
      file: 'saved.zip',
      member: 'in/report.txt',
      title: 'Ferry stops for a day',
    });
  });

  it('is kept member by member, each with its own bytes, the container’s hash and its place in it', async () => {
    const { app, client, file, finish, verify } = await withZip(FILES);
    await finish(client.imports.start({ paths: [file] }));
    const [article] = await client.articles.list();
    const original = app.archive.originals.find(article?.sha256 ?? '');
    expect(original).toMatchObject({
      member: 'in/report.txt',
      containerSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(Buffer.concat([...app.archive.originals.read(original?.id ?? 0)]).toString()).toBe(REPORT);
    expect((await client.articles.get({ id: article?.id ?? '' })).original.fileName).toBe('report.txt');
    expect(await verify()).toMatchObject({ ok: true, problems: [] });
    app.archive.db.exec("UPDATE original SET member = 'in/other.txt' WHERE id = 1");
    expect((await verify()).problems).toMatchObject([
      { kind: 'article', detail: expect.stringContaining('container') },
    ]);
  });

  it('that is imported again has nothing new, and only what is new is read', async () => {
    const { client, file, finish, items } = await withZip(FILES);
    await finish(client.imports.start({ paths: [file] }));
    writeFileSync(
      file,
      await zipOf([
        ...FILES,
        { name: 'in/new.txt', data: REPORT.replace('Monday', 'Tuesday') },
        { name: 'copy/other.txt', data: NOTICE },
      ]),
    );
    const all = await items(client.imports.start({ paths: [file] }));
    expect(all.map(({ member, outcome }) => [member, outcome])).toEqual([
      ['in/report.txt', 'unchanged'],
      ['in/notice.txt', 'unchanged'],
      ['in/empty.txt', 'failed'],
      ['in/new.txt', 'imported'],
      ['copy/other.txt', 'duplicate'],
      [undefined, 'skipped'],
    ]);
  });

  it('brings pages with address, day and warning', async () => {
    const place = folder();
    const url = 'https://sarif-echo.example/ferry';
    const record = (at: string, html: string, digest: string) =>
      warcRecord('response', at, http(html), { 'WARC-Payload-Digest': sha1(digest) });
    const [good, bad] = [page('Ferry stops for a day'), page('Scales stand still on the day')];
    writeFileSync(
      join(place, 'a.warc.gz'),
      gzipSync(Buffer.concat([record(url, good, good), record(`${url}/2`, bad, good)])),
    );
    const { client, items } = openClient(join(place, 'a.daftar'));
    const all = await items(client.imports.start({ paths: [join(place, 'a.warc.gz')] }));
    expect(all.map(({ outcome, warning }) => [outcome, warning !== undefined])).toEqual([
      ['imported', false],
      ['imported', true],
      ['skipped', false],
    ]);
    expect((await client.articles.list()).map((article) => article.url)).toEqual([url, `${url}/2`]);
    const [run] = await client.imports.runs();
    const { items: warned } = await client.imports.items({ run: run?.id ?? '', outcomes: ['warning'] });
    expect([run?.warnings, warned.map(({ member }) => member)]).toEqual([1, [`${url}/2`]]);
  });

  it('of rows brings their tags, and columns as a person names them', async () => {
    const place = folder();
    const path = join(place, 'table.csv');
    const text = 'The ferry at the lower landing stood still on Monday.';
    writeFileSync(path, `a;b;c;tags\nFerry;${text};12 March 2020;ferry, river\n`);
    const { client, items } = openClient(join(place, 'a.daftar'));
    const asked = await client.imports.unsureTables({ paths: [place] });
    expect(asked).toMatchObject([{ file: expect.stringContaining('table.csv'), guess: { tags: 'tags' } }]);
    const all = await items(
      client.imports.start({ paths: [path], map: { title: 'a', text: 'b', published: 'c' } }),
    );
    expect(all.map(({ member, outcome }) => [member, outcome])).toEqual([
      ['2', 'imported'],
      [undefined, 'skipped'],
    ]);
    const article = await client.articles.get({ id: all[0]?.articleId ?? '' });
    expect(article).toMatchObject({
      title: 'Ferry',
      published: { date: '2020-03-12' },
      ownTags: ['ferry', 'river'],
    });
  });

  it('that changes while it is read says so, and keeps what came before', async () => {
    const place = folder();
    const path = join(place, 'a.jsonl');
    writeFileSync(path, rows(400));
    const { client } = openClient(join(place, 'a.daftar'));
    const { jobId } = await client.imports.start({ paths: [path] });
    const all: { member?: string | undefined; code?: string | undefined }[] = [];
    for await (const event of await client.jobs.watch({ jobId })) {
      if (event.kind !== 'item') continue;
      if (all.length === 0) writeFileSync(path, rows(400, 1000));
      all.push(event.item);
    }
    expect(all.at(-1)).toMatchObject({ outcome: 'failed', code: 'changed' });
    expect(all.at(-1)).not.toHaveProperty('member');
    expect((await client.articles.list()).length).toBe(all.length - 1);
  });
});

describe('a running import', () => {
  it('pauses between two files, says so, and goes on', async () => {
    const place = folder();
    writeFileSync(join(place, 'a.jsonl'), rows(600));
    const { client } = openClient(join(place, 'a.daftar'));
    const { jobId } = await client.imports.start({ paths: [join(place, 'a.jsonl')] });
    await client.jobs.pause({ jobId });
    expect(await client.jobs.running()).toEqual([{ jobId, kind: 'import', paused: true }]);
    let isPaused = false;
    let items = 0;
    for await (const event of await client.jobs.watch({ jobId })) {
      if (event.kind === 'item') items++;
      if (event.kind !== 'progress' || isPaused) continue;
      expect(event.paused).toBe(true);
      isPaused = true;
      expect(items).toBeLessThan(600);
      await client.jobs.resume({ jobId });
    }
    expect([isPaused, items]).toEqual([true, 601]);
  });

  it('can be cancelled while it is paused', async () => {
    const place = folder();
    writeFileSync(join(place, 'a.jsonl'), rows(600));
    const { client, finish } = openClient(join(place, 'a.daftar'));
    const { jobId } = await client.imports.start({ paths: [join(place, 'a.jsonl')] });
    await client.jobs.pause({ jobId });
    await client.jobs.cancel({ jobId });
    expect(await finish(Promise.resolve({ jobId }))).toMatchObject({
      kind: 'done',
      result: { cancelled: true },
    });
  });
});

describe('an import that is taken back', () => {
  it('takes its articles with it, as one step that can be undone', async () => {
    const { client, file, items, verify, place } = await withZip(FILES);
    writeFileSync(join(place, 'before.txt'), NOTICE.replace('40', '41'));
    await items(client.imports.start({ paths: [join(place, 'before.txt')] }));
    const [first] = await items(client.imports.start({ paths: [file] }));
    await client.annotations.create({ articleId: first?.articleId ?? '', quote: 'Nobody knew why' });
    const [run] = await client.imports.runs();
    expect(await client.imports.takeBack({ run: run?.id ?? '' })).toEqual({ articles: 2 });
    expect((await client.imports.runs())[0]).toMatchObject({ imported: 2, present: 0 });
    expect([(await client.articles.list()).length, (await client.passages.list({})).length]).toEqual([1, 0]);
    expect((await client.search.run({ query: 'ferry' })).total).toBe(0);
    expect(await client.imports.takeBack({ run: run?.id ?? '' })).toEqual({ articles: 0 });
    expect(await client.changes.undo()).toEqual({ label: 'take back import' });
    expect([(await client.articles.list()).length, (await client.passages.list({})).length]).toEqual([3, 1]);
    expect((await client.search.run({ query: 'ferry' })).total).toBe(1);
    expect(await verify()).toMatchObject({ ok: true });
  });

  it('cannot be one that is still running or is not known', async () => {
    const place = folder();
    writeFileSync(join(place, 'a.jsonl'), rows(300));
    const { client, finish } = openClient(join(place, 'a.daftar'));
    const job = client.imports.start({ paths: [join(place, 'a.jsonl')] });
    await job;
    const [run] = await client.imports.runs();
    await expect(client.imports.takeBack({ run: run?.id ?? '' })).rejects.toMatchObject({
      code: 'run-unfinished',
    });
    await expect(client.imports.takeBack({ run: 'none' })).rejects.toMatchObject({ code: 'run-unknown' });
    await finish(job);
  });
});

describe('trying again', () => {
  it('one member of a container reads that one', async () => {
    const { client, file, items } = await withZip([...FILES, { name: 'in/other.txt', data: '' }]);
    await items(client.imports.start({ paths: [file] }));
    writeFileSync(
      file,
      await zipOf([
        ...FILES.slice(0, 2),
        { name: 'in/empty.txt', data: NOTICE.replace('40', '41') },
        { name: 'in/other.txt', data: NOTICE.replace('40', '42') },
      ]),
    );
    const [run] = await client.imports.runs();
    const { items: failed } = await client.imports.items({ run: run?.id ?? '', outcomes: ['failed'] });
    expect(failed.map(({ member }) => member)).toEqual(['in/empty.txt', 'in/other.txt']);
    const one = await items(client.imports.retry({ run: run?.id ?? '', item: failed[0]?.id }));
    expect(one.map(({ member, outcome }) => [member, outcome])).toEqual([
      ['in/empty.txt', 'imported'],
      [undefined, 'skipped'],
    ]);
    const all = await items(client.imports.retry({ run: run?.id ?? '' }));
    expect(all.map(({ member, outcome }) => [member, outcome])).toEqual([
      ['in/empty.txt', 'unchanged'],
      ['in/other.txt', 'imported'],
      [undefined, 'skipped'],
    ]);
  });
});

describe('a run that was cut off', () => {
  it('is known by what it did and by how much there was to do, and the same files again go on', async () => {
    const { app, client, file, items, path } = await withZip(FILES);
    await items(client.imports.start({ paths: [file] }));
    // As a process that was killed leaves it.
    app.archive.db.exec('UPDATE import_run SET finished_at = NULL');
    await app.close();
    const again = openClient(path);
    expect(await again.client.imports.runs()).toMatchObject([
      { finishedAt: null, jobId: null, files: 1, imported: 2 },
    ]);
    const all = await again.items(again.client.imports.start({ paths: [file] }));
    expect(all.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'failed', 'skipped']);
  });
});

describe('a folder', () => {
  it('is imported with the containers in it, in its own order', async () => {
    const place = folder();
    const drop = join(place, 'drop');
    mkdirSync(drop);
    writeFileSync(join(drop, 'a.txt'), REPORT);
    writeFileSync(join(drop, 'b.zip'), await zipOf([{ name: 'b.txt', data: NOTICE }]));
    writeFileSync(join(drop, 'c.zip'), 'PK\u0003\u0004 but nothing more');
    writeFileSync(join(drop, 'd.txt'), REPORT.replace('Monday', 'Friday'));
    const { client, items } = openClient(join(place, 'a.daftar'));
    const all = await items(client.imports.start({ paths: [drop] }));
    expect(all.map(({ file, member, outcome }) => [file.split('/').at(-1), member, outcome])).toEqual([
      ['a.txt', undefined, 'imported'],
      ['b.zip', 'b.txt', 'imported'],
      ['b.zip', undefined, 'skipped'],
      ['c.zip', undefined, 'failed'],
      ['d.txt', undefined, 'imported'],
    ]);
  });
});
