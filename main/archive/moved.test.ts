import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { archiveOf, NOTICE, openClient, REPORT } from '../fixtures/client.ts';

const FILES = { 'report.txt': REPORT };

describe('an archive file that is moved away while it is open', () => {
  it('takes no more changes, is still read, and has everything from before in the file that moved', async () => {
    const { app, client, path, place, id } = await archiveOf(FILES);
    await client.annotations.create({ articleId: id, quote: 'Nobody', note: 'before' });
    const elsewhere = join(place, 'b.daftar');
    renameSync(path, elsewhere);
    const changes = [
      () => client.annotations.create({ articleId: id, quote: 'Monday' }),
      () => client.articles.mark({ ids: [id], read: true }),
      () => client.imports.start({ paths: [place] }),
      () => client.changes.undo(),
      () => client.archive.purge(),
    ];
    for (const change of changes) await expect(change()).rejects.toMatchObject({ code: 'archive-moved' });
    expect((await client.archive.info()).readOnly).toBe('archive-moved');
    expect((await client.articles.get({ id })).annotations).toHaveLength(1);
    expect((await client.search.run({ query: 'maraza' })).total).toBe(1);
    await app.close();
    const { annotations } = await openClient(elsewhere, 'write').client.articles.get({ id });
    expect(annotations).toMatchObject([{ note: 'before' }]);
  });

  it('takes changes again when it is back', async () => {
    const { client, path, id } = await archiveOf(FILES);
    renameSync(path, `${path}.away`);
    await expect(client.articles.mark({ ids: [id], read: true })).rejects.toThrow();
    renameSync(`${path}.away`, path);
    await client.articles.mark({ ids: [id], read: true });
    expect((await client.archive.info()).readOnly).toBe(null);
    expect((await client.articles.get({ id })).state.read).toBe(true);
  });

  it('is not taken for another file in its place, which is left as it is', async () => {
    const { app, client, path, place, id } = await archiveOf(FILES);
    writeFileSync(join(place, 'other'), 'not an archive');
    renameSync(join(place, 'other'), path);
    await expect(client.articles.mark({ ids: [id], read: true })).rejects.toMatchObject({
      code: 'archive-moved',
      message: expect.stringContaining('put it back'),
    });
    await app.close();
    expect(readFileSync(path, 'utf8')).toBe('not an archive');
  });

  it('is left as it is when another is copied over it, which the same inode does not hide', async () => {
    const { app, client, path, id } = await archiveOf(FILES);
    const other = await archiveOf({ 'notice.txt': NOTICE });
    await other.app.close();
    await client.annotations.create({ articleId: id, quote: 'Nobody' });
    copyFileSync(other.path, path);
    await expect(client.annotations.create({ articleId: id, quote: 'Monday' })).rejects.toMatchObject({
      code: 'archive-overwritten',
    });
    expect((await client.archive.info()).readOnly).toBe('archive-overwritten');
    await app.close();
    expect(readFileSync(path).equals(readFileSync(other.path))).toBe(true);
    const { client: opened } = openClient(path, 'write');
    expect(await opened.articles.list()).toMatchObject([{ title: 'Scales turn again' }]);
  });

  it('is told without a call, and what was written by then is in the file itself', async () => {
    const { client, path, place, id } = await archiveOf(FILES);
    await client.annotations.create({ articleId: id, quote: 'Nobody', note: 'before' });
    const stream = await client.changes.watch();
    const elsewhere = join(place, 'b.daftar');
    renameSync(path, elsewhere);
    expect((await stream.next()).value).toEqual({ what: ['articles'] });
    await stream.return?.();
    // A copy of the file alone, without the journal that was beside it.
    copyFileSync(elsewhere, join(place, 'c.daftar'));
    const { annotations } = await openClient(join(place, 'c.daftar'), 'write').client.articles.get({ id });
    expect(annotations).toMatchObject([{ note: 'before' }]);
  });

  it('ends a running import with an outcome for every file', async () => {
    const { client, path, place, events } = await archiveOf(FILES);
    const paths = Array.from({ length: 300 }, (_, n) => {
      const file = join(place, `${n}.txt`);
      writeFileSync(file, NOTICE.replace('40', String(n)));
      return file;
    });
    const job = await client.imports.start({ paths });
    rmSync(path);
    const all = await events(Promise.resolve(job));
    const items = all.flatMap((event) => (event.kind === 'item' ? [event.item] : []));
    expect(items).toHaveLength(paths.length);
    expect(items.at(-1)).toMatchObject({ outcome: 'failed', code: 'archive-moved' });
    expect(all.at(-1)).toMatchObject({ kind: 'done' });
  });
});
