import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { archiveOf, folder, openClient, REPORT } from '../fixtures/client.ts';
import { startBackend } from '../hosts/backend.ts';
import { atMostEvery, createFeed } from './feed.ts';

/** What a watcher is told next; null if nothing within `ms`. */
async function next(stream: AsyncIterator<{ what: string[] }>, ms = 1000) {
  const event = await Promise.race([stream.next(), wait(ms).then(() => null)]);
  return event === null ? null : event.done ? 'end' : event.value.what.toSorted();
}

describe('what undo and redo would do', () => {
  it('is told beforehand', async () => {
    const { client, id } = await archiveOf({ 'report.txt': REPORT });
    expect(await client.changes.next()).toEqual({ undo: null, redo: null });
    await client.annotations.create({ articleId: id, quote: 'Nobody' });
    await client.articles.edit({ id, title: 'Other' });
    expect(await client.changes.next()).toEqual({ undo: 'edit article', redo: null });
    await client.changes.undo();
    expect(await client.changes.next()).toEqual({ undo: 'annotate', redo: 'edit article' });
  });
});

describe('watching changes', () => {
  it('tells every watcher which nouns changed, and nothing when nothing did', async () => {
    const { client, id } = await archiveOf({ 'report.txt': REPORT });
    const first = await client.changes.watch();
    const second = await client.changes.watch();
    const changes: [string[], () => Promise<unknown>][] = [
      [
        ['annotations', 'tags'],
        () => client.annotations.create({ articleId: id, quote: 'Nobody', tags: ['Key'] }),
      ],
      [['articles'], () => client.articles.edit({ id, title: 'Other' })],
      [['articles'], () => client.articles.mark({ ids: [id], read: true })],
      [['articles', 'tags'], () => client.articles.tag({ ids: [id], add: ['Key'] })],
      [['articles'], () => client.articles.hideBlock({ id, block: 0, hidden: true })],
      [['annotations', 'articles'], () => client.articles.remove({ ids: [id] })],
      [
        ['annotations', 'articles', 'imports', 'memos', 'names', 'searches', 'tags'],
        () => client.changes.undo(),
      ],
      [['annotations', 'articles', 'memos', 'tags'], () => client.tags.edit({ name: 'Key', to: 'Door' })],
      [['annotations', 'articles', 'imports', 'searches', 'tags'], () => client.archive.purge()],
    ];
    for (const [what, change] of changes) {
      await change();
      expect([await next(first), await next(second)]).toEqual([what, what]);
    }
    const quiet = next(first, 100);
    await expect(client.articles.edit({ id: 'none', title: 'x' })).rejects.toThrow();
    await client.articles.get({ id });
    expect(await quiet).toBe(null);
  });

  it('tells an import at most twice a second while it runs, and once more at its end', async () => {
    const place = folder();
    const { client, finish } = openClient(`${place}/a.daftar`);
    const stream = await client.changes.watch();
    let told = 0;
    const counting = (async () => {
      for await (const { what } of stream) if (what.includes('imports')) told++;
    })();
    const began = Date.now();
    await finish(client.imports.start({ paths: ['main/text', 'db/migrations'] }));
    const most = Math.floor((Date.now() - began) / 500) + 2;
    await wait(50);
    await stream.return?.();
    await counting;
    expect(told).toBeGreaterThan(1);
    expect(told).toBeLessThanOrEqual(most);
  });

  it('reaches several clients of the thread, and ends for one that goes', async () => {
    const host = {
      print: () => Promise.reject(new Error('nothing prints here')),
      fonts: () => Promise.resolve([]),
      assertCanPrint: () => {},
      starting: () => {},
      gone: () => {},
    };
    const backend = await startBackend(`${folder()}/a.daftar`, 'create', host);
    const leaving = await backend.client.changes.watch();
    const staying = await backend.client.changes.watch();
    await backend.client.tags.add({ name: 'One' });
    expect([await next(leaving), await next(staying)]).toEqual([['tags'], ['tags']]);
    await leaving.return?.();
    expect(await next(leaving)).toBe('end');
    await backend.client.tags.add({ name: 'Two' });
    expect(await next(staying)).toEqual(['tags']);
    await backend.close();
  });
});

describe('the feed', () => {
  it('tells as one what came before it was asked, and lets go of a watcher that left', async () => {
    const feed = createFeed();
    const abort = new AbortController();
    const stream = feed.watch(abort.signal);
    feed.announce('tags');
    feed.announce('articles', 'tags');
    expect(await next(stream)).toEqual(['articles', 'tags']);
    const waiting = next(stream);
    abort.abort();
    expect(await waiting).toBe('end');
    const returning = feed.watch();
    const asked = next(returning);
    await returning.return(undefined);
    expect(await asked).toBe('end');
    expect(await next(feed.watch(AbortSignal.abort()))).toBe('end');
    const last = next(feed.watch());
    feed.close();
    expect(await last).toBe('end');
  });

  it('holds calls back and loses none', async () => {
    let told = 0;
    const often = atMostEvery(60, () => told++);
    for (let n = 0; n < 5; n++) often.call();
    expect(told).toBe(1);
    await wait(90);
    expect(told).toBe(2);
    often.call();
    often.call();
    often.flush();
    often.flush();
    await wait(90);
    expect(told).toBe(3);
  });
});
