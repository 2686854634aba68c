import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, lastOf, linesOf, stepsOf, type WalkOptions } from '../fixtures/containers.ts';
import { sourceOf } from './byte-reader.ts';
import { csvTable } from './csv.ts';
import { jsonValues } from './json-values.ts';
import { readRecord } from './record.ts';
import { guessColumns } from './table-columns.ts';
import { unsureTableIn } from './unsure-table.ts';

const TEXT = 'The ferry at the lower landing stood still on Monday, its owner told two carriers.';

async function rowsOf(name: string, content: string | Uint8Array, options: WalkOptions = {}) {
  const steps = await stepsOf(name, content, options);
  return steps.flatMap((step) =>
    step.kind === 'file' ? [{ ...step, own: Buffer.from(step.bytes).toString('utf8') }] : [],
  );
}

describe('a table in CSV', () => {
  it('is one article a row, numbered as a spreadsheet does, with its own bytes', async () => {
    const csv = `Headline,Body,Date,Source\r\nFerry stops,"${TEXT}\r\nIt ""waits"".",12 March 2020,Sarif Echo\r\n\r\nScales,${TEXT.replaceAll(',', ';')},,\r\n`;
    const [first, second] = await rowsOf('a.csv', csv);
    expect(first).toMatchObject({
      path: '2',
      name: 'a.csv:2',
      own: `Ferry stops,"${TEXT}\r\nIt ""waits"".",12 March 2020,Sarif Echo`,
      facts: {
        fields: {
          title: 'Ferry stops',
          text: `${TEXT}\r\nIt "waits".`,
          published: '12 March 2020',
          outlet: 'Sarif Echo',
        },
      },
    });
    expect(second).toMatchObject({ path: '4', facts: { fields: { title: 'Scales' } } });
    expect(second?.facts?.fields).not.toHaveProperty('outlet');
  });

  it('says how it was read and which column is what', async () => {
    const end = await lastOf(
      'a.csv',
      `العنوان;النص;تاريخ النشر;المصدر;رقم\nأغلق المعبر;${'قال سائقان إن المعبر أغلق صباح الاثنين. '.repeat(3)};٣ آذار ٢٠٢٠;صدى الصريف;7\n`,
    );
    expect(end).toMatchObject({
      reason:
        'Gone through as CSV: 1 row to import. Read as a table, parted by semicolons, UTF-8. Columns: title from “العنوان”, text from “النص”, published from “تاريخ النشر”, outlet from “المصدر”; not used: “رقم”.',
    });
  });

  it.each([
    [';', 'utf-8'],
    ['\t', 'utf-8'],
    ['|', 'utf-8'],
    [',', 'utf-16le'],
    ['\t', 'utf-16be'],
    [',', 'windows-1256'],
    [',', 'bom'],
  ])('is read with %j in %s, and each row keeps the bytes it had', async (sign, charset) => {
    const arabic = 'قال سائقان إن المعبر أغلق صباح الاثنين، وإن الشاحنات عادت إلى الميزان قبل الظهر.';
    const head = ['title', 'text'].join(sign);
    const row = ['المعبر', arabic].join(sign);
    const encode = (text: string): Buffer => {
      if (charset === 'utf-16le') return Buffer.from(text, 'utf16le');
      if (charset === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
      if (charset !== 'windows-1256') return Buffer.from(text);
      const table = new TextDecoder('windows-1256').decode(
        Uint8Array.from({ length: 256 }, (_, byte) => byte),
      );
      return Buffer.from([...text].map((char) => table.indexOf(char)));
    };
    const mark = charset === 'bom' || charset.startsWith('utf-16') ? '\uFEFF' : '';
    const [only, ...others] = await rowsOf('a.csv', encode(`${mark}${head}\n${row}\n`));
    expect(others).toEqual([]);
    expect(only?.facts?.fields).toEqual({ title: 'المعبر', text: arabic });
    expect(Buffer.from(only?.bytes ?? [])).toEqual(encode(row));
  });

  it('tells of bad rows one by one and goes on', async () => {
    const csv = `title,text\nGood,${TEXT.replace(',', '')}\nToo,many,values,here\nOpen,"never closed\nGood again,${TEXT.replace(',', '')}\n`;
    expect(await linesOf('a.csv', csv)).toEqual([
      'file 2',
      '3: malformed',
      '4: malformed',
      'file 5',
      '= container',
    ]);
  });

  it('takes the columns that a person names, and refuses one that is not there', async () => {
    const csv = `a,b,c\nOne,${TEXT.replace(',', '')},2020-03-12\n`;
    const [row] = await rowsOf('a.csv', csv, { map: { title: 'a', text: 'b', published: 'c' } });
    expect(row?.facts?.fields).toMatchObject({ title: 'One', published: '2020-03-12' });
    expect(await lastOf('a.csv', csv, { map: { text: 'B' } })).toMatchObject({
      code: 'malformed',
      failed: true,
      reason: expect.stringContaining('There is no column “B”. This table has: “a”, “b”, “c”.'),
    });
  });

  it('without a column that could be the text says so', async () => {
    expect(await lastOf('a.csv', 'id,n\n1,2\n')).toMatchObject({
      code: 'no-article',
      failed: true,
      reason: expect.stringContaining('--map text=COLUMN'),
    });
    expect(await lastOf('a.csv', '')).toMatchObject({ code: 'no-article', failed: false });
  });

  it('gives back whatever values were written', async () => {
    const value = fc.string({ unit: fc.constantFrom('a', 'ب', '"', ',', '\n', '\r\n', ' ', ';') });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 8 }), async (rows) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const csv = ['title,text', ...rows.map((row) => row.map(quoted).join(','))].join('\n');
        const { rows: read } = await csvTable(sourceOf('a.csv', bytesOf(csv)));
        const values = (await Array.fromAsync(read)).map((row) =>
          'values' in row ? [row.values.title, row.values.text] : row,
        );
        expect(values).toEqual(rows.filter(() => true));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a table in JSON', () => {
  const one = {
    title: 'Ferry',
    text: TEXT,
    source: { name: 'Sarif Echo' },
    keywords: ['ferry', 'river'],
    n: 3,
  };

  it('is read line by line, and bad lines are told', async () => {
    const lines = `${JSON.stringify(one)}\n\nno JSON\n[1]\n${JSON.stringify({ ...one, title: 'Two' })}`;
    expect(await linesOf('a.jsonl', lines)).toEqual([
      'file 1',
      '3: malformed',
      '4: malformed',
      'file 5',
      '= container',
    ]);
    const [first] = await rowsOf('a.jsonl', lines);
    expect(first).toMatchObject({
      own: JSON.stringify(one),
      facts: { fields: { outlet: 'Sarif Echo', tags: 'ferry, river' } },
    });
    expect(await linesOf('a.jsonl.gz', gzipSync(lines))).toHaveLength(5);
  });

  it('or as one array', async () => {
    const array = `\uFEFF [${JSON.stringify(one)} ,\n ${JSON.stringify({ ...one, title: 'a ] } , " \\" b' })}\n]\n`;
    expect(await linesOf('a.json', array)).toEqual(['file 1', 'file 2', '= container']);
    expect(await lastOf('a.json', array.slice(0, -20))).toMatchObject({ code: 'malformed', failed: true });
  });

  it('is not what every JSON file is, unless it calls itself so', async () => {
    for (const text of ['3', '"text"', 'null', 'var a = {}', '{"a": 1}'])
      expect(await lastOf('a.json', text)).toMatchObject({ code: 'no-importer', failed: false });
    expect(await lastOf('a.jsonl', '{"a": 1}')).toMatchObject({ code: 'no-article', failed: true });
    expect(await lastOf('a.json', '{"a": 1}', { map: { text: 'b' } })).toMatchObject({ code: 'malformed' });
  });

  it('cuts any array into the values it has, wherever its bytes are parted', async () => {
    const values = fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        values,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(0, 2),
        async (array, step, indent) => {
          const bytes = bytesOf(JSON.stringify(array, null, indent));
          const stream = async function* () {
            for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
          };
          const read = (await Array.fromAsync(jsonValues(stream()))).map((value) =>
            JSON.parse(Buffer.from(value.bytes).toString()),
          );
          expect(read).toEqual(JSON.parse(JSON.stringify(array)));
        },
      ),
    );
  });
});

