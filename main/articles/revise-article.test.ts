import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, openClient } from '../fixtures/client.ts';

const URL = 'https://harbour.example/maraza';

const page = (title: string, paragraphs: readonly string[], url = URL) => `<!doctype html>
<html lang="en"><head><title>${title}</title><link rel="canonical" href="${url}">
<meta property="og:url" content="${url}"></head>
<body><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;

const PARAGRAPHS = [
  'Two drivers said that the convoy had reached Wadi al-Maraza before dawn, was weighed twice, and was then sent back without a paper.',
  'Nobody at the scales would say who had given the order, and the office behind them stayed shut until noon on Friday.',
  'By evening the queue had reached the old customs house, and the first families had begun to cook by the roadside.',
  'A clerk counted one hundred and twelve lorries in a list that was seen by this newspaper and by two of the drivers.',
];
const CORRECTED = [
  'Correction: an earlier report named another office.',
  PARAGRAPHS[0] ?? '',
  'Nobody at the scales would say who had given the order, and the bureau behind them stayed shut until noon on Friday.',
  PARAGRAPHS[2] ?? '',
  'The list of lorries was not confirmed.',
];

/** An archive with the first capture, annotated; the second one lies beside it. */
async function captured(second = page('Trucks wait at Maraza', CORRECTED)) {
  const place = folder();
  const [first, later] = [join(place, 'first.html'), join(place, 'later.html')];
  writeFileSync(first, page('Trucks wait at Maraza', PARAGRAPHS));
  writeFileSync(later, second);
  const opened = openClient(join(place, 'a.daftar'));
  await opened.finish(opened.client.imports.start({ paths: [first] }));
  const [article] = await opened.client.articles.list();
  const id = article?.id ?? '';
  for (const quote of [
    'old customs house',
    'who had given the order, and the office',
    'one hundred and twelve lorries',
  ])
    await opened.client.annotations.create({ articleId: id, quote });
  const take = () => opened.items(opened.client.imports.start({ paths: [later] }));
  const states = async () =>
    (await opened.client.articles.get({ id })).annotations.map(({ quote, state }) => [quote, state]);
  return { ...opened, id, first, take, states };
}

describe('a changed capture of an address that is here', () => {
  it('becomes the article’s next revision; passages are placed again, ask, or are kept as lost', async () => {
    const { client, id, take, states, verify } = await captured();
    const [item] = await take();
    expect(item).toMatchObject({ outcome: 'imported', articleId: id });
    expect(item?.warning).toContain('1 passage needs a look, 1 passage was not found');
    expect(await client.articles.list()).toHaveLength(1);
    const { text, annotations } = await client.articles.get({ id });
    expect(text).toContain('Correction: an earlier report');
    expect(Object.fromEntries(await states())).toEqual({
      'old customs house': 'placed',
      'who had given the order, and the office': 'weak',
      'one hundred and twelve lorries': 'lost',
    });
    const placed = annotations.find(({ state }) => state === 'placed');
    expect(text.slice(placed?.start, placed?.end)).toBe('old customs house');
    expect((await client.search.run({ query: 'bureau' })).total).toBe(1);
    expect((await client.search.run({ query: '"one hundred and twelve lorries in"' })).total).toBe(0);
    expect(await verify()).toMatchObject({ ok: true, originals: 2, problems: [] });
  });

  it('keeps what the user corrected and takes the rest from the new capture', async () => {
    const { client, id, take } = await captured(page('Lorries wait at Maraza', CORRECTED));
    await client.articles.edit({ id, outlet: 'Harbour Post' });
    await take();
    expect(await client.articles.get({ id })).toMatchObject({
      title: 'Lorries wait at Maraza',
      outlet: 'Harbour Post',
    });
  });

  it('is taken back with its import, which undo takes back in turn', async () => {
    const { client, id, take, states, verify } = await captured();
    const before = await client.articles.get({ id });
    await take();
    const after = await states();
    const [run] = await client.imports.runs();
    expect(await client.imports.takeBack({ run: run?.id ?? '' })).toEqual({ articles: 1 });
    expect((await client.articles.get({ id })).text).toBe(before.text);
    expect((await states()).every(([, state]) => state === 'placed')).toBe(true);
    await client.changes.undo();
    expect(await states()).toEqual(after);
    expect((await verify()).problems).toEqual([]);
  });

  it('stays as it is when the earlier file is imported again', async () => {
    const { client, id, first, take, items } = await captured();
    await take();
    expect(await items(client.imports.start({ paths: [first] }))).toMatchObject([
      { outcome: 'unchanged', articleId: id },
    ]);
    expect((await client.articles.get({ id })).text).toContain('Correction');
  });

  it('that is a different text, or the same one, is an article of its own', async () => {
    const other = page('The front page', [
      'Scales turn again in Tel Sarif, where drivers counted forty lorries before noon.',
    ]);
    const { client, take } = await captured(other);
    expect((await take())[0]).not.toHaveProperty('warning');
    expect(await client.articles.list()).toHaveLength(2);
    const same = await captured(
      page('Trucks wait at Maraza', PARAGRAPHS).replace('<body>', '<body><!-- another day -->'),
    );
    await same.take();
    expect(await same.client.articles.list()).toHaveLength(2);
    expect((await same.client.articles.get({ id: same.id })).copies).toHaveLength(1);
  });

  it('that was edited in the file is found by verify', async () => {
    const { app, take, verify } = await captured();
    await take();
    app.archive.db.exec(
      `UPDATE revision SET blocks = replace(blocks, 'paragraph', 'quote') WHERE number = 2`,
    );
    expect(await verify()).toMatchObject({ ok: false, problems: [{ kind: 'article' }] });
  });
});
