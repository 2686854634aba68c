import { copyFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openApp } from '../app.ts';
import { NO_HOST } from '../bench/make-archive.ts';
import { type Random, random } from '../bench/random.ts';
import { archiveOf, folder, NOTICE, openClient, REPORT } from '../fixtures/client.ts';
import { createSearch } from './run-search.ts';

const QUERIES = [
  'ferry',
  'sarif',
  'weighb*',
  '"stood still"',
  'al-maraza',
  'weihgbridge',
  'name:"Tel Sarif"',
  'tag:Scales',
];

const ARABIC = `توقفت العبارة في المرازة

قال السائقون إن الميزان في تل السرف أصلح في الثالث من مارس.
`;

/** A closed archive whose index has some dozens of pages. */
async function closedArchive(): Promise<string> {
  const reports = Array.from({ length: 3 }, (_, n) => [
    `r${n}.txt`,
    `Convoy ${n}\n\nLorry ${n}${n} waited at mile ${n * 7}.\n`,
  ]);
  const files = { 'a.txt': REPORT, 'b.txt': NOTICE, 'c.txt': ARABIC, ...Object.fromEntries(reports) };
  const { app, client, ids, path } = await archiveOf(files);
  // The names that every archive begins with would only make each of the many openings longer.
  app.archive.db.exec('DELETE FROM name_form; DELETE FROM name');
  await client.names.add({ name: 'Tel Sarif', kind: 'place', forms: ['تل السرف', 'Sarif'] });
  await client.annotations.create({
    articleId: ids[1] ?? '',
    quote: 'weighbridge',
    tags: ['Scales'],
    note: 'ask',
  });
  await app.close();
  return path;
}

/** All that searches say, and all that a person has made. */
async function stateOf(path: string) {
  const app = openApp(path, 'write', NO_HOST);
  const { archive } = app;
  try {
    const { search } = createSearch(archive);
    const found = QUERIES.map((query) => {
      const asked = {
        query,
        limit: 20,
        offset: 0,
        sort: 'rank',
        foldCopies: false,
        exact: false,
        keys: true,
        names: true,
      } as const;
      const { ms: _, ...result } = search({ ...asked, effort: 'exact', unfinished: false });
      return result;
    });
    const made = archive.db.prepare('SELECT id, quote, note FROM annotation').all();
    const texts = archive.db.prepare('SELECT text FROM revision ORDER BY id').all();
    return { damaged: archive.indexDamaged, state: { found, made, texts } };
  } finally {
    await app.close();
  }
}

const ROWS = [
  "DELETE FROM term WHERE t > 'm'",
  'UPDATE term SET df = df + 1',
  'DELETE FROM term_key',
  'UPDATE form SET df = 0',
  'DELETE FROM indexed WHERE article_id = 2',
  "UPDATE indexed SET digest = 'x'",
  'DELETE FROM outlet',
  "INSERT INTO fts (fts) VALUES ('delete-all')",
  'DELETE FROM fts WHERE rowid = 2',
  "UPDATE meta SET value = 'other' WHERE key = 'archive'",
  'DROP TABLE form',
];

/** What can happen to a file that nobody has open. */
function damage(path: string, numbers: Random): string {
  const bytes = readFileSync(path);
  const kind = numbers.pick(['bit', 'bits', 'page', 'cut', 'rows', 'swap', 'noise'] as const);
  if (kind === 'rows') return changeRows(path, numbers.pick(ROWS));
  if (kind === 'cut') truncateSync(path, numbers.between(0, bytes.length - 1));
  else {
    change[kind](bytes, numbers);
    writeFileSync(path, bytes);
  }
  return kind;
}

const PAGE = 4096;
const pageAt = (bytes: Buffer, numbers: Random) => PAGE * numbers.between(0, bytes.length / PAGE - 1);
const flip = (bytes: Buffer, numbers: Random) => {
  const at = numbers.between(0, bytes.length - 1);
  bytes[at] = (bytes[at] as number) ^ (1 << numbers.between(0, 7));
};

const change = {
  bit: flip,
  bits(bytes: Buffer, numbers: Random) {
    for (let count = numbers.between(2, 40); count > 0; count--) flip(bytes, numbers);
  },
  page(bytes: Buffer, numbers: Random) {
    const at = pageAt(bytes, numbers);
    bytes.fill(0, at, at + PAGE);
  },
  swap(bytes: Buffer, numbers: Random) {
    const [a, b] = [pageAt(bytes, numbers), pageAt(bytes, numbers)];
    const kept = Buffer.from(bytes.subarray(a, a + PAGE));
    bytes.copy(bytes, a, b, b + PAGE);
    kept.copy(bytes, b);
  },
  noise(bytes: Buffer, numbers: Random) {
    const at = pageAt(bytes, numbers);
    for (let place = at; place < at + PAGE; place++) bytes[place] = numbers.between(0, 255);
  },
};

function changeRows(path: string, sql: string): string {
  const db = new DatabaseSync(path);
  db.exec(sql);
  db.close();
  return sql;
}

describe('a damaged index', () => {
  it('is noticed, and made anew from texts and passages that nothing happened to', async () => {
    const whole = await closedArchive();
    rmSync(`${whole}-index`);
    const { state } = await stateOf(whole);
    const path = join(folder(), 'a.daftar');
    let noticed = 0;
    for (let seed = 1; seed <= 120; seed++) {
      for (const suffix of ['', '-index']) copyFileSync(whole + suffix, path + suffix);
      const kind = damage(`${path}-index`, random(seed));
      const after = await stateOf(path);
      expect(after.state, `seed ${seed}: ${kind}`).toEqual(state);
      noticed += Number(after.damaged);
    }
    expect(noticed).toBeGreaterThan(90);
  }, 600_000);

  it('is told of once, when it was met at the start and when it was met by a search', async () => {
    const path = await closedArchive();
    const bytes = readFileSync(`${path}-index`);
    writeFileSync(`${path}-index`, bytes.fill(7, bytes.length - PAGE));
    const { app, client } = openClient(path);
    const notices = async () => (await client.search.run({ query: 'ferry' })).notices.map(({ kind }) => kind);
    expect([await notices(), await notices()]).toEqual([['index-mended'], []]);
    app.archive.db.exec('DROP TABLE idx.form');
    expect([await notices(), await notices()]).toEqual([['index-mended'], []]);
    const { hits, expanded } = await client.search.run({ query: 'ferry' });
    expect([hits.length, expanded[0]?.forms.length]).toEqual([1, 1]);
  });

  it('that is whole is not made anew, whether something was written or not', async () => {
    const path = await closedArchive();
    const sealed = readFileSync(`${path}-index`);
    expect((await stateOf(path)).damaged).toBe(false);
    expect((await stateOf(path)).damaged).toBe(false);
    const { app, client } = openClient(path);
    await client.tags.add({ name: 'Ferry' });
    await app.close();
    expect((await stateOf(path)).damaged).toBe(false);
    expect(sealed.subarray(0, 16).toString('latin1')).toBe('SQLite format 3\0');
    expect(existsSync(`${path}-index-wal`)).toBe(false);
  });
});