describe('guessing columns', () => {
  const columns = (...names: string[]) =>
    names.map((name) => ({ name, sample: [name.startsWith('long') ? TEXT : '1'] }));

  it.each([
    [['Title', 'Text'], { title: 'Title', text: 'Text' }, true],
    [
      ['Published_At', 'article_body', 'Source Name'],
      { published: 'Published_At', text: 'article_body', outlet: 'Source Name' },
      true,
    ],
    [
      ['العُنوان', 'نصّ المقال', 'الكاتب', 'الرابط'],
      { title: 'العُنوان', text: 'نصّ المقال', byline: 'الكاتب', url: 'الرابط' },
      true,
    ],
    [['meta.author', 'content', 'text'], { byline: 'meta.author', text: 'text' }, false],
    [['id', 'long one'], { text: 'long one' }, false],
    [['id', 'n'], {}, false],
  ])('%j', (names, map, isSure) => expect(guessColumns(columns(...names))).toEqual({ map, isSure }));

  it('asks a person only where the text is not sure, and shows the first values', async () => {
    const ask = (name: string, text: string | Uint8Array) => unsureTableIn(sourceOf(name, bytesOf(text)));
    expect(await ask('a.csv', `title,text\na,${TEXT}\n`)).toBe(null);
    expect(await ask('a.txt', TEXT)).toBe(null);
    const asked = {
      columns: [
        { name: 'a', sample: ['One'] },
        { name: 'b', sample: [TEXT] },
      ],
      guess: { text: 'b' },
    };
    expect(await ask('a.jsonl.gz', gzipSync(JSON.stringify({ a: 'One', b: TEXT })))).toEqual(asked);
  });
});

