/**
 * Measures how fast texts become articles, beside two loops of the same run: one that only inserts and indexes what was
 * read before, and the least that a full-text search needs. Makes its own texts and archives, below the folder for
 * temporary files, and removes them.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { type App, openApp } from '../app.ts';
import { sha256 } from '../archive/hash.ts';
import { addArticle } from '../articles/add-article.ts';
import { measured } from '../importers/read-member.ts';
import { readCapture } from '../importers/text-capture.ts';
import { importFiles } from '../imports/import-files.ts';
import { walk } from '../imports/walk.ts';
import type { JobContext } from '../jobs/jobs.ts';
import { refreshIndex } from '../search/refresh-index.ts';
import { eachToken } from '../text/fold.ts';
import { benchFolder, NO_HOST, type Report } from './make-archive.ts';
import { type Meanwhile, nothing, searchMeanwhile } from './search-meanwhile.ts';
import { benchArticle } from './write-article.ts';

/** Rates in texts a second; memory in MiB that the process with all its threads holds at most (resident set). */
export type ImportRate = {
  texts: number;
  bytes: number;
  /** Files found, read, hashed, parsed, packed, inserted, indexed, written to the ledger. */
  imported: number;
  /** Inserted and indexed in the same way, of what is in memory. */
  inserted: number;
  /** The index of all of them thrown away and made anew. */
  reindexed: number;
  /** Text into one table, folded words into a full-text table: the floor. */
  floor: number;
  /** The same with the text as it is, which SQLite alone cuts into words. */
  unfolded: number;
  /** Milliseconds of the processor for a megabyte of text. */
  folding: number;
  /** Searches in what was imported, with nothing beside them and while half as many texts are imported. */
  searches: { idle: Meanwhile; importing: Meanwhile };
  /** After a quarter of the texts, after half of them, and at the end. */
  memory: { quarter: number; half: number; end: number };
  /** Bytes of the index file for each byte of text: of all texts, and of those in one language in an archive of their own. */
  size: { all: number; english: number; arabic: number };
};

type Text = { path: string; bytes: number; language: string };

/** Articles per transaction of the two loops. */
const BATCH = 200;

