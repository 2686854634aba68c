import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { LICENCES } from './licences.ts';

const MAY_SHIP = new Set(['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'OFL-1.1']);

async function manifest(folder: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(new URL(`../../${folder}package.json`, import.meta.url), 'utf8'));
}

test('every package that Daftar depends on is named', async () => {
  const { dependencies } = await manifest('');
  const named = LICENCES.map(({ name }) => name);
  expect(Object.keys(dependencies as object).filter((name) => !named.includes(name))).toEqual([]);
});

test('versions and licences are those of the installed packages, and all may be shipped', async () => {
  for (const { name, version, licence } of LICENCES) {
    const installed = await manifest(`node_modules/${name}/`);
    expect({ name, version, licence }).toEqual({
      name,
      version: installed.version,
      licence: installed.license,
    });
    expect(MAY_SHIP).toContain(licence);
  }
});