describe('a row as an article', () => {
  const read = (fields: Parameters<typeof readRecord>[0]) => readRecord(fields, 'a.csv:2', '2026-01-15');

  it('has what its columns say, and its text paragraph by paragraph', () => {
    const article = read({
      title: ' Ferry  stops ',
      text: `${TEXT}\n\n  Nobody knew why.\r\n`,
      published: '2020-03-12T08:00:00Z',
      outlet: 'Sarif Echo',
      byline: 'N. Darwan',
      url: 'https://sarif-echo.example/1',
      tags: 'ferry؛ river, ferry',
    });
    expect(article).toMatchObject({
      title: { value: 'Ferry stops', evidence: 'column' },
      published: { date: '2020-03-12', precision: 'day', evidence: 'column' },
      outlet: { value: 'Sarif Echo' },
      byline: { value: 'N. Darwan' },
      url: { value: 'https://sarif-echo.example/1' },
      tags: ['ferry', 'river'],
      language: { value: 'en' },
    });
    const shown = article.blocks
      .filter(({ hidden }) => !hidden)
      .map(({ start, end }) => article.text.slice(start, end));
    expect(shown).toEqual([TEXT, 'Nobody knew why.']);
  });

  it('may hold markup, and a summary that says more than its beginning', () => {
    const article = read({
      text: `<p>${TEXT}</p><script>alert(1)</script><ul><li>One</li></ul>`,
      summary: 'What the owner said',
    });
    expect(article.text).toBe(`What the owner said\n\n${TEXT}\n\nOne`);
    expect(read({ text: TEXT, summary: TEXT.slice(0, 70) }).text).toBe(TEXT);
  });

  it.each([
    ['1584000000', '2020-03-12'],
    ['1584000000000', '2020-03-12'],
    ['12 آذار 2020', '2020-03-12'],
    ['2031-01-01', undefined],
    ['soon', undefined],
  ])('reads the date %s', (published, date) =>
    expect(read({ text: TEXT, published }).published?.date).toBe(date),
  );

  it('without a text is none', () => {
    expect(() => read({ title: 'Only a title', text: ' \n ' })).toThrow('This row has no text.');
  });
});
