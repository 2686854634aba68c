import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDesk } from './desk.ts';
import { createPrinter } from './printer.ts';
import { createRecentArchives } from './recent-archives.ts';

function desk() {
  const home = mkdtempSync(join(tmpdir(), 'daftar-test-'));
  const recent = createRecentArchives(join(home, 'config'));
  const made = createDesk({ kind: 'browser', folder: home, recent, host: createPrinter() });
  onTestFinished(async () => {
    await made.close();
    rmSync(home, { recursive: true, force: true });
  });
  return { desk: made, path: (name: string) => join(home, `${name}.daftar`) };
}

describe('the desk', () => {
  it('tells its windows of each archive that is opened and closed, and gives each opening another id', async () => {
    const { desk: made, path } = desk();
    const abort = new AbortController();
    const seen: (string | undefined)[] = [];
    const watching = (async () => {
      for await (const { archive } of made.watch(abort.signal)) seen.push(archive?.name);
    })();
    expect(await made.open(path('a'), 'create')).toBe(true);
    const first = made.state().archive?.id;
    await made.close();
    expect(await made.open(path('a'), 'write')).toBe(true);
    expect(made.state().archive?.id).not.toBe(first);
    expect(made.state().recent).toMatchObject([{ name: 'a', missing: false }]);
    abort.abort();
    await watching;
    expect(new Set(seen)).toEqual(new Set([undefined, 'a']));
  });

  it('imports files that the system names, at once or as soon as an archive is open', async () => {
    const { desk: made, path } = desk();
    const [early, late] = ['early.txt', 'late.txt'].map((name) => path('x').replace('x.daftar', name));
    writeFileSync(
      early ?? '',
      'Ferry stops\n\nThe ferry at al-Maraza stood still on Monday and nobody knew why.\n',
    );
    writeFileSync(
      late ?? '',
      'Scales turn\n\nThe weighbridge at Tel Sarif was repaired before noon on Friday.\n',
    );
    made.bring([early ?? '']);
    expect(made.state().waiting).toBe(1);
    await made.open(path('a'), 'create');
    expect(made.state().waiting).toBe(0);
    made.bring([late ?? '']);
    await expect
      .poll(async () => (await made.client()?.articles.list())?.length, { timeout: 20_000 })
      .toBe(2);
  });

  it('keeps the archive that is open when another cannot be opened, and says why', async () => {
    const { desk: made, path } = desk();
    await made.open(path('a'), 'create');
    const { archive } = made.state();
    expect(await made.open(path('none'), 'write')).toBe(false);
    expect(made.state()).toMatchObject({ archive, problem: { code: 'archive-missing' }, opening: null });
    writeFileSync(path('text'), 'not an archive at all'.repeat(100));
    expect(await made.open(path('text'), 'write')).toBe(false);
    expect(made.state().problem?.code).toBe('not-an-archive');
    await expect(made.client()?.tags.list()).resolves.toEqual([]);
  });

  it('opens one after the other however fast it is asked', async () => {
    const { desk: made, path } = desk();
    const opened = await Promise.all(['a', 'b', 'c'].map((name) => made.open(path(name), 'create')));
    expect(opened).toEqual([true, true, true]);
    expect(made.state().archive?.name).toBe('c');
  });

  it('gives ports to the open archive only, and closes them with it', async () => {
    const { desk: made, path } = desk();
    await made.open(path('a'), 'create');
    const id = made.state().archive?.id ?? '';
    expect(await made.connect('another', null)).toBeNull();
    const port = await made.connect(id, null);
    const closed = new Promise((done) => port?.once('close', () => done('closed')));
    await made.close();
    expect(await closed).toBe('closed');
    expect(await made.connect(id, null)).toBeNull();
  });
});
