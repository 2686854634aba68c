/** What goes wrong in the field: each case ends in an outcome or a clear error, and nothing is lost. */
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { canMakeDisk, daftar, smallDisk, start, temporaryFolder } from './daftar.ts';

const REPORT =
  'Ferry stops for a day\n\nThe ferry at the lower landing stood still on Monday, its owner told two carriers.\n';

/** Many reports, no two alike, of about `size` bytes each. */
function manyReports(folder: string, count: number, size = 2000): string {
  mkdirSync(folder, { recursive: true });
  for (let n = 0; n < count; n++) {
    const noise = Buffer.from(
      Array.from({ length: size }, (_, at) => (at * 7919 + n * 104729) % 251),
    ).toString('hex');
    const words = (noise.slice(0, size).match(/.{1,7}/g) ?? []).join(' ');
    writeFileSync(
      join(folder, `report-${String(n).padStart(4, '0')}.txt`),
      `Report number ${n}\n\n${REPORT}\n${words}.\n`,
    );
  }
  return folder;
}

function importInto(archive: string, paths: string[], options = {}) {
  const run = daftar(['import', ...paths, '--archive', archive, '--json'], options);
  const items = run.lines.filter((line) => line.file);
  const outcomeOf = (name: string) => items.find(({ file }) => file.endsWith(name));
  return { ...run, items, outcomeOf, summary: run.lines.at(-1)?.summary };
}

describe('files that are no articles', () => {
  it('end with a reason each, while the others go on', () => {
    const folder = temporaryFolder();
    const put = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);
    put('a-empty.txt', '');
    put('b-blank.txt', ' \n\t\n');
    put('c-binary.txt', Buffer.from(Array.from({ length: 4000 }, (_, n) => (n * 31) % 256)));
    put('d-menu.html', '<html><body><nav><a href="/">Home</a> <a href="/s">Sport</a></nav></body></html>');
    put('e-deep.html', `<body>${'<div>'.repeat(100_000)}Nothing.${'</div>'.repeat(100_000)}</body>`);
    put('f-picture.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    put('.hidden', REPORT);
    put('z-good.txt', REPORT);
    const { code, items, outcomeOf, summary } = importInto(join(folder, 'a.daftar'), [folder]);
    expect(code).toBe(1);
    expect(outcomeOf('a-empty.txt')).toMatchObject({ outcome: 'failed', code: 'empty' });
    expect(outcomeOf('b-blank.txt')).toMatchObject({ outcome: 'failed', code: 'empty' });
    expect(outcomeOf('c-binary.txt')).toMatchObject({ outcome: 'failed', code: 'binary' });
    expect(outcomeOf('d-menu.html')).toMatchObject({ outcome: 'failed', code: 'no-article' });
    expect(outcomeOf('e-deep.html').outcome).toMatch(/imported|failed/);
    expect(outcomeOf('f-picture.png').outcome).toMatch(/skipped|failed/);
    expect(outcomeOf('.hidden')).toMatchObject({ outcome: 'skipped', code: 'hidden' });
    expect(outcomeOf('z-good.txt')).toMatchObject({ outcome: 'imported' });
    for (const { outcome, reason } of items)
      if (outcome !== 'imported') expect(reason.length).toBeGreaterThan(20);
    const { imported, failed, skipped } = summary;
    expect(outcomeOf('a.daftar')).toMatchObject({ outcome: 'skipped', code: 'own' });
    expect(imported + failed + skipped).toBe(9);
  });

  it('and what cannot be read has a reason, too', () => {
    const folder = temporaryFolder();
    const texts = manyReports(join(folder, 'texts'), 3);
    chmodSync(join(texts, 'report-0001.txt'), 0);
    mkdirSync(join(texts, 'locked'));
    writeFileSync(join(texts, 'locked', 'in.txt'), REPORT);
    chmodSync(join(texts, 'locked'), 0);
    symlinkSync(texts, join(texts, 'round'));
    symlinkSync('nowhere', join(texts, 'broken'));
    const missing = join(folder, 'missing.txt');
    const { code, outcomeOf, summary } = importInto(join(folder, 'a.daftar'), [texts, missing], {
      weak: true,
    });
    chmodSync(join(texts, 'locked'), 0o700);
    expect(code).toBe(1);
    expect(outcomeOf('report-0001.txt')).toMatchObject({ outcome: 'failed', code: 'unreadable' });
    expect(outcomeOf('locked')).toMatchObject({ outcome: 'failed', code: 'unreadable' });
    expect(outcomeOf('round')).toMatchObject({ outcome: 'skipped', code: 'link' });
    expect(outcomeOf('broken')).toMatchObject({ outcome: 'failed', code: 'vanished' });
    expect(outcomeOf('missing.txt')).toMatchObject({ outcome: 'failed', code: 'vanished' });
    expect(summary).toMatchObject({ imported: 2, failed: 4, skipped: 1 });
  });
});

