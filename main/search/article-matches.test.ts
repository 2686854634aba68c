import { describe, expect, it } from 'vitest';
import { archiveOf, REPORT } from '../fixtures/client.ts';

describe('the matches in one article', () => {
  it('are places in the title and in what is shown of the text, in any spelling', async () => {
    const { client, id } = await archiveOf({ 'report.txt': REPORT });
    const { text, title } = await client.articles.get({ id });
    const words = async (query: string) => {
      const places = await client.search.matches({ query, articleId: id });
      return [
        places.title.map(([start, end]) => title.slice(start, end)),
        places.text.map(([start, end]) => text.slice(start, end)),
      ];
    };
    expect(await words('ferry shaban')).toEqual([['Ferry'], ['ferry', 'Sha’ban']]);
    expect(await words('"stood still" -ferry')).toEqual([[], ['stood still']]);
    expect(await words('title:ferry')).toEqual([['Ferry'], []]);
    expect(await words('newsletter')).toEqual([[], []]);
    expect(await words('  ')).toEqual([[], []]);
    await expect(client.search.matches({ query: 'x', articleId: 'none' })).rejects.toMatchObject({
      code: 'article-unknown',
    });
  });
});
