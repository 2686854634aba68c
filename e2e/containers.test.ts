/** Imports of containers that are disturbed: a process that is killed, a disk that is full. Nothing is lost or doubled. */
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { gzipSync } from 'node:zlib';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { canMakeDisk, daftar, smallDisk, start, temporaryFolder } from './daftar.ts';

const SENTENCE = 'The ferry at the lower landing stood still on Monday, its owner told two carriers.';
const report = (n: number) => `Report number ${n}\n\n${SENTENCE} Carrier ${n} wrote it down and went home.\n`;

/** A folder of files, a ZIP and a table, with some that fail and some that are copies of others. */
async function mixed(folder: string): Promise<string> {
  const drop = join(folder, 'drop');
  mkdirSync(drop);
  for (let n = 0; n < 60; n++) writeFileSync(join(drop, `text-${n}.txt`), report(n));
  writeFileSync(join(drop, 'empty.txt'), '');
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (let n = 50; n < 200; n++)
    await zip.add(`in/report-${n}.txt`, new Uint8ArrayReader(new Uint8Array(Buffer.from(report(n)))));
  await zip.add('in/empty.txt', new Uint8ArrayReader(new Uint8Array(0)));
  writeFileSync(join(drop, 'reports.zip'), await zip.close());
  const rows = Array.from({ length: 200 }, (_, n) =>
    JSON.stringify({ title: `Row ${n}`, text: `${SENTENCE} ${n}` }),
  );
  writeFileSync(join(drop, 'table.jsonl.gz'), gzipSync([...rows, 'no row', rows[3]].join('\n')));
  return drop;
}

type Line = { file?: string; member?: string; outcome: string; code?: string };

/** What a person would compare: every text with its bytes and title, and what became of every file in the end. */
function resultOf(archive: string, lines: readonly Line[]) {
  const db = new Sqlite(archive, { readonly: true });
  const texts = db
    .prepare(
      `SELECT o.sha256, a.title, r.text FROM article a JOIN revision r ON r.id = a.revision_id
       JOIN original o ON o.id = r.original_id WHERE a.deleted_at IS NULL ORDER BY 1, 2, 3`,
    )
    .raw()
    .all();
  db.close();
  const outcomes = lines.flatMap(({ file, member, outcome, code }) =>
    // What the first, killed import brought is found unchanged by the second.
    file ? [`${file} ${member} ${outcome === 'imported' ? 'unchanged' : outcome} ${code}`] : [],
  );
  return { texts, outcomes: outcomes.sort() };
}

const importAgain = (drop: string, archive: string) =>
  daftar(['import', drop, '--archive', archive, '--json']).lines;

describe('an import of containers', () => {
  it('that is killed at any moment is complete after a second one', async () => {
    const folder = temporaryFolder();
    const drop = await mixed(folder);
    const whole = join(folder, 'whole.daftar');
    const undisturbed = importAgain(drop, whole);
    const expected = resultOf(whole, undisturbed);
    expect(expected.texts).toHaveLength(400);
    for (const moment of [1, 150, 330]) {
      const archive = join(folder, `killed-${moment}.daftar`);
      const child = start(['import', drop, '--archive', archive, '--json']);
      let seen = 0;
      for await (const _ of createInterface({ input: child.stdout }))
        if (++seen === moment) child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      expect(child.signalCode).toBe('SIGKILL');
      expect(resultOf(archive, importAgain(drop, archive))).toEqual(expected);
      expect(daftar(['verify', '--archive', archive, '--json']).json).toMatchObject({
        ok: true,
        problems: [],
      });
      rmSync(archive);
    }
  });

  it.runIf(canMakeDisk)(
    'on a full disk says so for the container and for all that follows, and keeps what was written',
    () => {
      const folder = temporaryFolder();
      const drop = join(folder, 'drop');
      mkdirSync(drop);
      const noise = (n: number) =>
        Buffer.from(Array.from({ length: 12_000 }, (_, at) => (at * 7919 + n * 104729) % 251)).toString(
          'hex',
        );
      const words = (n: number) => (noise(n).match(/.{1,7}/g) ?? []).join(' ');
      const rows = Array.from({ length: 300 }, (_, n) =>
        JSON.stringify({ title: `Row ${n}`, text: `${SENTENCE} ${words(n)}` }),
      );
      writeFileSync(join(drop, 'a.jsonl'), rows.join('\n'));
      writeFileSync(join(drop, 'b.txt'), report(1));
      const archive = join(smallDisk(3500), 'a.daftar');
      const run = daftar(['import', drop, '--archive', archive, '--json']);
      const { summary } = run.lines.at(-1);
      expect(summary.imported).toBeGreaterThan(0);
      expect(summary.imported).toBeLessThan(300);
      const failed = run.lines.filter(({ outcome }) => outcome === 'failed');
      expect(failed.map(({ file, code }) => [file.split('/').at(-1), code])).toEqual([
        ['a.jsonl', 'disk-full'],
        ['b.txt', 'disk-full'],
      ]);
      expect(daftar(['list', '--archive', archive, '--json']).json).toHaveLength(summary.imported);
      expect(daftar(['verify', '--archive', archive, '--json']).json).toMatchObject({
        ok: true,
        problems: [],
      });
      const copy = join(folder, 'copy.daftar');
      daftar(['copy', copy, '--archive', archive]);
      const again = daftar(['import', drop, '--archive', copy, '--json']).lines.at(-1).summary;
      expect(again).toMatchObject({
        imported: 301 - summary.imported,
        unchanged: summary.imported,
        failed: 0,
      });
    },
  );

  it('tells a name that turns the direction of writing apart from what stands behind it', async () => {
    const folder = temporaryFolder();
    const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
    await zip.add('\u202Egnp.txt', new Uint8ArrayReader(new Uint8Array(Buffer.from(report(1)))));
    writeFileSync(join(folder, 'box.zip'), await zip.close());
    const run = (...more: string[]) =>
      daftar(['import', join(folder, 'box.zip'), '--archive', join(folder, 'a.daftar'), ...more]);
    expect(run().stdout).toContain('\u2068\u202Egnp.txt\u2069');
    expect(run('--json').lines[0].member).toBe('\u202Egnp.txt');
  });
});

describe('the columns of a table', () => {
  it('are named on the command line, and a wrong name makes no archive', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'table.csv'), `a,b\nFerry stops,"${SENTENCE}"\n`);
    const archive = join(folder, 'a.daftar');
    const run = (map: string) =>
      daftar(['import', join(folder, 'table.csv'), '--map', map, '--archive', archive, '--json']);
    expect([run('headline=a').code, run('a').code]).toEqual([2, 2]);
    expect(run('title=a,text=B').lines.at(0)).toMatchObject({ outcome: 'failed', code: 'malformed' });
    expect(run('title=a,text=b').lines.at(0)).toMatchObject({ outcome: 'imported', member: '2' });
    expect(daftar(['list', '--archive', archive, '--json']).json).toMatchObject([{ title: 'Ferry stops' }]);
  });
});
