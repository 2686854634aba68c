import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { describe, expect, it } from 'vitest';
import { passageFilter } from '../api/schema.ts';
import { archiveOf, NOTICE, REPORT } from '../fixtures/client.ts';
import { chooseArticles } from './choose.ts';

describe('a preview', () => {
  it('counts what the export then holds', async () => {
    const { client, finish, place, ids } = await archiveOf({ 'report.txt': REPORT, 'notice.txt': NOTICE });
    const [first = '', second = ''] = ids;
    await client.annotations.create({ articleId: first, quote: 'Nobody', tags: ['Key', 'Door'] });
    await client.annotations.create({ articleId: first, quote: 'Monday', tags: ['Key'] });
    await client.annotations.create({ articleId: second, quote: '40 lorries', tags: ['Door'] });
    const choices: [object, { articles: number; passages: number }][] = [
      [{}, { articles: 2, passages: 3 }],
      [{ passages: { tags: ['Key'] } }, { articles: 1, passages: 2 }],
      [{ passages: { tags: ['Key', 'Door'] } }, { articles: 1, passages: 1 }],
      [
        { articles: [second, first], passages: { tags: ['Key'] } },
        { articles: 2, passages: 2 },
      ],
      [{ query: 'weighbridge' }, { articles: 1, passages: 1 }],
      [{ passages: { query: 'weighbridge' } }, { articles: 0, passages: 0 }],
      [{ passages: { query: 'lorries' } }, { articles: 1, passages: 1 }],
      [{ passages: { query: 'tag:Key' } }, { articles: 1, passages: 2 }],
      [
        { query: 'weighbridge', passages: { tags: ['Key'] } },
        { articles: 0, passages: 0 },
      ],
      [
        { articles: [first], query: 'weighbridge' },
        { articles: 0, passages: 0 },
      ],
    ];
    for (const [at, [choice, counts]] of choices.entries()) {
      expect([choice, await client.exports.preview(choice)]).toEqual([choice, { ...counts, paged: 0 }]);
      const out = join(place, `${at}.csv`);
      const end = await finish(client.exports.start({ format: 'csv', out, ...choice }));
      if (counts.articles === 0) expect(end).toMatchObject({ kind: 'failed', code: 'nothing-to-export' });
      else if (counts.passages > 0) expect(passageLines(out)).toBe(counts.passages);
    }
    await expect(client.exports.preview({ passages: { tags: ['Unheard'] } })).rejects.toMatchObject({
      code: 'tag-unknown',
    });
  });
});

describe('what a search finds', () => {
  it('goes into a PDF with passages or without, unless passages are narrowed; into a table with them only', async () => {
    const { client, app, finish, place, ids } = await archiveOf({
      'report.txt': REPORT,
      'notice.txt': NOTICE,
    });
    await client.annotations.create({ articleId: ids[1] ?? '', quote: '40 lorries', tags: ['Door'] });
    const query = 'ferry OR weighbridge';
    expect(await client.exports.preview({ query })).toEqual({ articles: 2, passages: 1, paged: 0 });
    const choice = { articles: [], query, keys: true, names: true, passages: passageFilter.parse({}) };
    const ofPdf = await chooseArticles(app, choice, true);
    expect(ofPdf.map(({ id, annotations }) => [id, annotations.length])).toEqual([
      [ids[0], 0],
      [ids[1], 1],
    ]);
    const narrowed = { ...choice, passages: passageFilter.parse({ tags: ['Door'] }) };
    expect((await chooseArticles(app, narrowed, true)).map(({ id }) => id)).toEqual([ids[1]]);
    const out = join(place, 'found.csv');
    await finish(client.exports.start({ format: 'csv', out, query }));
    expect(passageLines(out)).toBe(1);
  });
});

describe('an export of each article by itself', () => {
  it('has a file for each, of names that are not alike', async () => {
    const { client, finish, place, ids } = await archiveOf({
      ...{ 'a.txt': REPORT, 'b.txt': `${REPORT}\nA last line.\n`, 'notice.txt': NOTICE },
    });
    const out = join(place, 'each', 'of them');
    const end = await finish(client.exports.start({ format: 'md', out, each: true, articles: ids }));
    const names = readdirSync(out);
    expect(end).toMatchObject({ kind: 'done', result: { problems: [] } });
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(3);
    const [first = ''] = names.filter((name) => name.endsWith('-2.md'));
    expect(names).toContain(first.replace('-2.md', '.md'));
  });

  it('is one ZIP if that is what the file is to be called, and none if nothing can be made', async () => {
    const { client, finish, place, ids } = await archiveOf({ 'report.txt': REPORT, 'notice.txt': NOTICE });
    const out = join(place, 'all.zip');
    const end = await finish(client.exports.start({ format: 'md', out, each: true, articles: ids }));
    expect(end).toMatchObject({ kind: 'done', result: { files: [{ path: out }], problems: [] } });
    const zip = new ZipReader(new Uint8ArrayReader(readFileSync(out)));
    const members = await Array.fromAsync(zip.getEntriesGenerator(), async (entry) =>
      entry.directory ? '' : entry.getData(new TextWriter()),
    );
    expect(members).toEqual([expect.stringMatching(/^# /m), expect.stringMatching(/^# /m)]);

    const none = join(place, 'none.zip');
    const printed = client.exports.start({ format: 'pdf', out: none, each: true, articles: ids });
    expect(await finish(printed)).toMatchObject({ kind: 'failed', code: 'print-failed' });
    expect(readdirSync(place).filter((name) => name.startsWith('none'))).toEqual([]);
  });
});

/** Lines below the header. */
function passageLines(path: string): number {
  return readFileSync(path, 'utf8').trim().split(/\r?\n/).length - 1;
}
