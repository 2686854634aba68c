/**
 * Measures the reading of web pages against what people noted of them, beside Readability alone in the same run. Reads a
 * folder with `expected.json` and `pages/FILE.gz`; writes nothing. Today's date is the limit of what a page may claim.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { decode } from '../importers/charset.ts';
import { readHtml } from '../importers/html.ts';
import { visibleText } from '../text/blocks.ts';
import { addPage, type ExpectedPage, emptyScore, type ReadPage, type Score } from './import-score.ts';

type Reader = (bytes: Uint8Array, name: string, today: string) => Omit<ReadPage, 'ms'>;

const NOTHING = { text: '', title: null, author: null, date: null, dateIsSure: false };

const ours: Reader = (bytes, name, today) => {
  const { text, blocks, title, byline, published } = readHtml(decode(bytes, name), name, { today });
  return {
    text: visibleText(text, blocks),
    title: title.value,
    author: byline?.value ?? null,
    date: published?.date ?? null,
    dateIsSure: published?.sure === 'high',
  };
};

const readability: Reader = (bytes, name) => {
  const { document } = parseHTML(decode(bytes, name));
  const found = new Readability(document as never).parse();
  return {
    text: found?.textContent ?? '',
    title: found?.title ?? null,
    author: found?.byline ?? null,
    date: found?.publishedTime?.slice(0, 10) ?? null,
    dateIsSure: false,
  };
};

/** A page that cannot be read counts as one of which nothing was found. */
function timed(reader: Reader, ...page: Parameters<Reader>): ReadPage {
  const from = performance.now();
  const read = () => {
    try {
      return reader(...page);
    } catch {
      return NOTHING;
    }
  };
  return { ...read(), ms: performance.now() - from };
}

function pageBytes(folder: string, file: string): Uint8Array {
  const plain = join(folder, 'pages', file);
  return existsSync(plain) ? readFileSync(plain) : gunzipSync(readFileSync(`${plain}.gz`));
}

/** One page as noted, as read by us and as read by Readability. */
export type BenchRow = { page: ExpectedPage; ours: ReadPage; readability: ReadPage };

/** The pages of a folder, one by one, both readers in turn. Throws if the folder has no `expected.json`. */
export function* benchRows(folder: string, today: string): Generator<BenchRow> {
  const noted: Record<string, ExpectedPage> = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  for (const page of Object.values(noted)) {
    const bytes = pageBytes(folder, page.file);
    yield {
      page,
      ours: timed(ours, bytes, page.file, today),
      readability: timed(readability, bytes, page.file, today),
    };
  }
}

/** Both readers' scores over a folder. */
export type ImportBench = { pages: number; ours: Score; readability: Score };

/** `report` hears of each page: how many are done. */
export function benchImport(folder: string, today: string, report: (done: number) => void): ImportBench {
  const bench: ImportBench = { pages: 0, ours: emptyScore(), readability: emptyScore() };
  for (const row of benchRows(folder, today)) {
    addPage(bench.ours, row.page, row.ours);
    addPage(bench.readability, row.page, row.readability);
    report(++bench.pages);
  }
  return bench;
}
