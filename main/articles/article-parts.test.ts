import { describe, expect, it } from 'vitest';
import { archiveOf, NOTICE, REPORT } from '../fixtures/client.ts';

describe('an article in parts', () => {
  it('is the whole article when they are put together, in its order, and no part is long', async () => {
    const { client, id } = await archiveOf({ 'report.txt': REPORT });
    for (let at = 0; at < 205; at++)
      await client.annotations.createAt({ articleId: id, start: at % 20, end: 21 + (at % 7), tags: [] });
    const [first, ...rest] = await Array.fromAsync(await client.articles.read({ id }));
    if (!first || Array.isArray(first)) throw new Error('The article comes first.');
    const others = rest.map((part) => (Array.isArray(part) ? part : []));
    expect([first.annotations.length, ...others.map(({ length }) => length)]).toEqual([200, 5]);
    expect({ ...first, annotations: [...first.annotations, ...others.flat()] }).toEqual(
      await client.articles.get({ id }),
    );
  });

  it('fails as a whole if the article was removed', async () => {
    const { client, id } = await archiveOf({ 'notice.txt': NOTICE });
    await client.articles.remove({ ids: [id] });
    await expect(client.articles.read({ id })).rejects.toMatchObject({ code: 'article-removed' });
  });
});
