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
    expect((await client.counting.tags({ by: 'article', query: 'tag:scales' })).rows).toHaveLength(1);
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
    const { cells } = await client.counting.together({ relation: 'inclusion' });
    expect(cells[0]?.passages).toHaveLength(2);
  });
});
