import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { archiveOf, NOTICE, openClient, REPORT, type TestClient } from '../fixtures/client.ts';

const TWO = { 'report.txt': REPORT, 'notice.txt': NOTICE };

const foundBy = async ({ client }: Pick<TestClient, 'client'>, query: string) =>
  (await client.search.run({ query })).hits.map(({ id }) => id);

describe('correcting facts', () => {
  it('shows what the user says and keeps what was found, also over a restart', async () => {
    const { app, client, path, id } = await archiveOf(TWO);
    const given = {
      title: 'Ferry stands still',
      outlet: 'Sarif Echo',
      byline: 'R. Hadi',
      published: '2020-03',
    };
    const edited = await client.articles.edit({ id, ...given, language: 'AR-iq' });
    const shown = { title: 'Ferry stands still', outlet: 'Sarif Echo', byline: 'R. Hadi', language: 'ar-IQ' };
    const published = { date: '2020-03', precision: 'month', evidence: 'user' };
    const found = {
      title: 'Ferry stops for a day',
      outlet: null,
      byline: null,
      published: null,
      language: 'en',
    };
    expect(edited).toMatchObject({ ...shown, published, found });
    await app.close();
    expect(await openClient(path).client.articles.get({ id })).toMatchObject({ ...shown, published, found });
  });

  it('changes only what is named, takes back what is null, and leaves empty what is empty', async () => {
    const { client, id } = await archiveOf(TWO);
    await client.articles.edit({ id, title: 'Other', outlet: 'Sarif Echo', published: '2020-03-04' });
    expect(await client.articles.edit({ id, byline: 'R. Hadi' })).toMatchObject({
      title: 'Other',
      outlet: 'Sarif Echo',
      published: { date: '2020-03-04', precision: 'day' },
    });
    const back = await client.articles.edit({ id, title: null, outlet: '', published: '', language: '' });
    expect(back).toMatchObject({
      title: 'Ferry stops for a day',
      outlet: null,
      published: null,
      language: 'und',
    });
  });

  it('takes a new outlet to all articles of the old one, as one step', async () => {
    const { client, id } = await archiveOf(TWO);
    const ids = (await client.articles.list()).map((one) => one.id);
    for (const one of ids) await client.articles.edit({ id: one, outlet: 'sarif-echo.example' });
    expect(await client.articles.sameOutlet({ id })).toEqual({ count: 1 });
    await client.articles.edit({ id, outlet: 'Sarif Echo', title: 'Other', wholeOutlet: true });
    const shown = async () => (await client.articles.list()).map(({ outlet }) => outlet);
    expect(await shown()).toEqual(['Sarif Echo', 'Sarif Echo']);
    expect((await client.articles.list()).filter(({ title }) => title === 'Other')).toHaveLength(1);
    expect(await foundBy({ client }, 'outlet:"Sarif Echo"')).toHaveLength(2);
    await client.changes.undo();
    expect(await shown()).toEqual(['sarif-echo.example', 'sarif-echo.example']);
  });

  it('takes a new outlet to articles that come later, and undo ends that', async () => {
    const page = (n: number) =>
      `<html><head><meta property="og:site_name" content="sarif echo online"></head><body><article><h1>Report ${n}</h1><p>${'The ferry at al-Maraza stood still on Monday. '.repeat(4)}</p></article></body></html>`;
    const { client, place, items, id } = await archiveOf({ 'one.html': page(1) });
    const outletOf = async (n: number) => {
      const file = join(place, `later-${n}.html`);
      writeFileSync(file, page(n));
      const [item] = await items(client.imports.start({ paths: [file] }));
      return (await client.articles.get({ id: item?.articleId ?? '' })).outlet;
    };
    await client.articles.edit({ id, outlet: 'Sarif Echo' });
    expect(await outletOf(2)).toBe('sarif echo online');
    await client.articles.edit({ id, outlet: null });
    await client.articles.edit({ id, outlet: 'Sarif Echo', wholeOutlet: true });
    expect(await outletOf(3)).toBe('Sarif Echo');
    await client.articles.edit({ id, outlet: 'The Sarif Echo', wholeOutlet: true });
    expect(await outletOf(4)).toBe('The Sarif Echo');
    await client.articles.edit({ id, outlet: null, wholeOutlet: true });
    expect(await outletOf(5)).toBe('sarif echo online');
    await client.changes.undo();
    expect(await outletOf(6)).toBe('The Sarif Echo');
  });

  it.each([
    { published: '2021-02-29' },
    { published: '2021-13' },
    { published: '21' },
    { language: 'not a language' },
    { title: ' ' },
  ])('refuses what cannot be: %j', async (wanted) => {
    const { client, id } = await archiveOf(TWO);
    await expect(client.articles.edit({ id, ...wanted })).rejects.toMatchObject({ code: 'invalid-input' });
    expect((await client.articles.get({ id })).published).toBe(null);
    expect((await client.changes.next()).undo).toBe(null);
  });

  it('is followed by the search, is undone as one step, and is no longer told of than by id', async () => {
    const { app, client, id } = await archiveOf(TWO);
    await client.articles.edit({ id, title: 'Hippopotamus', outlet: 'Sarif Echo', published: '2020' });
    const queries = ['title:hippopotamus', 'outlet:"sarif echo"', 'year:2020'];
    for (const query of queries) expect([query, await foundBy({ client }, query)]).toEqual([query, [id]]);
    expect(await client.changes.undo()).toEqual({ label: 'edit article' });
    for (const query of queries) expect([query, await foundBy({ client }, query)]).toEqual([query, []]);
    await client.changes.redo();
    expect((await client.articles.get({ id })).title).toBe('Hippopotamus');
    expect(app.archive.events.ofKind('article.edited')).toMatchObject([{ subject: id, data: '{}' }]);
  });
});

