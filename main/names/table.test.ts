import { describe, expect, it } from 'vitest';
import { archiveOf, REPORT } from '../fixtures/client.ts';

const withNames = () => archiveOf({ 'report.txt': REPORT });

describe('names as a CSV table', () => {
  it('go out and come back as they were, with notes, commas, formulas and both scripts', async () => {
    const { client } = await withNames();
    const given = {
      name: 'Wadi Sarif',
      kind: 'place' as const,
      forms: ['وادي السرف', 'Sarif, the wadi', '=Sarif'],
    };
    const { id } = await client.names.add({ ...given, note: 'two lines\n“quoted” "too"' });
    await client.names.edit({ id, formsOff: ['=Sarif'], on: false });
    const before = await client.names.list();
    const table = await client.names.table();
    expect(table.startsWith('\uFEFFname,kind,forms,ordinary,on,note\r\n')).toBe(true);
    const { names, problems, taken } = await client.names.importTable({ content: table });
    expect({ names, problems, taken }).toEqual({ names: before, problems: [], taken: before.length });
    await client.names.remove({ id });
    const again = await client.names.importTable({ content: table });
    const { id: _, ...own } = before.find((one) => one.id === id) ?? {};
    expect(again.names.find(({ name }) => name === 'Wadi Sarif')).toMatchObject(own);
  });

  it('change names that are there, in one step that can be undone', async () => {
    const { client } = await withNames();
    const before = await client.names.list();
    const content = 'Name;Kind;Note\nPMU;person;a test\nTel Sarif;place;\n';
    const { names } = await client.names.importTable({ content });
    expect(names.find(({ name }) => name === 'PMU')).toMatchObject({
      kind: 'person',
      note: 'a test',
      on: true,
    });
    expect(names.length).toBe(before.length + 1);
    await client.changes.undo();
    expect(await client.names.list()).toEqual(before);
  });

  it('tell by line what was not understood, and give the rest', async () => {
    const { client } = await withNames();
    const content =
      'name,kind,forms,on,colour\nTel Sarif,hill,Sarif | !,perhaps,red\n,place,Maraza,,\nMaraza,place,,,,extra\n';
    const { names, problems, taken } = await client.names.importTable({ content });
    expect(taken).toBe(2);
    expect(names.find(({ name }) => name === 'Tel Sarif')).toMatchObject({
      kind: 'place',
      on: true,
      forms: ['Tel Sarif', 'Sarif'],
    });
    expect(problems).toEqual([
      { line: 1, column: 'colour', value: 'colour' },
      { line: 2, column: 'forms', value: '!' },
      { line: 2, column: 'kind', value: 'hill' },
      { line: 2, column: 'on', value: 'perhaps' },
      { line: 3, column: 'name', value: '' },
      { line: 4, column: '', value: 'extra' },
    ]);
  });

  it.each([
    ['a quotation that never ends', 'name,kind\n"Tel Sarif,place\n'],
    ['no column “name”', 'title,kind\nTel Sarif,place\n'],
    ['nothing at all', ''],
    ['another charset', 'name\nTel S\uFFFDrif\n'],
  ])('are refused as a whole for %s', async (_, content) => {
    const { client } = await withNames();
    const before = await client.names.list();
    await expect(client.names.importTable({ content })).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('Nothing was taken from it.'),
    });
    expect(await client.names.list()).toEqual(before);
  });
});
