/**
 * Measures how fast texts become articles, beside two loops of the same run: one that only inserts and indexes what was
 * read before, and the least that a full-text search needs. Makes its own texts and archives, below the folder for
 * temporary files, and removes them.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
import { benchArticle } from './write-article.ts';

/** Rates in texts a second; memory in MiB that the process holds at most. */
export type ImportRate = {
  texts: number;
  bytes: number;
  /** Files found, read, hashed, parsed, packed, inserted, indexed, written to the ledger. */
  imported: number;
  /** Inserted and indexed in the same way, of what is in memory. */
  inserted: number;
  /** Text into one table, folded words into a full-text table: the floor. */
  floor: number;
  /** After a quarter of the texts, and at the end. */
  memory: { quarter: number; end: number };
};

/** Articles per transaction of the two loops. */
const BATCH = 200;

/** @param texts how many */
export async function benchImportRate(texts: number, report: Report): Promise<ImportRate> {
  const folder = mkdtempSync(join(benchFolder(), 'rate-'));
  const perSecond = (seconds: number) => texts / seconds;
  try {
    const { files, bytes } = writeTexts(join(folder, 'texts'), texts);
    const floor = perSecond(floorSeconds(join(folder, 'floor.db'), files));
    const { seconds, memory } = await importSeconds(join(folder, 'a.daftar'), join(folder, 'texts'), report);
    const inserted = perSecond(await insertSeconds(join(folder, 'b.daftar'), files));
    return { texts, bytes, imported: perSecond(seconds), inserted, floor, memory };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeTexts(folder: string, count: number) {
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  const files = Array.from({ length: count }, (_, index) => {
    // One more than there are, since the last one is far longer than the others.
    const { imported, fileName } = benchArticle({ articles: count + 1, seed: 1 }, index);
    const { text, outlet, published } = imported;
    const [title = '', ...rest] = text.split('\n\n');
    const lines = [title, outlet?.value, published?.date, ...rest].filter(Boolean);
    const file = join(folder, fileName);
    const content = Buffer.from(lines.join('\n\n'));
    bytes += content.length;
    writeFileSync(file, content);
    return file;
  });
  return { files, bytes };
}

function floorSeconds(path: string, files: readonly string[]): number {
  const db = new Sqlite(path);
  db.pragma('journal_mode = WAL');
  db.exec(`
    CREATE TABLE article (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
    CREATE VIRTUAL TABLE fts USING fts5(body, content='', contentless_delete=1, tokenize='ascii');`);
  const add = db.prepare('INSERT INTO article (text) VALUES (?)');
  const index = db.prepare('INSERT INTO fts (rowid, body) VALUES (?, ?)');
  const from = performance.now();
  for (let at = 0; at < files.length; at += BATCH)
    db.transaction(() => {
      for (const file of files.slice(at, at + BATCH)) {
        const text = readFileSync(file, 'utf8');
        const words: string[] = [];
        eachToken(text, (word) => void words.push(word));
        index.run(add.run(text).lastInsertRowid, words.join(' '));
      }
    })();
  db.close();
  return (performance.now() - from) / 1000;
}

async function insertSeconds(path: string, files: readonly string[]): Promise<number> {
  const app = openApp(path, 'create', NO_HOST);
  let ms = 0;
  // What repeats in an outlet is counted once, at the end, as after an import.
  app.runs.begin('bench', 'bench');
  try {
    for (let at = 0; at < files.length; at += BATCH) {
      const batch = files.slice(at, at + BATCH).map((file) => readBefore(app, file));
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

async function importSeconds(path: string, folder: string, report: Report) {
  const app = openApp(path, 'create', NO_HOST);
  const memory = { quarter: 0, end: 0 };
  const context: JobContext = {
    jobId: 'bench',
    signal: new AbortController().signal,
    unpaused: async () => {},
    report({ done, total }) {
      const held = process.memoryUsage.rss() / 2 ** 20;
      memory.end = Math.max(memory.end, held);
      if (done <= (total ?? 0) / 4) memory.quarter = memory.end;
      report(done, total ?? 0);
    },
    item() {},
  };
  try {
    const { ms, ...summary } = await importFiles(
      app,
      walk([folder]),
      { told: ({ label }) => label },
      context,
    );
    if (summary.failed + summary.skipped > 0) throw new Error('Not every text became an article.');
    return { seconds: ms / 1000, memory };
  } finally {
    await app.close();
  }
}
