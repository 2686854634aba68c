import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeArchive } from '../bench/make-archive.ts';
import { folder, openClient } from '../fixtures/client.ts';

/** More than is indexed before an archive opens. */
const ARTICLES = 1200;

async function largeArchive(): Promise<string> {
  const path = join(folder(), 'a.daftar');
  await makeArchive(path, { articles: ARTICLES, seed: 3 });
  return path;
}

/** Until nothing is indexed any more. @returns the ends of the jobs */
async function caughtUp({ client }: ReturnType<typeof openClient>) {
  const ends = [];
  for (;;) {
    const [job] = (await client.jobs.running()).filter(({ kind }) => kind === 'reindex');
    if (!job) return ends;
    ends.push((await Array.fromAsync(await client.jobs.watch({ jobId: job.jobId }))).at(-1));
  }
}

describe('an index of many articles', () => {
  it('is made while the archive is open: articles are read, changed and searched meanwhile', async () => {
    const path = await largeArchive();
    const before = openClient(path, 'write');
    const query = 'the OR من';
    const { total } = await before.client.search.run({ query });
    expect(total).toBeGreaterThan(ARTICLES / 2);
    await before.app.close();
    rmSync(`${path}-index`);

    const opened = openClient(path, 'write', { indexLater: true });
    const { client } = opened;
    const [article] = await client.articles.list({});
    const articleId = article?.id ?? '';
    const { text } = await client.articles.get({ id: articleId });
    await client.annotations.create({ articleId, quote: text.slice(0, 20), note: 'zzmeanwhile', tags: [] });
    expect(await client.jobs.running()).toMatchObject([{ kind: 'reindex' }]);
    expect((await client.search.run({ query })).total).toBeLessThan(total);

    expect(await caughtUp(opened)).toMatchObject([{ kind: 'done', result: { articles: ARTICLES } }]);
    expect((await client.search.run({ query })).total).toBe(total);
    expect((await client.search.run({ query: 'note:zzmeanwhile' })).total).toBe(1);
    await opened.app.close();
    const after = openClient(path, 'write');
    expect(after.app.archive.search.stale(2)).toEqual([]);
  });

  it('that a search finds damaged is made anew beside it, and from the beginning if that is asked for', async () => {
    const opened = openClient(await largeArchive(), 'write', { indexLater: true });
    const { app, client } = opened;
    const query = 'the OR من';
    const { total } = await client.search.run({ query });
    app.archive.db.exec('DROP TABLE idx.form');
    const found = await client.search.run({ query });
    expect(found.notices.map(({ kind }) => kind)).toContain('index-mended');
    expect(found.total).toBeLessThan(total);
    await client.archive.reindex();
    const ends = await caughtUp(opened);
    expect(ends.at(-1)).toMatchObject({ kind: 'done', result: { articles: ARTICLES } });
    expect((await client.search.run({ query })).total).toBe(total);
  });
});
