import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, openClient } from '../fixtures/client.ts';

const PAGE = `<meta charset="utf-8"><h1>Ferry stops for a day</h1><p>The ferry at al-Maraza stood still on Monday.
 “We waited,” said Sha’ban, a carrier.</p><p>Nobody knew why.</p><img src="picture.png">`;

describe('what is pasted', () => {
  it('becomes an article with an original of its own, known by its bytes', async () => {
    const { client, items, verify } = openClient(join(folder(), 'a.daftar'));
    const [first] = await items(client.imports.paste({ name: 'Pasted 2026-03-01.html', text: PAGE }));
    expect(first).toMatchObject({ file: 'Pasted 2026-03-01.html', outcome: 'imported' });
    const article = await client.articles.get({ id: first?.articleId ?? '' });
    expect(article.title).toBe('Ferry stops for a day');
    expect(article.original).toMatchObject({ fileName: 'Pasted 2026-03-01.html', importer: 'html' });
    const [again] = await items(client.imports.paste({ name: 'Pasted 2026-03-02.html', text: PAGE }));
    expect(again).toMatchObject({ outcome: 'duplicate', duplicateOf: article.id });
    expect(await verify()).toMatchObject({ ok: true, originals: 1 });
  });

  it('reads nothing beside it, and cannot be tried again from a disk', async () => {
    const { client, items } = openClient(join(folder(), 'a.daftar'));
    const [failed] = await items(
      client.imports.paste({ name: 'Pasted.txt', text: '\0\u0001\u0002'.repeat(60) }),
    );
    expect(failed?.outcome).not.toBe('imported');
    const [run] = await client.imports.runs();
    expect(run?.canRetry).toBe(false);
  });

  it.each(['../a.txt', 'a/b.html', 'a.exe', '.'])('cannot be named %s', async (name) => {
    const { client } = openClient(join(folder(), 'a.daftar'));
    await expect(client.imports.paste({ name, text: PAGE })).rejects.toMatchObject({ code: 'invalid-input' });
  });
});
