/**
 * The import job: finds files, has them parsed, writes articles and ledger in small batches. Every file ends
 * with one outcome; what a batch has written stays, whatever happens after it.
 */
import { basename, resolve } from 'node:path';
import { DaftarError, type ErrorCode, messageOf } from '../api/errors.ts';
import type { ImportItemView, ImportSummary } from '../api/schema.ts';
import type { App } from '../app.ts';
import { sha256 } from '../archive/hash.ts';
import { addArticle } from '../articles/add-article.ts';
import { atMostEvery } from '../changes/feed.ts';
import { ImportError, type ImportErrorCode } from '../importers/types.ts';
import type { JobContext } from '../jobs/jobs.ts';
import { indexTouched } from '../search/refresh-index.ts';
import type { Parsed } from '../workers/parser.ts';
import { createParserPool, type ParserPool } from '../workers/parser-pool.ts';
import { inOrder } from './in-order.ts';
import { parserFile, readWhole } from './read-file.ts';
import type { FoundFile, SkipCode } from './walk.ts';

/** Parser threads; more than the cores would only wait for each other. */
const THREADS = 2;

/** A batch is written when it has so many files, or when the first of them has waited so many milliseconds. */
const BATCH = { files: 100, wait: 300 };

/** Milliseconds between two announcements to other windows. */
const ANNOUNCE_EVERY = 500;

/** What ends an import early, with what that means for each file that was left. */
const STOPPED: Partial<Record<ErrorCode, string>> = {
  'disk-full': 'The disk is full: nothing of this file was kept. Free some space and import it again.',
  'archive-moved': 'The archive file was moved away: nothing of this file was kept. Import it again.',
};

/** It was not parsed since an article had its bytes; by the time it was written that article had been deleted. */
const GONE: Refusal = {
  code: 'changed',
  reason: 'The article that this file was the same as was deleted meanwhile. Import the file again.',
  failed: true,
};

type Outcome = Omit<ImportItemView, 'file'> & { file: FoundFile };

type Refusal = { code: ImportErrorCode | SkipCode; reason: string; failed: boolean };
type Ready = {
  file: FoundFile;
  refusal?: Refusal;
  original?: { sha256: string; size: number; packed: Uint8Array[] };
  /** Missing when the archive holds these bytes already. */
  parsed?: Parsed;
};

/** @param told how a file is named to whoever watches */
export async function importFiles(
  app: App,
  found: Iterable<FoundFile>,
  told: (file: FoundFile) => string,
  { jobId, signal, report, item }: JobContext,
): Promise<ImportSummary> {
  const began = performance.now();
  const summary = { imported: 0, duplicate: 0, unchanged: 0, failed: 0, skipped: 0 };
  const files = [...found];
  const run = app.newUid();
  const runId = app.archive.imports.start(run, app.now());
  app.runs.begin(run, jobId);
  const announce = atMostEvery(ANNOUNCE_EVERY, () => app.feed.announce('imports', 'articles'));
  announce.call();
  const pool = createParserPool(THREADS);
  let done = 0;

  const tell = (outcomes: Outcome[]) => {
    for (const { file, ...outcome } of outcomes) {
      summary[outcome.outcome]++;
      item({ file: told(file), ...outcome });
      if (outcome.outcome === 'failed') app.runs.failed(run, { ...file, path: resolve(file.path) });
    }
    done += outcomes.length;
    const last = outcomes.at(-1)?.file;
    report({ done, total: files.length, doing: last ? told(last) : '' });
    announce.call();
  };

  try {
    const ready = inOrder(files, THREADS * 2, (file) => prepare(app, pool, file), signal);
    for await (const batch of batches(ready)) tell(app.healing(() => writeBatch(app, runId, batch)));
    app.archive.transaction(() => app.archive.imports.finish(runId, signal.aborted, app.now()));
  } catch (error) {
    const known = app.known(error);
    const code = known instanceof DaftarError ? known.code : 'internal';
    const reason = STOPPED[code];
    if (!reason) throw error;
    tell(files.slice(done).map((file) => ({ file, outcome: 'failed', code, reason })));
  } finally {
    app.runs.end(run);
    announce.call();
    announce.flush();
    await pool.close();
  }
  const ms = Math.round(performance.now() - began);
  return { ...summary, ms, ...(signal.aborted ? { cancelled: true } : {}) };
}

