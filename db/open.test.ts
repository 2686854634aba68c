import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { addArticle, newUid, openTest, temporaryFolder } from './fixtures/archive.ts';
import { type Archive, open } from './index.ts';

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

describe('opening an archive', () => {
  it('makes one file that is in rollback mode once it is closed, with its index beside it', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.daftar');
    const archive = openTest(path);
    expect(archive.created).toBe(true);
    addArticle(archive, 'Four words of text');
    expect(readdirSync(folder)).toContain('a.daftar-lock');
    archive.close();
    expect(readdirSync(folder).sort()).toEqual(['a.daftar', 'a.daftar-index']);
    // Bytes 18 and 19 of an SQLite file: 1 is rollback, 2 is WAL.
    expect([...readFileSync(path).subarray(18, 20)]).toEqual([1, 1]);
    expect(readFileSync(path).subarray(68, 72).toString()).toBe('Dftr');
  });

  it('refuses to make one unless it is told to', () => {
    const folder = temporaryFolder();
    expect(codeOf(() => open(join(folder, 'a.daftar'), 'read', newUid))).toBe('archive-missing');
    expect(codeOf(() => open(join(folder, 'a.daftar'), 'write', newUid))).toBe('archive-missing');
    expect(codeOf(() => open(join(folder, 'no', 'a.daftar'), 'create', newUid))).toBe('archive-missing');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses what is not an archive and leaves it as it was', () => {
    const folder = temporaryFolder();
    const text = join(folder, 'text.daftar');
    writeFileSync(text, 'a letter, not an archive');
    const other = join(folder, 'other.daftar');
    new Sqlite(other).exec('CREATE TABLE t (x)').close();
    const half = join(folder, 'half.daftar');
    writeFileSync(half, `SQLite format 3\0${'x'.repeat(2000)}`);
    const dir = join(folder, 'dir.daftar');
    mkdirSync(dir);
    const before = [text, other, half].map((path) => readFileSync(path));
    for (const path of [text, other, half, dir])
      for (const mode of ['read', 'write', 'create'] as const)
        expect(codeOf(() => open(path, mode, newUid))).toBe('not-an-archive');
    expect([text, other, half].map((path) => readFileSync(path))).toEqual(before);
    expect(readdirSync(folder).filter((name) => name.endsWith('-lock'))).toEqual([]);
  });

  it('refuses an archive of a newer version and leaves it as it was', () => {
    const path = join(temporaryFolder(), 'a.daftar');
    openTest(path).close();
    new Sqlite(path).pragma('user_version = 999');
    const before = readFileSync(path);
    for (const mode of ['read', 'write', 'create'] as const)
      expect(codeOf(() => open(path, mode, newUid))).toBe('archive-newer');
    expect(readFileSync(path)).toEqual(before);
  });

  it('goes on with a file whose first write was cut short', () => {
    const path = join(temporaryFolder(), 'a.daftar');
    writeFileSync(path, '');
    expect(codeOf(() => open(path, 'read', newUid))).toBe('not-an-archive');
    expect(openTest(path, 'create').created).toBe(true);
  });
});

describe('the lock', () => {
  it('lets a second one read only, and say why', () => {
    const path = join(temporaryFolder(), 'a.daftar');
    const first = openTest(path);
    addArticle(first, 'Four words of text');
    expect(codeOf(() => open(path, 'write', newUid))).toBe('archive-in-use');
    const second = openTest(path, 'read');
    expect(second.readOnly).toBe('archive-in-use');
    expect(second.articles.count()).toBe(1);
    second.close();
    expect(existsSync(`${path}-index`)).toBe(true);
    first.close();
    expect(openTest(path, 'read').readOnly).toBe(null);
  });

  it('goes with the process that held it, however that ends', async () => {
    const path = join(temporaryFolder(), 'a.daftar');
    openTest(path).close();
    const source = `
      import { open } from '${new URL('./index.ts', import.meta.url).href}';
      open(process.argv[1], 'write', () => 'x');
      console.log('open');
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', source, path]);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    expect(codeOf(() => open(path, 'write', newUid))).toBe('archive-in-use');
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    expect(existsSync(`${path}-lock`)).toBe(true);
    expect(openTest(path, 'write').readOnly).toBe(null);
  });
});

describe('the index file', () => {
  it('is made anew when it is gone, damaged, or of another archive', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.daftar');
    const index = `${path}-index`;
    const first = openTest(path);
    const articleId = addArticle(first, 'Four words of text');
    first.close();
    openTest(join(folder, 'b.daftar')).close();
    const damages = [
      () => rmSync(index),
      () => writeFileSync(index, 'x'.repeat(5000)),
      () => writeFileSync(index, readFileSync(join(folder, 'b.daftar-index'))),
    ];
    for (const damage of [() => {}, ...damages]) {
      damage();
      const archive = openTest(path, 'write');
      expect(archive.search.stale(1)).toEqual([articleId]);
      putEntry(archive, articleId);
      expect(archive.search.ids('body : "words"')).toEqual([articleId]);
      archive.close();
      const again = openTest(path, 'write');
      expect(again.search.stale(1)).toEqual([]);
      again.close();
    }
  });
});

function putEntry({ articles, search }: Archive, articleId: number): void {
  const revisionUid = articles.revision(articles.byId(articleId)?.revisionId ?? 0).uid;
  const texts = { title: 'four', body: 'four words of text', meta: 'xall', notes: '', forms: '' };
  const entry = {
    articleId,
    revisionUid,
    stamp: search.stamp(articleId),
    foldVersion: 1,
    digest: '',
    shown: '',
    ...texts,
  };
  search.put([entry], []);
  search.countTerms([['words', { df: 1, plain: 1, forms: null }]], () => []);
  expect(search.completions('wor', 5)).toEqual([{ form: 'words', count: 1 }]);
}