/** @param count how many */
export async function benchImportRate(count: number, report: Report): Promise<ImportRate> {
  const folder = mkdtempSync(join(benchFolder(), 'rate-'));
  const path = (name: string) => join(folder, name);
  const perSecond = (seconds: number) => count / seconds;
  const sizeOf = async (name: string, texts: Text[]) => {
    if (texts.length === 0) return 0;
    await insertSeconds(path(name), texts);
    return indexSize(path(name), texts);
  };
  try {
    const texts = writeTexts(path('texts'), count);
    writeTexts(path('more'), Math.ceil(count / 2), count);
    const bytes = bytesOf(texts);
    const { seconds, memory } = await importSeconds(path('a.daftar'), path('texts'), report);
    const searches = await searchTimes(path('a.daftar'), path('more'));
    const inserted = perSecond(await insertSeconds(path('b.daftar'), texts));
    const all = indexSize(path('b.daftar'), texts);
    return {
      ...{ texts: count, bytes, memory, searches, imported: perSecond(seconds), inserted },
      reindexed: perSecond(await reindexSeconds(path('b.daftar'))),
      floor: perSecond(floorSeconds(path('floor.db'), texts, 'ascii', foldedWords)),
      unfolded: perSecond(floorSeconds(path('unfolded.db'), texts, 'unicode61 remove_diacritics 2', String)),
      folding: (foldSeconds(texts) * 1000) / (bytes / 1e6),
      size: {
        all,
        english: await sizeOf('en.daftar', inLanguage(texts, 'en')),
        arabic: await sizeOf('ar.daftar', inLanguage(texts, 'ar')),
      },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const bytesOf = (texts: readonly Text[]) => texts.reduce((sum, { bytes }) => sum + bytes, 0);
const inLanguage = (texts: readonly Text[], wanted: string) =>
  texts.filter(({ language }) => language === wanted);
const indexSize = (archive: string, texts: readonly Text[]) =>
  statSync(`${archive}-index`).size / bytesOf(texts);

/** @param from the number of the first */
function writeTexts(folder: string, count: number, from = 0): Text[] {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, index) => {
    // One more than there are, since the last one is far longer than the others.
    const { imported, fileName } = benchArticle({ articles: from + count + 1, seed: 1 }, from + index);
    const { text, outlet, published, language } = imported;
    const [title = '', ...rest] = text.split('\n\n');
    const lines = [title, outlet?.value, published?.date, ...rest].filter(Boolean);
    const path = join(folder, fileName);
    const content = Buffer.from(lines.join('\n\n'));
    writeFileSync(path, content);
    return { path, bytes: content.length, language: language.value };
  });
}

function foldedWords(text: string): string {
  const words: string[] = [];
  eachToken(text, (word) => void words.push(word));
  return words.join(' ');
}

function floorSeconds(
  path: string,
  texts: readonly Text[],
  tokenizer: string,
  wordsOf: (text: string) => string,
): number {
  const db = new Sqlite(path);
  db.pragma('journal_mode = WAL');
  db.exec(`
    CREATE TABLE article (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
    CREATE VIRTUAL TABLE fts USING fts5(body, content='', contentless_delete=1, tokenize='${tokenizer}');`);
  const add = db.prepare('INSERT INTO article (text) VALUES (?)');
  const index = db.prepare('INSERT INTO fts (rowid, body) VALUES (?, ?)');
  const from = performance.now();
  for (let at = 0; at < texts.length; at += BATCH)
    db.transaction(() => {
      for (const { path: file } of texts.slice(at, at + BATCH)) {
        const text = readFileSync(file, 'utf8');
        index.run(add.run(text).lastInsertRowid, wordsOf(text));
      }
    })();
  db.close();
  return (performance.now() - from) / 1000;
}

function foldSeconds(texts: readonly Text[]): number {
  let micros = 0;
  for (const { path } of texts) {
    const text = readFileSync(path, 'utf8');
    const from = process.threadCpuUsage();
    eachToken(text, () => {});
    const { user, system } = process.threadCpuUsage(from);
    micros += user + system;
  }
  return micros / 1e6;
}

async function reindexSeconds(path: string): Promise<number> {
  const app = openApp(path, 'write', NO_HOST);
  try {
    const from = performance.now();
    app.archive.renewIndex();
    refreshIndex(app.archive);
    return (performance.now() - from) / 1000;
  } finally {
    await app.close();
  }
}

async function insertSeconds(path: string, texts: readonly Text[]): Promise<number> {
  const app = openApp(path, 'create', NO_HOST);
  let ms = 0;
  // What repeats in an outlet is counted once, at the end, as after an import.
  app.runs.begin('bench', 'bench');
  try {
    for (let at = 0; at < texts.length; at += BATCH) {
      const batch = texts.slice(at, at + BATCH).map((text) => readBefore(app, text.path));
      const from = performance.now();
      app.write(['articles'], () => {
        for (const { name, original, parsed } of batch) addArticle(app, name, original, parsed);
      });
      ms += performance.now() - from;
    }
    app.runs.end('bench');
    const from = performance.now();
    refreshIndex(app.archive);
    return (ms + performance.now() - from) / 1000;
  } finally {
    await app.close();
  }
}

function readBefore({ archive }: App, file: string) {
  const bytes = readFileSync(file);
  const name = basename(file);
  const context = { today: new Date().toISOString().slice(0, 10) };
  const packed = archive.originals.pack(bytes);
  return {
    name,
    original: { sha256: sha256(bytes), size: bytes.length, packed, container: null },
    parsed: { importer: 'text', version: 1, ...measured(readCapture(bytes.toString(), name, context)) },
  };
}

/** Milliseconds of searching with nothing beside it. */
const IDLE = 5000;

async function searchTimes(path: string, folder: string): Promise<ImportRate['searches']> {
  const app = openApp(path, 'write', NO_HOST);
  try {
    // What is counted from is read by the first.
    await searchMeanwhile(app, nothing(1));
    const idle = await searchMeanwhile(app, nothing(IDLE));
    return { idle, importing: await searchMeanwhile(app, () => importAll(app, folder, () => {})) };
  } finally {
    await app.close();
  }
}

/** @returns how many ms it took */
async function importAll(app: App, folder: string, report: JobContext['report']): Promise<number> {
  const context: JobContext = {
    ...{ jobId: 'bench', signal: new AbortController().signal, unpaused: async () => {} },
    ...{ report, item() {} },
  };
  const files = walk([folder]);
  const { ms, ...summary } = await importFiles(app, files, { told: ({ label }) => label }, context);
  if (summary.failed + summary.skipped > 0) throw new Error('Not every text became an article.');
  return ms;
}

async function importSeconds(path: string, folder: string, report: Report) {
  const app = openApp(path, 'create', NO_HOST);
  const memory = { quarter: 0, half: 0, end: 0 };
  const watch: JobContext['report'] = ({ done, total }) => {
    const held = process.memoryUsage.rss() / 2 ** 20;
    memory.end = Math.max(memory.end, held);
    if (done <= (total ?? 0) / 4) memory.quarter = memory.end;
    if (done <= (total ?? 0) / 2) memory.half = memory.end;
    report(done, total ?? 0);
  };
  try {
    return { seconds: (await importAll(app, folder, watch)) / 1000, memory };
  } finally {
    await app.close();
  }
}
