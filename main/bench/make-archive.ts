/**
 * Writes generated articles into a real archive, the way an import does, and keeps finished ones for the next bench.
 * Deletes nothing but what an earlier, cut-off try has left.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { type App, openApp } from '../app.ts';
import { sha256 } from '../archive/hash.ts';
import { addArticle } from '../articles/add-article.ts';
import { measured } from '../importers/read-member.ts';
import { ensureTag } from '../tags/tag-names.ts';
import { selectorAt } from '../text/quote.ts';
import { random } from './random.ts';
import { type BenchArticle, type BenchPlan, benchArticle, GENERATOR_VERSION } from './write-article.ts';

/** Articles per transaction. */
const BATCH = 200;

/** Files in the ledger's one run, if there are so many articles; the last of every ten failed or was skipped. */
export const LEDGER_FILES = 10_000;

/** When everything in a generated archive happened. */
const AT = '2026-01-01T00:00:00.000Z';

export type Report = (done: number, total: number) => void;

/** Where generated archives are kept: below the system's folder for temporary files. */
export function benchFolder(): string {
  const folder = join(tmpdir(), 'daftar-bench');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * A generated archive of this plan, made now if it was not before. Whoever changes it takes {@link copyOfBenchArchive}.
 * @returns its path
 */
export async function benchArchive(plan: BenchPlan, report: Report): Promise<string> {
  const folder = benchFolder();
  const kept = join(folder, `v${GENERATOR_VERSION}-${plan.articles}-${plan.seed}.daftar`);
  if (existsSync(kept)) {
    await bringUpToDate(kept, report);
    return kept;
  }
  const aside = mkdtempSync(join(folder, 'making-'));
  try {
    const path = join(aside, 'archive.daftar');
    await makeArchive(path, plan, report);
    renameSync(`${path}-index`, `${kept}-index`);
    renameSync(path, kept);
    return kept;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** A copy with its index in `folder`, to be changed at will. @returns its path */
export function copyOfBenchArchive(kept: string, folder: string): string {
  const path = join(folder, 'bench.daftar');
  for (const suffix of ['', '-index'])
    if (existsSync(kept + suffix)) copyFileSync(kept + suffix, path + suffix);
  return path;
}

export const NO_HOST = {
  print: () => Promise.reject(new Error('nothing is printed here')),
  fonts: () => Promise.resolve([]),
  assertCanPrint: () => Promise.resolve(),
  starting: () => Promise.resolve(),
  gone: () => Promise.resolve(),
};

/** What an older version of the program has made gets its index and tables of today, once. */
async function bringUpToDate(path: string, report: Report): Promise<void> {
  const starting = async (_: string, done: number, total: number) => report(done, total);
  await openApp(path, 'write', { ...NO_HOST, starting }).close();
}

/** Throws what opening and writing an archive throw. */
export async function makeArchive(path: string, plan: BenchPlan, report: Report = () => {}): Promise<void> {
  const opened = openApp(path, 'create', NO_HOST);
  const app = { ...opened, now: () => AT, newUid: uids(plan.seed) };
  try {
    const ids: number[] = [];
    // What repeats in an outlet is counted once, at the end.
    app.runs.begin('bench', 'bench');
    while (ids.length < plan.articles) {
      app.write(['articles'], () => {
        const end = Math.min(plan.articles, ids.length + BATCH);
        while (ids.length < end) ids.push(addOne(app, benchArticle(plan, ids.length)));
      });
      report(ids.length, plan.articles);
      await pause();
    }
    app.runs.end('bench');
    app.write(['imports'], () => addLedger(app, ids));
  } finally {
    await opened.close();
  }
}

/** The first digits count up, as those of a UUIDv7 do. */
function uids(seed: number): () => string {
  let count = 0;
  return () => {
    const numbers = random(seed, ++count, 7);
    const hex = (digits: number) =>
      numbers
        .between(0, 16 ** digits - 1)
        .toString(16)
        .padStart(digits, '0');
    return `${(0x19000000 + count).toString(16).padStart(8, '0')}-${hex(4)}-7${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}`;
  };
}

/** @returns its id */
function addOne(app: App, { imported, fileName, passages, tags, read, starred }: BenchArticle): number {
  const { archive } = app;
  const bytes = Buffer.from(imported.text);
  const original = {
    sha256: sha256(bytes),
    size: bytes.length,
    packed: archive.originals.pack(bytes),
    container: null,
  };
  const id = addArticle(app, fileName, original, { importer: 'text', version: 1, ...measured(imported) });
  const { revisionId, uid } = archive.articles.byId(id) ?? { revisionId: 0, uid: '' };
  for (const name of tags) archive.articleTags.add(id, ensureTag(app, name).id);
  if (read || starred) archive.states.mark(id, { read, starred }, AT);
  for (const { tags: names, start, end, note, color } of passages) {
    const passage = app.newUid();
    const place = { start, end, ...selectorAt(imported.text, start, end) };
    const rest = { note, color, author: 'Bench', state: 'placed' as const, at: AT };
    const number = archive.annotations.insert({ uid: passage, articleId: id, revisionId, ...place, ...rest });
    for (const name of names) archive.annotations.addTag(number, ensureTag(app, name).id);
    archive.events.append(AT, 'annotation.created', passage, { article: uid });
  }
  return id;
}

function addLedger({ archive, newUid }: App, ids: number[]): void {
  const runId = archive.imports.start(newUid(), AT);
  for (const [index, articleId] of ids.slice(0, LEDGER_FILES).entries()) {
    const file = `clippings/${String(index % 40).padStart(2, '0')}/${String(index).padStart(6, '0')}.txt`;
    const none = {
      member: null,
      articleId: null,
      duplicateOf: null,
      code: null,
      reason: null,
      warning: null,
    };
    const item = { ...none, file, sha256: null, size: 1000 + index };
    if (index % 10 < 9) archive.imports.add(runId, { ...item, outcome: 'imported', articleId }, AT);
    else if (index % 20 < 10) archive.imports.add(runId, { ...item, outcome: 'failed', ...EMPTY }, AT);
    else archive.imports.add(runId, { ...item, outcome: 'skipped', ...UNKNOWN }, AT);
  }
  archive.imports.finish(runId, false, AT);
}

const EMPTY = { code: 'empty', reason: 'The file is empty.' };
const UNKNOWN = { code: 'no-importer', reason: 'Daftar cannot read this kind of file.' };