describe('texts in other encodings', () => {
  it('are read as they were written', () => {
    const folder = temporaryFolder();
    const arabic =
      'إغلاق المعبر\n\nقال سائقان إن المعبر أغلق صباح الاثنين، وإن الشاحنات عادت إلى الميزان قبل الظهر.\n';
    const utf16 = Buffer.from(`\uFEFF${arabic}`, 'utf16le');
    writeFileSync(join(folder, 'le.txt'), utf16);
    writeFileSync(join(folder, 'be.txt'), Buffer.from(utf16).swap16());
    writeFileSync(join(folder, '1256.txt'), windows1256(arabic));
    const archive = join(folder, 'a.daftar');
    expect(importInto(archive, [folder]).summary).toMatchObject({ failed: 0 });
    const found = daftar(['search', 'الميزان', '--archive', archive, '--json']).json;
    expect(found.total).toBe(3);
    for (const { title } of found.hits) expect(title).toBe('إغلاق المعبر');
  });
});

/** The letters of the sentence above, as that code page has them. */
function windows1256(text: string): Buffer {
  const table = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Buffer.from([...text].map((char) => table.indexOf(char)));
}

describe('a text of 50 MB', () => {
  it('becomes an article or ends with a reason, and the next one goes on', () => {
    const folder = temporaryFolder();
    const paragraph = `${'The ferry crossed the river and the clerk wrote it down twice. '.repeat(16)}\n\n`;
    writeFileSync(join(folder, 'a-large.txt'), `A long register\n\n${paragraph.repeat(50_000)}`);
    writeFileSync(join(folder, 'b-small.txt'), REPORT);
    const archive = join(folder, 'a.daftar');
    const { outcomeOf } = importInto(archive, [folder]);
    const large = outcomeOf('a-large.txt');
    expect(large.outcome === 'imported' || ['too-slow', 'out-of-memory'].includes(large.code)).toBe(true);
    expect(outcomeOf('b-small.txt').outcome).toBe('imported');
    expect(daftar(['search', 'ferry', '--archive', archive, '--json']).json.total).toBeGreaterThan(0);
  }, 180_000);
});

describe('an import that is disturbed', () => {
  it('by kill -9, is complete after a second one, and each file has one article', async () => {
    const folder = temporaryFolder();
    const texts = manyReports(join(folder, 'texts'), 600);
    const archive = join(folder, 'a.daftar');
    const child = start(['import', texts, '--archive', archive, '--json']);
    let lines = 0;
    for await (const _ of createInterface({ input: child.stdout })) if (++lines === 20) child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    expect(child.signalCode).toBe('SIGKILL');
    const { code, items, summary } = importInto(archive, [texts]);
    expect(code).toBe(0);
    expect(new Set(items.map(({ file }) => file)).size).toBe(600);
    expect(items).toHaveLength(600);
    expect(summary.imported + summary.unchanged).toBe(600);
    expect(summary.unchanged).toBeGreaterThanOrEqual(20);
    expect(daftar(['list', '--archive', archive, '--json']).json).toHaveLength(600);
    expect(daftar(['verify', '--archive', archive, '--json']).json).toMatchObject({
      ok: true,
      originals: 600,
    });
    expect(daftar(['search', 'ferry', '--archive', archive, '--json']).json.total).toBe(600);
  });

  it('by a folder that vanishes half way, has an outcome for every file', async () => {
    const folder = temporaryFolder();
    const texts = manyReports(join(folder, 'texts'), 600);
    const archive = join(folder, 'a.daftar');
    const child = start(['import', texts, '--archive', archive, '--json']);
    const lines: { file?: string; outcome: string; code: string }[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      if (lines.length === 0) rmSync(texts, { recursive: true });
      lines.push(JSON.parse(line));
    }
    const items = lines.filter(({ file }) => file);
    expect(items).toHaveLength(600);
    const gone = items.filter(({ code }) => code === 'vanished');
    expect(gone.length).toBeGreaterThan(0);
    expect(items.filter(({ outcome }) => outcome === 'imported')).toHaveLength(600 - gone.length);
    expect(daftar(['verify', '--archive', archive, '--json']).json.ok).toBe(true);
  });

  it('by Ctrl-C, keeps what is finished and says so', async () => {
    const folder = temporaryFolder();
    const texts = manyReports(join(folder, 'texts'), 600);
    const archive = join(folder, 'a.daftar');
    const child = start(['import', texts, '--archive', archive, '--json']);
    const lines: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      if (lines.length === 0) child.kill('SIGINT');
      lines.push(line);
    }
    const { summary } = JSON.parse(lines.at(-1) ?? '{}');
    expect(summary.cancelled).toBe(true);
    expect(lines.length - 1).toBe(summary.imported);
    expect(summary.imported).toBeLessThan(600);
    expect(daftar(['list', '--archive', archive, '--json']).json).toHaveLength(summary.imported);
  });
});

