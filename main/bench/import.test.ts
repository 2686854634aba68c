import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { benchImport } from './import.ts';
import { addPage, emptyScore, fragmentF, sameTitle } from './import-score.ts';
import { benchJson, benchTable } from './import-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'daftar-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SENTENCE =
  'The mill at Maraza opened again after eleven years, and bread was sold from its door until noon.';

test('a folder of pages is scored beside Readability in the same run', () => {
  const page = `<html><head><title>Bread in Maraza | The Courier</title><meta name="author" content="Huda Selim">
    <meta property="article:published_time" content="2020-03-12"></head><body><nav>Home and other places</nav>
    <article><h1>Bread in Maraza</h1>${`<p>${SENTENCE}</p>`.repeat(6)}</article></body></html>`;
  mkdirSync(join(folder, 'pages'));
  writeFileSync(join(folder, 'pages', 'bread.html.gz'), gzipSync(page));
  const noted = {
    'https://courier.example/bread': {
      file: 'bread.html',
      with: ['opened again after eleven years'],
      without: ['Home and other places'],
      title: 'Bread in Maraza',
      author: 'Huda Selim',
      date: '2020-03-13',
    },
  };
  writeFileSync(join(folder, 'expected.json'), JSON.stringify(noted));
  const found = benchImport(folder, '2026-01-15', () => {});
  expect(benchJson(found)).toMatchObject({
    pages: 1,
    ours: { f: 1, leaked: 0, title: { right: 1 }, author: { right: 1 }, date: { right: 0, wrong: 1 } },
    readability: { f: 1 },
  });
  expect(benchTable(found)).toMatch(/Fragments F +1\.000 +1\.000/);
});

test('a page that cannot be read counts as one of which nothing was found', () => {
  const score = emptyScore();
  const noted = { file: 'a.html', with: ['bread'], without: ['menu'], date: '2020-03-12' };
  addPage(score, noted, { text: '', title: null, author: null, date: null, dateIsSure: false, ms: 1 });
  expect(fragmentF(score)).toBe(0);
  expect(score.date).toEqual({ pages: 1, right: 0, wrong: 0, missing: 1 });
});

test('a note that is no date is not counted, and a wrong date that the page says twice is counted apart', () => {
  const score = emptyScore();
  const read = { text: '', title: null, author: null, date: '2020-12-03', dateIsSure: true, ms: 1 };
  for (const date of ['2020-14-03', '2020-3-1', '2020-03-12'])
    addPage(score, { file: 'a.html', with: [], without: [], date }, read);
  expect(score).toMatchObject({ date: { pages: 1, right: 0, wrong: 1 }, disputed: 1 });
});

test.each([
  ['Bread in Maraza', 'bread in  maraza', true],
  ['Bread in Maraza', 'Bread in Maraza | The Courier', true],
  ['The Courier - Bread in Maraza', 'Bread in Maraza', true],
  ['Bread in Maraza', 'Bread in Maraza returns', false],
  ['Bread in Maraza', 'Maraza', false],
])('the title %j, found as %j: same is %j', (expected, found, same) =>
  expect(sameTitle(expected, found)).toBe(same),
);