describe('reading state', () => {
  it('is kept per article and is no step to undo', async () => {
    const { app, client, path, ids } = await archiveOf(TWO);
    const [first = '', second = ''] = ids;
    await client.articles.mark({ ids, read: true });
    await client.articles.mark({ ids: [second], starred: true });
    await client.articles.mark({ ids: [first], read: false });
    await client.articles.setPosition({ id: second, position: 42 });
    await expect(client.articles.mark({ ids: ['none'], read: true })).rejects.toMatchObject({
      code: 'article-unknown',
    });
    expect((await client.changes.next()).undo).toBe(null);
    await app.close();
    const again = openClient(path).client;
    expect((await again.articles.get({ id: first })).state).toEqual({
      read: false,
      starred: false,
      position: 0,
    });
    expect((await again.articles.get({ id: second })).state).toEqual({
      read: true,
      starred: true,
      position: 42,
    });
  });
});

describe('tags on articles', () => {
  it('are searched and counted like those on passages, and undone', async () => {
    const { client, ids } = await archiveOf(TWO);
    const [first = '', second = ''] = ids;
    await client.articles.tag({ ids, add: ['River  Crossing', 'Key'] });
    await client.articles.tag({ ids: [second], remove: ['Key', 'Unheard'] });
    expect((await client.articles.get({ id: first })).ownTags).toEqual(['River Crossing', 'Key']);
    expect((await client.articles.get({ id: second })).ownTags).toEqual(['River Crossing']);
    expect(await foundBy({ client }, 'tag:key')).toEqual([first]);
    expect(await foundBy({ client }, 'key has:tag')).toEqual([first]);
    const { facets } = await client.search.run({ query: 'tag:"river crossing"' });
    expect(facets.tag).toEqual([
      { value: 'River Crossing', count: 2 },
      { value: 'Key', count: 1 },
    ]);
    await client.tags.merge({ from: 'Key', into: 'River Crossing' });
    expect(await foundBy({ client }, 'tag:key')).toEqual([]);
    await client.changes.undo();
    await client.tags.edit({ name: 'Key', to: 'Door' });
    expect(await foundBy({ client }, 'tag:door')).toEqual([first]);
    await client.changes.undo();
    await client.changes.undo();
    expect((await client.articles.get({ id: second })).ownTags).toEqual(['River Crossing', 'Key']);
    await client.changes.undo();
    expect((await client.articles.get({ id: first })).ownTags).toEqual([]);
    expect(await client.tags.list()).toEqual([]);
  });
});