/** Everything that needs no transaction: reading, hashing, parsing, packing. */
async function prepare(app: App, pool: ParserPool, file: FoundFile): Promise<Ready> {
  if (file.skip) return { file, refusal: file.skip };
  try {
    const bytes = await readWhole(file.path);
    const original = { sha256: sha256(bytes), size: bytes.length, packed: [] as Uint8Array[] };
    if (holders(app, original.sha256).length > 0) return { file, original };
    const parsed = await pool.parse(parserFile(file.path, bytes), { today: app.now().slice(0, 10) });
    original.packed = app.archive.originals.pack(bytes);
    return { file, original, parsed };
  } catch (error) {
    const code = error instanceof ImportError ? error.code : 'internal';
    return { file, refusal: { code, reason: messageOf(error), failed: code !== 'no-importer' } };
  }
}

/** The articles that came from a file with this hash. */
function holders(app: App, hash: string) {
  const original = app.archive.originals.find(hash);
  return original ? app.archive.articles.ofOriginal(original.id) : [];
}

async function* batches(ready: AsyncIterable<Ready>): AsyncGenerator<Ready[]> {
  let batch: Ready[] = [];
  let first = 0;
  for await (const one of ready) {
    if (batch.length === 0) first = Date.now();
    batch.push(one);
    if (batch.length < BATCH.files && Date.now() - first < BATCH.wait) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function writeBatch(app: App, runId: number, batch: Ready[]): Outcome[] {
  return app.archive.transaction(() => {
    const outcomes = batch.map((ready) => writeOne(app, runId, ready));
    indexTouched(app.archive);
    return outcomes;
  });
}

function writeOne(app: App, runId: number, { file, original, parsed, ...ready }: Ready): Outcome {
  const found = original ? holders(app, original.sha256) : [];
  const refusal = ready.refusal ?? (found.length === 0 && !parsed ? GONE : undefined);
  const same = found.find((holder) => holder.fileName === basename(file.path));
  const row = { articleId: null as number | null, duplicateOf: null as number | null };
  let outcome: ImportItemView['outcome'];
  if (refusal) outcome = refusal.failed ? 'failed' : 'skipped';
  else if (same) [outcome, row.articleId] = ['unchanged', same.articleId];
  else if (found[0]) [outcome, row.duplicateOf] = ['duplicate', found[0].articleId];
  else {
    if (!original || !parsed) throw new RangeError(`nothing was read of ${file.label}`);
    [outcome, row.articleId] = ['imported', addArticle(app, basename(file.path), original, parsed)];
  }
  const { code = null, reason = null } = refusal ?? {};
  const { sha256 = null, size = null } = original ?? {};
  app.archive.imports.add(
    runId,
    { file: file.label, member: null, outcome, ...row, code, reason, sha256, size },
    app.now(),
  );
  return view(app, file, outcome, row, refusal);
}

function view(
  app: App,
  file: FoundFile,
  outcome: ImportItemView['outcome'],
  { articleId, duplicateOf }: { articleId: number | null; duplicateOf: number | null },
  refusal?: Refusal,
): Outcome {
  const uid = (id: number | null) => (id === null ? undefined : app.archive.articles.byId(id)?.uid);
  const seen = {
    articleId: uid(articleId),
    duplicateOf: uid(duplicateOf),
    code: refusal?.code,
    reason: refusal?.reason,
  };
  const known = Object.entries(seen).filter(([, value]) => value !== undefined);
  return { file, outcome, ...Object.fromEntries(known) };
}
