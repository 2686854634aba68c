import { describe, expect, it } from 'vitest';
import { archiveOf, NOTICE, REPORT } from '../fixtures/client.ts';

async function tagged() {
  const { client, ids } = await archiveOf({ 'report.txt': REPORT, 'notice.txt': NOTICE });
  const [report = '', notice = ''] = ids;
  const mark = (articleId: string, quote: string, tags: string[], author = 'R. Hadi') =>
    client.annotations.create({ articleId, quote, tags, author });
  await client.articles.edit({ id: notice, published: '2021-03' });
  await mark(report, 'The ferry at al-Maraza', ['ferry']);
  await mark(report, 'al-Maraza', ['place']);
  await mark(report, 'Nobody', ['people']);
  await mark(notice, 'The weighbridge', ['place', 'scales'], 'Dana');
  await mark(notice, 'Drivers', ['people'], 'Dana');
  return { client, report, notice };
}

describe('counting passages', () => {
  it('by annotator, year and article, the most used first', async () => {
    const { client, report } = await tagged();
    const { rows } = await client.counting.tags({ by: 'author' });
    expect(rows.map(({ label, passages }) => [label, passages])).toEqual([
      ['R. Hadi', 3],
      ['Dana', 2],
    ]);
    expect(rows[1]?.counts.map(({ tag, count }) => `${tag} ${count}`).sort()).toEqual([
      ...['people 1', 'place 1', 'scales 1'],
    ]);
    const years = (await client.counting.tags({ by: 'year' })).rows.map(({ key, passages }) => [
      key,
      passages,
    ]);
    expect(years).toEqual([
      ['', 3],
      ['2021', 2],
    ]);
    expect((await client.counting.tags({ by: 'article' })).rows[0]).toMatchObject({
      key: report,
      label: 'Ferry stops for a day',
    });
    expect(
      (await client.counting.tags({ by: 'article', passages: { query: 'tag:scales' } })).rows,
    ).toHaveLength(1);
  });

  it('tells which tags stand together, and the passages behind it', async () => {
    const { client } = await tagged();
    const together = async (relation: 'overlap' | 'inclusion' | 'paragraph' | 'article') =>
      (await client.counting.together({ relation })).cells
        .map(({ first, second, count }) => `${first} ${second} ${count}`)
        .sort();
    expect(await together('overlap')).toEqual([
      ...['ferry place 1', 'place ferry 1', 'place scales 1', 'scales place 1'],
    ]);
    expect(await together('inclusion')).toEqual(['ferry place 1', 'place scales 1', 'scales place 1']);
    expect(await together('paragraph')).toContain('people scales 1');
    expect(await together('paragraph')).not.toContain('ferry people 1');
    expect(await together('article')).toContain('people place 2');
    const { cells, used } = await client.counting.together({ relation: 'inclusion' });
    expect(cells.map(({ passages }) => passages)).toEqual([2, 1, 1]);
    expect(used.find(({ tag }) => tag === 'people')?.passages).toBe(2);
  });

  it('shows exactly the passages behind a count, counts a tag for those under it, and hands counts on as CSV', async () => {
    const { client, report } = await tagged();
    const behind = { of: 'together', relation: 'overlap', first: 'ferry', second: 'place' } as const;
    const quotes = (await client.passages.list({ behind })).map(({ annotation }) => annotation.quote);
    expect(quotes.sort()).toEqual(['The ferry at al-Maraza', 'al-Maraza']);
    expect(await client.exports.preview({ passages: { behind } })).toMatchObject({
      articles: 1,
      passages: 2,
    });
    expect(await client.passages.list({ behind, query: 'ferry' })).toEqual([]);
    const one = { of: 'tag', tag: 'place', under: false, by: 'article', key: report } as const;
    expect((await client.passages.list({ behind: one })).map(({ annotation }) => annotation.quote)).toEqual([
      'al-Maraza',
    ]);
    await expect(client.passages.list({ behind: { ...one, tag: 'nobody' } })).rejects.toThrow();

    await client.tags.add({ name: 'all things' });
    for (const name of ['place', 'scales']) await client.tags.edit({ name, parent: 'all things' });
    const count = async (under: boolean) => {
      const [all] = (await client.counting.tags({ by: 'all', under })).rows;
      return all?.counts.find(({ tag }) => tag === 'all things')?.count;
    };
    expect([await count(false), await count(true)]).toEqual([undefined, 2]);
    const under = { of: 'tag', tag: 'all things', under: true, by: 'all', key: '' } as const;
    expect(await client.passages.list({ behind: under })).toHaveLength(2);
    // With those under it, but never beside them: there it stands anyway.
    const { cells } = await client.counting.together({ relation: 'overlap', under: true });
    expect(cells.flatMap(({ first, second }) => (first === 'all things' ? second : []))).toEqual(['ferry']);
    const pair = { ...behind, second: 'all things' };
    expect(await client.passages.list({ behind: { ...pair, under: true } })).toHaveLength(2);
    expect(await client.passages.list({ behind: pair })).toEqual([]);

    expect(await client.counting.tagsTable({ by: 'author', passages: { tags: ['place'] } })).toBe(
      '\uFEFFtag,author,passages\r\nplace,Dana,1\r\nplace,R. Hadi,1\r\nscales,Dana,1\r\n',
    );
    expect(await client.counting.togetherTable({ relation: 'overlap' })).toBe(
      '\uFEFFfirst,second,overlaps,passages\r\nferry,place,1,2\r\nplace,scales,1,1\r\n',
    );
  });
});
