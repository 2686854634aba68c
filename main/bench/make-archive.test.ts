import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folder, openClient } from '../fixtures/client.ts';
import { makeArchive } from './make-archive.ts';
import { benchArticle, LONG } from './write-article.ts';

const PLAN = { articles: 12, seed: 3 };

async function made() {
  const path = join(folder(), 'bench.daftar');
  await makeArchive(path, PLAN);
  return openClient(path, 'write');
}

it('is a sound archive with everything a bench looks at, the same each time', async () => {
  const [first, second] = [await made(), await made()];
  const dump = async ({ client }: typeof first) => {
    const articles = await client.articles.list();
    const texts = await Promise.all(articles.map(({ id }) => client.articles.get({ id })));
    return { articles, texts, tags: await client.tags.list(), runs: await client.imports.runs() };
  };
  const held = await dump(first);
  expect(await dump(second)).toEqual(held);
  expect(held.articles.map(({ title }) => title)).toEqual(
    Array.from({ length: PLAN.articles }, (_, index) => benchArticle(PLAN, index).imported.title.value),
  );
  expect(held.texts.at(-1)?.annotations.length).toBe(LONG.passages);
  expect(held.runs[0]).toMatchObject({ imported: 11, failed: 1, skipped: 0 });
  expect((await first.verify()).problems).toEqual([]);
});
