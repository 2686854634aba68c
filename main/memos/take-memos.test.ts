import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { annotationJson } from '../exporters/annotation-json.ts';
import { archiveOf, folder, NOTICE, openClient, REPORT } from '../fixtures/client.ts';

it('memos go to another archive with the passages they lead to, each once, and leave what is written there', async () => {
  const here = await archiveOf({ 'report.txt': REPORT, 'notice.txt': NOTICE });
  const made = await here.client.annotations.create({
    ...{ articleId: here.id, quote: 'stood still', tags: ['Standstill'], note: 'لماذا؟' },
  });
  const texts = { archive: '# What we know\n\nلا شيء 😀', tag: `See [it](passage:${made.id}), “twice”.` };
  await here.client.memos.write({ tag: null, text: texts.archive });
  await here.client.memos.write({ tag: 'Standstill', text: texts.tag });
  const out = join(here.place, 'out.jsonld');
  await here.finish(here.client.exports.start({ format: 'jsonld', out, articles: [here.id] }));

  const there = openClient(join(folder(), 'there.daftar'));
  const bring = async (file = out) => (await there.items(there.client.imports.start({ paths: [file] })))[0];
  expect(await bring()).toMatchObject({
    outcome: 'imported',
    articleId: here.id,
    warning: '2 memos came along.',
  });
  expect(await there.client.memos.list()).toEqual(await here.client.memos.list());
  const article = await there.client.articles.get({ id: here.id });
  const { origin: _, ...passage } = article.annotations[0] ?? {};
  expect(passage).toEqual(made);

  // Written on in both, then handed on again.
  await there.client.memos.write({ tag: null, text: 'What we think here.' });
  await here.client.memos.write({ tag: 'Standstill', text: `${texts.tag}\n\nMore.` });
  await here.finish(here.client.exports.start({ format: 'jsonld', out, articles: [here.id] }));
  expect(await bring()).toMatchObject({ outcome: 'duplicate', duplicateOf: here.id });
  const told = (await there.client.memos.list()).map(({ tag, text }) => [tag, text]);
  expect(told).toEqual([
    [null, `What we think here.\n\n${texts.archive}`],
    ['Standstill', `${texts.tag}\n\nMore.`],
  ]);
  await bring();
  expect(await there.client.memos.list()).toHaveLength(2);

  const cut = join(here.place, 'cut.jsonld');
  writeFileSync(cut, readFileSync(out).subarray(0, -200));
  expect(await bring(cut)).toMatchObject({ outcome: 'failed', code: 'malformed' });
});

it('memos stay out of the data that travels in a PDF', () => {
  const set = {
    articles: [],
    exportedAt: '2026-01-01T00:00:00.000Z',
    memos: [{ tag: null, text: 'For us.' }],
  };
  expect(JSON.stringify(annotationJson(set, { texts: true }))).not.toContain('For us.');
  expect(JSON.stringify(annotationJson(set, { texts: true, memos: true }))).toContain('For us.');
});
