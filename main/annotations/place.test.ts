import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folder, openClient } from '../fixtures/client.ts';

const page = (
  paragraphs: readonly string[],
) => `<!doctype html><html lang="en"><head><title>Scales stand still</title>
<link rel="canonical" href="https://harbour.example/scales"></head>
<body><article><h1>Scales stand still</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`;

const PARAGRAPHS = [
  'Drivers said on Friday that the scales at Maraza had been sealed before dawn, and that nobody had told them why.',
  'A clerk counted one hundred and twelve lorries in a list that was seen by this newspaper and by two of the drivers.',
  'By evening the queue had reached the old customs house, and the first families had begun to cook by the roadside.',
  'وقال كاتب الجمرك إن الشاحنات وقفت أربعة أيام عند المعبر، ثم عادت إلى تل صريف من دون ورقة.',
];
const CORRECTED = PARAGRAPHS.with(
  1,
  'A clerk noted some ten dozen trucks, all told, in a list that was seen by this newspaper and by two of the drivers.',
).with(3, 'وقال كاتب الجمرك إن القافلة انتظرت طويلاً عند المعبر، ثم عادت إلى تل صريف من دون ورقة.');

const [ENGLISH, ARABIC] = ['counted one hundred and twelve lorries', 'الشاحنات وقفت أربعة أيام'];

/** Its text was corrected after it had been annotated. */
async function corrected() {
  const place = folder();
  const [first, later] = [join(place, 'first.html'), join(place, 'later.html')];
  writeFileSync(first, page(PARAGRAPHS));
  writeFileSync(later, page(CORRECTED));
  const opened = openClient(join(place, 'a.daftar'));
  const { client } = opened;
  const [item] = await opened.items(client.imports.start({ paths: [first] }));
  const articleId = item?.articleId ?? '';
  for (const quote of [ENGLISH, ARABIC, 'the old customs house'])
    await client.annotations.create({ articleId, quote, note: 'kept', tags: ['Trucks'] });
  await opened.finish(client.imports.start({ paths: [later] }));
  const { text } = await client.articles.get({ id: articleId });
  const passage = async (quote: string) =>
    (await client.articles.get({ id: articleId })).annotations.find((one) => one.quote === quote);
  return { ...opened, text, passage };
}

it('a passage that a correction lost is offered where it was written anew, placed by hand, and taken back', async () => {
  const { app, client, text, passage, verify } = await corrected();
  const lost = await client.passages.list({ states: ['lost', 'weak'] });
  expect(lost.map(({ annotation }) => annotation.quote)).toEqual([ENGLISH, ARABIC]);
  const facets = (await client.passages.facets()).state;
  expect(facets.reduce((sum, { count }) => sum + count, 0)).toBe(3);

  const expected: Record<string, string> = {
    [ENGLISH]: 'noted some ten dozen trucks, all told',
    [ARABIC]: 'القافلة انتظرت طويلاً',
  };
  for (const { annotation } of lost) {
    const [best] = await client.annotations.likely({ id: annotation.id });
    expect(best?.words).toBe(expected[annotation.quote]);
    const { start = 0, end = 0 } = best ?? {};
    const now = await client.annotations.placeAt({ id: annotation.id, start, end });
    expect(now).toMatchObject({
      ...{ state: 'placed', quote: best?.words, tags: ['Trucks'], note: 'kept' },
      prefix: text.slice(start - 32, start),
    });
    expect(now.modifiedAt > annotation.modifiedAt).toBe(true);
  }
  expect(await client.passages.list({ states: ['lost', 'weak'] })).toEqual([]);
  expect(app.archive.events.ofKind('annotation.placed').map(({ subject }) => subject)).toEqual(
    lost.map(({ annotation }) => annotation.id),
  );
  await client.changes.undo();
  expect(await passage(ARABIC)).toEqual(lost[1]?.annotation);
  await client.changes.redo();
  expect(await passage(ARABIC)).toBeUndefined();
  expect(await verify()).toMatchObject({ ok: true });
});

it('a weak one is offered where it was found first, and can be moved by its words or given up', async () => {
  const { app, client, text, passage } = await corrected();
  const { id = '' } = (await passage('the old customs house')) ?? {};
  const own = app.archive.annotations.find(id);
  if (own) app.archive.annotations.place(own.id, { ...own, quote: 'the new customs shed', state: 'weak' });
  const [first, ...others] = await client.annotations.likely({ id });
  expect(first).toMatchObject({ words: 'the old customs house', before: expect.stringContaining('queue') });
  const { start = 0, end = 0 } = first ?? {};
  expect(others.every((other) => other.end <= start || end <= other.start)).toBe(true);

  expect(await client.annotations.update({ id, state: 'lost' })).toMatchObject({
    ...{ state: 'lost', quote: 'the new customs shed', note: 'kept' },
  });
  const moved = await client.annotations.place({ id, quote: 'the roadside' });
  expect(moved).toMatchObject({
    state: 'placed',
    quote: 'the roadside',
    start: text.indexOf('the roadside'),
  });

  await expect(client.annotations.place({ id, quote: 'no such words' })).rejects.toMatchObject({
    code: 'quote-not-found',
  });
  const beyond = { id, start: text.length, end: text.length + 5 };
  await expect(client.annotations.placeAt(beyond)).rejects.toMatchObject({ code: 'invalid-input' });
  await expect(client.annotations.placeAt({ ...beyond, id: 'none' })).rejects.toMatchObject({
    code: 'annotation-unknown',
  });
  expect(await passage('the roadside')).toEqual(moved);
});