describe('an archive that cannot be opened', () => {
  it('is told apart by its code, and the exit code is 3', () => {
    const folder = temporaryFolder();
    const code = (path: string, command = 'list') => {
      const run = daftar([command, ...(command === 'import' ? [folder] : []), '--archive', path, '--json']);
      expect(run.stderr).not.toMatch(/\n {4}at |Error:/);
      return [run.code, run.json.error.code];
    };
    const text = join(folder, 'text.daftar');
    writeFileSync(text, REPORT);
    expect(code(join(folder, 'none.daftar'))).toEqual([3, 'archive-missing']);
    expect(code(text)).toEqual([3, 'not-an-archive']);
    expect(code(text, 'import')).toEqual([3, 'not-an-archive']);
    expect(readFileSync(text, 'utf8')).toBe(REPORT);
    const newer = join(folder, 'newer.daftar');
    importInto(newer, [manyReports(join(folder, 'texts'), 1)]);
    new Sqlite(newer).pragma('user_version = 999');
    expect(code(newer)).toEqual([3, 'archive-newer']);
  });

  it('for writing, since its place is read-only, can be read and copied', () => {
    const folder = temporaryFolder();
    const place = join(folder, 'stick');
    mkdirSync(place);
    const archive = join(place, 'a.daftar');
    importInto(archive, [manyReports(join(folder, 'texts'), 3)]);
    chmodSync(archive, 0o444);
    chmodSync(place, 0o555);
    const run = (...args: string[]) => daftar([...args, '--archive', archive, '--json'], { weak: true });
    const written = run('import', join(folder, 'texts'));
    expect([written.code, written.lines.at(-1).error.code]).toEqual([3, 'archive-read-only']);
    const list = run('list');
    expect([list.code, list.json.length]).toEqual([0, 3]);
    expect(list.stderr).toContain('reading only');
    expect(run('search', 'ferry').json.total).toBe(3);
    rmSync(`${archive}-index`);
    expect(run('search', 'ferry').json.total).toBe(3);
    expect(run('verify').json.ok).toBe(true);
    const copy = join(folder, 'copy.daftar');
    expect(run('copy', copy).code).toBe(0);
    expect(daftar(['list', '--archive', copy, '--json']).json).toHaveLength(3);
    expect(readdirSync(place)).toEqual(['a.daftar']);
    chmodSync(place, 0o755);
  });

  it('for writing, since another Daftar has it, can be read meanwhile', async () => {
    const folder = temporaryFolder();
    const archive = join(folder, 'a.daftar');
    const child = start(['import', manyReports(join(folder, 'texts'), 1200), '--archive', archive, '--json']);
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    await lines.next();
    const written = daftar(['tags', 'add', 'x', '--archive', archive, '--json']);
    const read = daftar(['search', 'ferry', '--archive', archive, '--json']);
    expect(child.exitCode).toBe(null);
    expect([written.code, written.json.error.code]).toEqual([3, 'archive-in-use']);
    expect(read.json.total).toBeGreaterThan(0);
    expect(read.stderr).toContain('reading only');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(daftar(['tags', 'add', 'x', '--archive', archive, '--json']).code).toBe(0);
  });
});

