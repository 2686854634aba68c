import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_COLUMNS, csv, exportCsv } from './csv.ts';
import { twoArticles } from './fixtures/two-articles.ts';
import type { ExportSet } from './types.ts';

const read = (bytes: Uint8Array): string[][] =>
  parse(Buffer.from(bytes), { bom: true, relax_column_count: false, record_delimiter: '\r\n' });

describe('csv', () => {
  it('is read back as it was written, whatever stands in a cell', () => {
    const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+\-@\t\r]/.test(text));
    const row = fc.array(cell, { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const awkward = rows.map(([first = '', second = '']) => [`a"${first}\r\n,`, second]);
        expect(read(csv(awkward))).toEqual(awkward);
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('puts an apostrophe before %j', (text) => {
    expect(read(csv([[text, 1]]))).toEqual([[`'${text}`, '1']]);
  });

  it('begins with a byte order mark and ends every line with CR LF', () => {
    expect([...csv([['a', null]])]).toEqual([0xef, 0xbb, 0xbf, 0x61, 0x2c, 0x0d, 0x0a]);
  });
});

describe('exportCsv', () => {
  const [columns = [], ...rows] = read(exportCsv(twoArticles));
  const records = rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ''])));

  it('has one row for every passage, lost ones among them', () => {
    expect(columns).toEqual([...CSV_COLUMNS]);
    const annotations = twoArticles.articles.flatMap((article) => article.annotations);
    expect(records.map((record) => record.annotation_id)).toEqual(annotations.map(({ id }) => id));
    expect(records.map((record) => record.quote)).toEqual(annotations.map(({ quote }) => quote));
  });

  it('gives a passage with its article, tags, note and place', () => {
    const record = records.find(({ quote }) => quote?.startsWith('was weighed twice'));
    expect(record).toMatchObject({
      title: 'Trucks wait four days at the Maraza crossing',
      outlet: 'The Harbour Post',
      byline: '',
      published: '2020-03-14',
      published_precision: 'day',
      language: 'en',
      tags: 'Authority / refusal',
      color: 'blue',
      state: 'placed',
      author: 'A. Reader',
      modified: '2026-11-19T17:45:10Z',
    });
    expect(record?.note).toContain('November report');
    expect(record?.sha256).toHaveLength(64);
  });

  it('counts places in code points and gives none to a lost passage', () => {
    const [first] = twoArticles.articles;
    if (!first) throw new Error('no article');
    const text = 'A 🚩🚩 flag over the ferry.';
    const annotation = { ...first.annotations[0], state: 'placed', start: 7, end: 11, quote: 'flag' };
    const set = {
      ...twoArticles,
      articles: [{ ...first, text, annotations: [annotation, { ...annotation, state: 'lost' }] }],
    } as ExportSet;
    const places = read(exportCsv(set))
      .slice(1)
      .map((row) => row.slice(columns.indexOf('start'), columns.indexOf('end') + 1));
    expect(places).toEqual([
      ['5', '9'],
      ['', ''],
    ]);
    expect([...text].slice(5, 9).join('')).toBe('flag');
  });
});
