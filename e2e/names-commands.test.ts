/** Names on the command line, as a person or a script works with them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { daftar, temporaryFolder } from './daftar.ts';
import { FERRY } from './marked.ts';

type Name = {
  id: string;
  name: string;
  kind: string;
  on: boolean;
  note: string;
  forms: string[];
  formsOff: string[];
};

/** An archive with one article, and how to run `names` in it. */
function withNames() {
  const folder = temporaryFolder();
  const archive = join(folder, 'Names.daftar');
  const text = join(folder, 'ferry.txt');
  writeFileSync(text, FERRY);
  daftar(['import', text, '--archive', archive, '--json']);
  const names = (...args: string[]) => daftar(['names', ...args, '--archive', archive, '--json']);
  const file = (name: string, content: string) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  return { folder, names, file };
}

const named = (list: Name[], name: string) => list.find((one) => one.name === name);

describe('the names commands', () => {
  it('add, rename, merge, split and remove, each answering with the whole list', () => {
    const { names } = withNames();
    const before: Name[] = names('list').json;
    expect(Object.keys(before[0] ?? {}).sort()).toEqual(
      ['forms', 'formsOff', 'id', 'kind', 'name', 'note', 'on'].sort(),
    );
    const added = names(
      ...[
        'add',
        'Tel Sarif',
        '--kind',
        'place',
        '--form',
        'تل السرف',
        '--form',
        'Sarif',
        '--note',
        'the ford',
      ],
    );
    expect(added.code).toBe(0);
    expect(added.json).toHaveLength(before.length + 1);
    expect(named(added.json, 'Tel Sarif')).toMatchObject({
      ...{ kind: 'place', on: true, note: 'the ford' },
      ...{ forms: ['Tel Sarif', 'تل السرف', 'Sarif'], formsOff: [] },
    });
    names('add', 'Sareef');
    expect(named(names('merge', 'Sareef', 'Tel Sarif').json, 'Tel Sarif')?.forms).toContain('Sareef');
    const split = names('split', 'Tel Sarif', '--form', 'Sarif', '--form', 'Sareef').json;
    expect(named(split, 'Sarif')).toMatchObject({ kind: 'place', forms: ['Sarif', 'Sareef'] });
    expect(named(names('rename', 'Sarif', 'Sarif Hill').json, 'Sarif Hill')?.forms).toContain('Sarif');
    expect(named(names('remove', 'Sarif Hill').json, 'Sarif Hill')).toBeUndefined();
    expect(named(names('starter').json, 'Tel Sarif')).toBeDefined();
  });

  it('hand names on as CSV and take them in, telling line by line what was not understood', () => {
    const { folder, names, file } = withNames();
    names('add', 'Tel Sarif', '--form', 'تل السرف');
    const out = join(folder, 'names.csv');
    const { files } = names('export', '--out', out).json;
    expect(files).toMatchObject([{ path: out, bytes: readFileSync(out).length }]);
    expect(readFileSync(out, 'utf8')).toContain('Tel Sarif,place,Tel Sarif | تل السرف,,yes,\r\n');
    names('remove', 'Tel Sarif');
    const whole = names('import', out);
    expect(whole).toMatchObject({ code: 0, stderr: '' });
    expect(named(whole.json, 'Tel Sarif')?.forms).toEqual(['Tel Sarif', 'تل السرف']);
    const some = names(
      'import',
      file('some.csv', 'name,kind,on\nMaraza,hill,no\nFerry Guards,group,maybe\n'),
    );
    expect(some.code).toBe(1);
    expect(some.stderr.trim().split('\n')).toEqual([
      'Line 2, kind: “hill” was not understood.',
      'Line 3, on: “maybe” was not understood.',
    ]);
    expect(named(some.json, 'Maraza')).toMatchObject({ kind: 'place', on: false });
    expect(named(some.json, 'Ferry Guards')).toMatchObject({ kind: 'group', on: true });
  });

  it('refuse what is no table, what is not there and what is no command, and lose nothing', () => {
    const { folder, names, file } = withNames();
    const before = names('list').stdout;
    const broken = names('import', file('broken.csv', 'name,kind\n"Tel Sarif,place\nMaraza,place\n'));
    expect(broken.code).toBe(2);
    expect(broken.stderr).toMatch(/not a CSV table.*Nothing was taken from it/s);
    expect(names('import', file('other.csv', 'title\nTel Sarif\n')).stderr).toContain('a column “name”');
    expect(names('import', join(folder, 'nowhere.csv'))).toMatchObject({
      code: 1,
      stdout: expect.anything(),
    });
    expect(names('merge', 'Nobody', 'Nowhere').stderr).toContain('There is no name “Nobody”.');
    expect(names('split', 'Albukamal', '--form', 'Nowhere').code).toBe(2);
    expect(names('sing').code).toBe(2);
    expect(names('add').code).toBe(2);
    expect(names('list').stdout).toBe(before);
  });
});