describe.runIf(canMakeDisk)('a full disk', () => {
  it('stops an import with a reason for every file, and keeps what was written', () => {
    const folder = temporaryFolder();
    const disk = smallDisk(3000);
    const archive = join(disk, 'a.daftar');
    const texts = manyReports(join(folder, 'texts'), 400, 20_000);
    const { code, items, summary } = importInto(archive, [texts]);
    expect(code).toBe(1);
    expect(items).toHaveLength(400);
    expect(summary.imported).toBeGreaterThan(0);
    expect(summary.failed).toBeGreaterThan(0);
    for (const item of items) if (item.outcome === 'failed') expect(item.code).toBe('disk-full');
    const list = daftar(['list', '--archive', archive, '--json']);
    expect(list.json).toHaveLength(summary.imported);
    expect(daftar(['verify', '--archive', archive, '--json']).json).toMatchObject({ ok: true, problems: [] });
    const copy = join(folder, 'copy.daftar');
    expect(daftar(['copy', copy, '--archive', archive, '--json']).code).toBe(0);
    expect(importInto(copy, [texts]).summary).toMatchObject({ imported: 400 - summary.imported, failed: 0 });
  });

  it('leaves no half of an export', () => {
    const folder = temporaryFolder();
    const archive = join(folder, 'a.daftar');
    importInto(archive, [manyReports(join(folder, 'texts'), 1)]);
    const [{ id }] = daftar(['list', '--archive', archive, '--json']).json;
    daftar(['annotate', id, '--quote', 'stood still', '--archive', archive]);
    const disk = smallDisk(20);
    writeFileSync(join(disk, 'filler'), Buffer.alloc(18_000));
    const run = daftar(['export', 'pdf', '--out', join(disk, 'out.pdf'), '--archive', archive, '--json']);
    expect([run.code, run.json.error.code]).toEqual([1, 'disk-full']);
    expect(readdirSync(disk)).toEqual(['filler']);
  });
});

describe('an export to a place that cannot be written', () => {
  it('says so and leaves what is there alone', () => {
    const folder = temporaryFolder();
    const archive = join(folder, 'a.daftar');
    importInto(archive, [manyReports(join(folder, 'texts'), 1)]);
    const [{ id }] = daftar(['list', '--archive', archive, '--json']).json;
    daftar(['annotate', id, '--quote', 'stood still', '--archive', archive]);
    const place = join(folder, 'locked');
    mkdirSync(place);
    chmodSync(place, 0o555);
    const out = (path: string) =>
      daftar(['export', 'csv', '--out', path, '--archive', archive, '--json'], { weak: true });
    expect(out(join(place, 'out.csv')).json.error.code).toBe('target-unwritable');
    expect(out(join(folder, 'none', 'out.csv')).json.error.code).toBe('target-unwritable');
    const good = join(folder, 'out.csv');
    expect(out(good).code).toBe(0);
    copyFileSync(good, join(folder, 'before.csv'));
    expect(daftar(['export', 'nothing', '--out', good, '--archive', archive, '--json']).json.error.code).toBe(
      'format-unknown',
    );
    expect(readFileSync(good)).toEqual(readFileSync(join(folder, 'before.csv')));
  });
});

describe('a wrong command line', () => {
  it.each([
    [['nonsense']],
    [['toString']],
    [['tags', 'constructor', '--archive', 'a']],
    [['edit', 'id', '--archive', 'a']],
    [['list', '--archive', '--json']],
    [['import']],
    [['list']],
    [['search', 'x', '--nonsense', '--archive', 'a']],
    [['search', 'x', '--limit', 'many', '--archive', 'a']],
    [['annotate', 'id', '--archive', 'a', '--color', 'plaid', '--quote', 'x']],
  ])('%j exits with 2 and says how it is right', (args) => {
    const run = daftar(args);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('daftar');
  });
});

