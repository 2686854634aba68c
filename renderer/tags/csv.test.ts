import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TagView } from '../../main/api/schema.ts';
import { CodebookError, readCodebook, writeCodebook } from './csv.ts';

test('reads names, colours and descriptions under the column names, in any order of columns', () => {
  expect(readCodebook('description,color,name\r\nLorries in a row,blue,convoy\r\n,,refusal\r\n')).toEqual([
    { name: 'convoy', color: 'blue', description: 'Lorries in a row' },
    { name: 'refusal', description: '' },
  ]);
});

test('reads a byte order mark, quoted commas, quotes and line ends inside a field', () => {
  const text = '\uFEFFname,description\n"Source, anonymous","said ""no""\nand left"\n';
  expect(readCodebook(text)).toEqual([{ name: 'Source, anonymous', description: 'said "no"\nand left' }]);
});

test('leaves out empty lines, rows without a name and colours that are none of ours', () => {
  expect(readCodebook('name,color\n\n  ,red\nwater,teal\n')).toEqual([{ name: 'water', description: '' }]);
});

test('takes lines that are shorter or longer than the first', () => {
  expect(readCodebook('name,color,description\nwater\nroad,red,dusty,more\n')).toEqual([
    { name: 'water', description: '' },
    { name: 'road', color: 'red', description: 'dusty' },
  ]);
});

test('reads Arabic names as they stand', () => {
  expect(readCodebook('name\nرفض')).toEqual([{ name: 'رفض', description: '' }]);
});

test('says that the column of names is missing', () => {
  expect(() => readCodebook('tag,color\nwater,red\n')).toThrow(new CodebookError('no-name-column', 1));
  expect(() => readCodebook('')).toThrow(new CodebookError('no-name-column', 1));
});

test('says on which line a text stops being a table', () => {
  try {
    readCodebook('name\nwater\n"road');
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({ code: 'not-csv', line: 3 });
  }
});

test('what it writes is read back as the same codebook', () => {
  const tags: TagView[] = [
    { name: 'Source, "official"', color: 'red', description: 'two\nlines', count: 3 },
    { name: 'water', color: 'lime', description: '', count: 0 },
  ];
  expect(readCodebook(writeCodebook(tags))).toEqual([
    { name: 'Source, "official"', color: 'red', description: 'two\nlines' },
    { name: 'water', color: 'lime', description: '' },
  ]);
});

test('a description that a spreadsheet would run is made harmless', () => {
  const text = writeCodebook([{ name: 'sum', color: 'red', description: '=1+1', count: 0 }]);
  expect(text).toContain("sum,red,'=1+1,0\r\n");
});

test('reads every table as the parser of the command line does', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ب', '"', ',', '\n', ' ', "'") });
  const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), (rows) => {
      const text = `name,description\n${rows.map((row) => `${row.map(quoted).join(',')}\n`).join('')}`;
      const known: { name: string; description: string }[] = parse(text, { columns: true, bom: true });
      expect(readCodebook(text)).toEqual(
        known
          .filter(({ name }) => name.trim() !== '')
          .map(({ name, description }) => ({ name: name.trim(), description })),
      );
    }),
  );
});
