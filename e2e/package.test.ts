/** What would be handed to a user: packed with a stand-in for Electron's own files, and looked into. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPackage, listPackage } from '@electron/asar';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './daftar.ts';

/** The bytes in Electron's program that switch its abilities, as its makers document them; nine, all inherited. */
const FUSES = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const INHERITED = '111111111';

async function fakeElectron(): Promise<string> {
  const folder = temporaryFolder();
  const { version } = JSON.parse(readFileSync('node_modules/electron/package.json', 'utf8'));
  writeFileSync(join(folder, 'electron'), `#!/bin/sh\n${FUSES}\u0001\u0009${INHERITED}\n`);
  chmodSync(join(folder, 'electron'), 0o755);
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), '');
  writeFileSync(join(folder, 'version'), version);
  mkdirSync(join(folder, 'locales'));
  mkdirSync(join(folder, 'resources'));
  const app = temporaryFolder();
  writeFileSync(join(app, 'package.json'), '{}');
  await createPackage(app, join(folder, 'resources', 'default_app.asar'));
  return folder;
}

describe.runIf(process.platform === 'linux')('the packed program', () => {
  it('holds what it runs on and nothing else, and its abilities are switched off', async () => {
    const out = temporaryFolder();
    const dist = await fakeElectron();
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        'node_modules/electron-builder/cli.js',
        '--linux',
        '--dir',
        `-c.electronDist=${dist}`,
        `-c.directories.output=${out}`,
      ],
      { encoding: 'utf8' },
    );
    expect(status, stdout + stderr).toBe(0);
    const resources = join(
      out,
      process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked',
      'resources',
    );
    const files = listPackage(join(resources, 'app.asar'), { isPack: false });
    for (const needed of [
      '/package.json',
      '/dist/electron.js',
      '/dist/preload.cjs',
      '/dist/writer.js',
      '/dist/reader.js',
      '/dist/parser.js',
      '/dist/renderer/index.html',
      '/assets/sample/pages',
      '/dist/fonts/amiri-arabic-400-normal.woff2',
      `/node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
    ])
      expect(files).toContain(needed);
    const modules = new Set(files.flatMap((file) => /^\/node_modules\/([^/]+)/.exec(file)?.[1] ?? []));
    expect([...modules]).toEqual(['better-sqlite3']);
    expect(files.filter((file) => file.endsWith('.node'))).toHaveLength(1);
    expect(files.filter((file) => /\.(ts|tsx|map)$|^\/(main|db|renderer|e2e)\//.test(file))).toEqual([]);

    const program = readFileSync(join(resources, '..', 'daftar'), 'latin1');
    const at = program.indexOf(FUSES) + FUSES.length + 2;
    // runAsNode off, cookies encrypted, NODE_OPTIONS off, --inspect off, asar checked, only the asar is loaded.
    expect(program.slice(at, at + 6)).toBe('010011');
  });
});