describe('what is part of the article', () => {
  it('is left as stored; a hidden part leaves text, search and exports, and comes back', async () => {
    const { client, id } = await archiveOf(TWO);
    const before = await client.articles.get({ id });
    const hidden = await client.articles.hideBlock({ id, block: 1, hidden: true });
    expect(hidden.text).toBe(before.text);
    expect(hidden.blocks[1]).toEqual({ ...before.blocks[1], hidden: 'user' });
    expect(hidden.words).toBe(before.words - 3);
    expect(await foundBy({ client }, 'knew')).toEqual([]);
    expect((await client.search.matches({ query: 'knew ferry', articleId: id })).text).toHaveLength(1);
    await client.articles.hideBlock({ id, block: 1, hidden: false });
    expect((await client.articles.get({ id })).blocks).toEqual(before.blocks);
    expect(await foundBy({ client }, 'knew')).toEqual([id]);
    await client.changes.undo();
    expect(await foundBy({ client }, 'knew')).toEqual([]);
    await client.changes.undo();
    expect(await client.articles.get({ id })).toEqual(before);
  });

  it('can be more than the importer found', async () => {
    const { client, id } = await archiveOf(TWO);
    expect(await foundBy({ client }, 'newsletter')).toEqual([]);
    await expect(client.annotations.create({ articleId: id, quote: 'newsletter' })).rejects.toMatchObject({
      code: 'quote-not-found',
    });
    const { blocks, text } = await client.articles.hideBlock({ id, block: 4, hidden: false });
    expect(blocks[4]).not.toHaveProperty('hidden');
    expect(await foundBy({ client }, 'newsletter')).toEqual([id]);
    const { hits } = await client.search.run({ query: 'newsletter' });
    expect(hits[0]?.snippet).toContain('newsletter');
    expect(hits[0]?.snippet).not.toContain('Skip to');
    const made = await client.annotations.create({ articleId: id, quote: 'newsletter' });
    expect(text.slice(made.start, made.end)).toBe('newsletter');
    await expect(client.articles.hideBlock({ id, block: 9, hidden: true })).rejects.toMatchObject({
      code: 'block-unknown',
    });
  });
});

