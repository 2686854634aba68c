import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { archiveOf, NOTICE, openClient, REPORT } from '../fixtures/client.ts';

describe('purge', () => {
  it('takes out of the file what was deleted, and nothing else', async () => {
    const { app, client, path, ids } = await archiveOf({ 'report.txt': REPORT, 'notice.txt': NOTICE });
    const [gone = '', kept = ''] = ids;
    await client.annotations.create({ articleId: gone, quote: 'Nobody', note: 'zebra', tags: ['Key'] });
    const { id: deleted } = await client.annotations.create({
      articleId: kept,
      quote: '40 lorries',
      note: 'giraffe',
    });
    await client.annotations.create({ articleId: kept, quote: 'weighbridge', tags: ['Scales'] });
    await client.articles.tag({ ids, add: ['Key'] });
    await client.articles.hideBlock({ id: gone, block: 0, hidden: true });
    await client.articles.mark({ ids, read: true });
    await client.annotations.remove({ id: deleted });
    await client.tags.remove({ name: 'Scales' });
    await client.articles.remove({ ids: [gone] });
    await client.searches.remember({ query: 'okapi', keys: true, names: true });
    await client.palette.use({ id: `article ${gone}` });

    const { changes, ...rest } = await client.archive.purgeable();
    expect(rest).toEqual({ articles: 1, passages: 2 });
    expect(changes).toBeGreaterThan(5);
    expect(await client.archive.purge()).toEqual(rest);
    expect(await client.archive.purgeable()).toEqual({ articles: 0, passages: 0, changes: 0 });
    expect([await client.searches.recent(), await client.palette.uses()]).toEqual([[], []]);
    expect(await client.changes.next()).toEqual({ undo: null, redo: null });
    await expect(client.articles.restore({ ids: [gone] })).rejects.toMatchObject({ code: 'article-unknown' });
    expect(await client.articles.get({ id: kept })).toMatchObject({
      ownTags: ['Key'],
      annotations: [{ quote: 'weighbridge', tags: [] }],
    });
    expect(app.archive.originals.all()).toHaveLength(1);
    const [run] = (await client.imports.runs()).slice(-1);
    expect((await client.imports.items({ run: run?.id ?? '' })).items).toMatchObject([
      { file: 'report.txt', outcome: 'imported', title: null },
    ]);
    await app.close();
    const bytes = readFileSync(path).toString('latin1');
    for (const word of ['zebra', 'giraffe', 'stood still', 'okapi'])
      expect([word, bytes.includes(word)]).toEqual([word, false]);
    expect(bytes).toContain('weighbridge');
  });

  it('keeps an original that another article still needs', async () => {
    const { app, client, place, id, items } = await archiveOf({ 'report.txt': REPORT });
    await client.articles.remove({ ids: [id] });
    await items(client.imports.start({ paths: [`${place}/report.txt`] }));
    await client.archive.purge();
    expect(app.archive.originals.all()).toHaveLength(1);
    expect(await client.articles.list()).toHaveLength(1);
  });

  it('is no damage to verify: the chain says that it was on purpose', async () => {
    const { app, client, path, ids, id, verify } = await archiveOf({
      'report.txt': REPORT,
      'notice.txt': NOTICE,
    });
    await client.articles.remove({ ids });
    await client.articles.restore({ ids: ids.slice(1) });
    await client.archive.purge();
    expect(await verify()).toMatchObject({ ok: true, originals: 1, problems: [] });
    const purged = app.archive.events.ofKind('article.purged');
    expect(purged.map(({ subject }) => subject)).toEqual([id]);
    expect(app.archive.events.ofKind('archive.purged')).toMatchObject([
      { data: '{"articles":1,"passages":0}' },
    ]);
    app.archive.db.exec(
      'PRAGMA foreign_keys = OFF; DELETE FROM import_item; DELETE FROM revision; DELETE FROM article',
    );
    await app.close();
    const { problems } = await openClient(path, 'read').verify();
    expect(problems.filter(({ kind }) => kind === 'article').map((problem) => problem.id)).toEqual(
      ids.slice(1),
    );
  });
});
