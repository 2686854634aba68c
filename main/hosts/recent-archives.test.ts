import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { foldersOf } from './folders.ts';
import { createRecentArchives, placeOf } from './recent-archives.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'daftar-test-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

describe('recent archives', () => {
  it('are listed once each, the last one first, and say when their file is gone', () => {
    const home = folder();
    const recent = createRecentArchives(join(home, 'config'));
    const [a, b] = ['a', 'ب'].map((name) => join(home, `${name}.daftar`)) as [string, string];
    writeFileSync(a, '');
    recent.add(a, '2026-01-01T00:00:00.000Z');
    recent.add(b, '2026-01-02T00:00:00.000Z');
    recent.add(a, '2026-01-03T00:00:00.000Z');
    expect(recent.list()).toMatchObject([
      { name: 'a', place: home, openedAt: '2026-01-03T00:00:00.000Z', missing: false },
      { name: 'ب', missing: true },
    ]);
    const [first] = recent.list();
    expect(recent.pathOf(first?.id ?? '')).toBe(a);
    recent.remove(first?.id ?? '');
    expect(recent.list()).toMatchObject([{ name: 'ب' }]);
    expect(recent.pathOf('none')).toBeUndefined();
  });

  it('begin anew when their list is damaged, and go on without one where it cannot be kept', () => {
    const home = folder();
    mkdirSync(join(home, 'config'));
    writeFileSync(join(home, 'config', 'recent.json'), '{"archives": [{"path"');
    const recent = createRecentArchives(join(home, 'config'));
    expect(recent.list()).toEqual([]);
    recent.add('/x/a.daftar', '2026-01-01T00:00:00.000Z');
    expect(JSON.parse(readFileSync(join(home, 'config', 'recent.json'), 'utf8')).archives).toHaveLength(1);
    writeFileSync(join(home, 'file'), '');
    const nowhere = createRecentArchives(join(home, 'file', 'below'));
    nowhere.add('/x/a.daftar', '2026-01-01T00:00:00.000Z');
    expect(nowhere.list()).toEqual([]);
  });

  it('keep at most twenty', () => {
    const recent = createRecentArchives(folder());
    for (let number = 0; number < 25; number++) recent.add(`/x/${number}.daftar`, '2026-01-01T00:00:00.000Z');
    expect(recent.list()).toHaveLength(20);
    expect(recent.list()[0]?.name).toBe('24');
  });
});

describe('a place', () => {
  it('is shown from the home folder where it lies in it', () => {
    expect(placeOf(join(homedir(), 'Daftar', 'Ports.daftar'))).toEqual({
      name: 'Ports',
      place: join('~', 'Daftar'),
    });
    expect(placeOf(join(homedir(), 'Ports.daftar')).place).toBe('~');
    expect(placeOf('/media/stick/Ports.daftar').place).toBe('/media/stick');
  });
});

describe('the program’s folders', () => {
  it('follow each system’s custom, or one folder that is named', () => {
    const of = (platform: NodeJS.Platform, env = {}) => foldersOf({ platform, env, home: '/home/u' });
    expect(of('linux').config).toBe('/home/u/.config/Daftar');
    expect(of('linux', { XDG_CONFIG_HOME: '/c' }).config).toBe('/c/Daftar');
    expect(of('darwin').config).toBe('/home/u/Library/Application Support/Daftar');
    expect(of('win32', { APPDATA: '/a' }).config).toBe('/a/Daftar');
    expect(of('linux').archives).toBe('/home/u/Daftar');
    expect(of('linux', { DAFTAR_HOME: '/stick' })).toEqual({
      config: '/stick/config',
      archives: '/stick/Daftar',
    });
  });
});