describe('a removed article', () => {
  it('is nowhere but in its own list, with its passages, and comes back whole', async () => {
    const { client, ids } = await archiveOf(TWO);
    const [id = '', other = ''] = ids;
    const { id: passage } = await client.annotations.create({
      articleId: id,
      quote: 'Nobody',
      tags: ['Key'],
    });
    const all = await client.articles.get({ id });
    await client.articles.remove({ ids: [id] });
    await expect(client.articles.get({ id })).rejects.toMatchObject({ code: 'article-removed' });
    await expect(client.articles.tag({ ids: [id], add: ['x'] })).rejects.toMatchObject({
      code: 'article-removed',
    });
    await expect(client.annotations.update({ id: passage, note: 'x' })).rejects.toMatchObject({
      code: 'annotation-unknown',
    });
    expect((await client.articles.list()).map((article) => article.id)).toEqual([other]);
    expect(await client.passages.list({})).toEqual([]);
    expect(await foundBy({ client }, 'maraza')).toEqual([]);
    expect((await client.tags.list())[0]?.count).toBe(0);
    expect((await client.archive.info()).passages).toBe(0);
    expect(await client.exports.preview({})).toEqual({ articles: 0, passages: 0, paged: 0 });
    const deleted = await client.articles.browse({ filter: { state: 'deleted' } });
    expect((await client.articles.rows(deleted)).map((row) => row.id)).toEqual([id]);
    expect((await client.articles.browse({})).keys).toHaveLength(1);
    expect(await client.articles.ids({ keys: [...deleted.keys, 99] })).toEqual([id]);

    await client.articles.restore({ ids });
    expect(await client.articles.get({ id })).toEqual(all);
    expect(await foundBy({ client }, 'maraza')).toEqual([id]);
    await client.changes.undo();
    await client.changes.undo();
    expect(await client.articles.get({ id })).toEqual(all);
    expect((await client.search.run({ query: 'maraza' })).expanded[0]?.forms).toMatchObject([{ count: 1 }]);
  });

  it('does not keep the same file from being imported again', async () => {
    const { client, place, id, items } = await archiveOf(TWO);
    await client.articles.remove({ ids: [id] });
    const [item] = await items(client.imports.start({ paths: [`${place}/report.txt`] }));
    expect(item).toMatchObject({ outcome: 'imported' });
    expect(item?.articleId).not.toBe(id);
  });
});

describe('browsing', () => {
  it('gives keys in order, facets that can widen their own kind, and lines', async () => {
    const { client, ids } = await archiveOf(TWO);
    const [first = '', second = ''] = ids;
    await client.articles.edit({ id: first, outlet: 'Sarif Echo', published: '2020-03-04' });
    await client.articles.edit({ id: second, outlet: 'River Post', published: '2021' });
    await client.annotations.create({ articleId: first, quote: 'Nobody', tags: ['Key'], color: 'green' });
    await client.annotations.create({ articleId: first, quote: 'Monday', color: 'green' });
    await client.annotations.create({ articleId: first, quote: 'carrier', color: 'blue' });
    await client.articles.tag({ ids, add: ['Key'] });
    await client.articles.mark({ ids: [first], starred: true });

    const titles = async (filter: object, sort: 'title' | '-date' | 'outlet' = 'title') => {
      const rows = await client.articles.rows(await client.articles.browse({ sort, filter }));
      return rows.map(({ id }) => (id === first ? 'first' : 'second'));
    };
    expect(await titles({})).toEqual(['first', 'second']);
    expect(await titles({}, '-date')).toEqual(['second', 'first']);
    expect(await titles({}, 'outlet')).toEqual(['second', 'first']);
    expect(await titles({ outlet: ['Sarif Echo'] })).toEqual(['first']);
    expect(await titles({ year: ['2021'], language: ['en'] })).toEqual(['second']);
    expect(await titles({ tag: ['Key'], state: 'unread' })).toEqual(['first', 'second']);
    expect(await titles({ tag: ['Unheard'] })).toEqual([]);
    expect([await titles({ state: 'starred' }), await titles({ state: 'annotated' })]).toEqual([
      ['first'],
      ['first'],
    ]);

    const { facets } = await client.articles.browse({ filter: { outlet: ['Sarif Echo'] } });
    expect(facets.outlet.map(({ value }) => value).sort()).toEqual(['River Post', 'Sarif Echo']);
    expect(facets.year).toEqual([{ value: '2020', count: 1 }]);
    expect(facets.tag).toEqual([{ value: 'Key', count: 1 }]);
    const { keys } = await client.articles.browse({ filter: { state: 'starred' } });
    expect(await client.articles.rows({ keys: [...keys, 99_999] })).toMatchObject([
      {
        id: first,
        key: keys[0],
        tags: ['Key'],
        ownTags: ['Key'],
        passages: 3,
        colors: ['green', 'blue'],
        read: false,
        starred: true,
        published: { date: '2020-03-04', precision: 'day' },
      },
    ]);
  });
});