describe('damage', () => {
  it('to one article’s blocks leaves the others readable, and verify names it', () => {
    const folder = temporaryFolder();
    const archive = join(folder, 'a.daftar');
    importInto(archive, [manyReports(join(folder, 'texts'), 3)]);
    const db = new Sqlite(archive);
    const uid = db.prepare('SELECT uid FROM article WHERE id = 2').pluck().get();
    db.exec("UPDATE revision SET blocks = 'no JSON' WHERE article_id = 2").close();
    rmSync(`${archive}-index`);
    const run = (...args: string[]) => daftar([...args, '--archive', archive, '--json']);
    expect(run('list').json).toHaveLength(3);
    expect(run('search', 'ferry').json.total).toBeGreaterThanOrEqual(2);
    const { ok, problems } = run('verify').json;
    expect([ok, problems.map(({ id }: { id: string }) => id)]).toEqual([false, [uid]]);
  });

  it('to the index is mended without a word, wherever it is', () => {
    const folder = temporaryFolder();
    const archive = join(folder, 'a.daftar');
    importInto(archive, [manyReports(join(folder, 'texts'), 40)]);
    const index = `${archive}-index`;
    const sound = readFileSync(index);
    for (let at = 4096; at < sound.length; at += Math.ceil(sound.length / 8)) {
      const damaged = Buffer.from(sound);
      damaged.fill(0xff, at, at + 600);
      writeFileSync(index, damaged);
      const found = daftar(['search', 'ferry', '--archive', archive, '--json']);
      expect([at, found.code, found.json?.total]).toEqual([at, 0, 40]);
    }
    rmSync(index);
    mkdirSync(index);
    expect(daftar(['search', 'ferry', '--archive', archive, '--json']).json.total).toBe(40);
  });

  it('is never done by an export: an archive is not written over, nor a file of the user’s', () => {
    const folder = temporaryFolder();
    const archive = join(folder, 'a.daftar');
    importInto(archive, [manyReports(join(folder, 'texts'), 1)]);
    const [{ id }] = daftar(['list', '--archive', archive, '--json']).json;
    daftar(['annotate', id, '--quote', 'stood still', '--tag', 'x', '--archive', archive]);
    const run = (...args: string[]) => daftar([...args, '--archive', archive, '--json']);
    for (const path of [archive, `${archive}-index`, `${archive}-lock`]) {
      expect(run('export', 'csv', '--out', path).json.error.code).toBe('target-is-archive');
      expect(run('tags', 'export', '--out', path).json.error.code).toBe('target-is-archive');
    }
    const part = join(folder, 'out.csv.part');
    writeFileSync(part, 'mine');
    expect(run('export', 'csv', '--out', join(folder, 'out.csv')).code).toBe(0);
    expect(readFileSync(part, 'utf8')).toBe('mine');
    expect(run('verify').json.ok).toBe(true);
  });
});

describe('an export', () => {
  it('without a browser says how to get one, by its code', () => {
    const folder = temporaryFolder();
    const archive = join(folder, 'a.daftar');
    importInto(archive, [manyReports(join(folder, 'texts'), 1)]);
    const [{ id }] = daftar(['list', '--archive', archive, '--json']).json;
    const out = join(folder, 'out.pdf');
    const args = ['export', 'pdf', '--article', id, '--out', out, '--archive', archive, '--json'];
    const run = daftar(args, { env: { DAFTAR_BROWSER: join(folder, 'none') } });
    expect([run.code, run.json.error.code]).toEqual([1, 'no-browser']);
    expect(readdirSync(folder).filter((name) => name.startsWith('out'))).toEqual([]);
  });

  it('that is interrupted leaves nothing behind', async () => {
    const folder = temporaryFolder();
    const archive = join(folder, 'a.daftar');
    importInto(archive, [manyReports(join(folder, 'texts'), 1)]);
    const [{ id }] = daftar(['list', '--archive', archive, '--json']).json;
    const out = join(folder, 'out.pdf');
    const child = start(['export', 'pdf', '--article', id, '--out', out, '--archive', archive, '--json']);
    const parts = () => readdirSync(folder).filter((name) => name.startsWith('out'));
    while (parts().length === 0 && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 10));
    child.kill('SIGINT');
    const said = (await Array.fromAsync(createInterface({ input: child.stdout }))).join('\n');
    if (child.exitCode === null) await once(child, 'exit');
    expect(JSON.parse(said).error.code).toBe('cancelled');
    expect([child.exitCode, parts()]).toEqual([1, []]);
  });
});
