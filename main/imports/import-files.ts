/**
 * The import job: finds files, has them parsed, writes articles and ledger in small batches. Every file ends
 * with one outcome; what a batch has written stays, whatever happens after it.
 */
import { basename } from 'node:path';
import { DaftarError, messageOf } from '../api/errors.ts';
import type { ImportItemView, ImportSummary } from '../api/schema.ts';
import type { App } from '../app.ts';
import { sha256 } from '../archive/hash.ts';
import { addArticle } from '../articles/add-article.ts';
import { ImportError, type ImportErrorCode } from '../importers/types.ts';
import type { JobContext } from '../jobs/jobs.ts';
import { indexTouched } from '../search/refresh-index.ts';
import type { Parsed } from '../workers/parser.ts';
import { createParserPool, type ParserPool } from '../workers/parser-pool.ts';
import { inOrder } from './in-order.ts';
import { parserFile, readWhole } from './read-file.ts';
import { type FoundFile, type SkipCode, walk } from './walk.ts';

/** Parser threads; more than the cores would only wait for each other. */
const THREADS = 2;

/** A batch is written when it has so many files, or when the first of them has waited so many milliseconds. */
const BATCH = { files: 100, wait: 300 };

const NO_ROOM = 'The disk is full: nothing of this file was kept. Free some space and import it again.';

type Refusal = { code: ImportErrorCode | SkipCode; reason: string; failed: boolean };
type Ready = {
  file: FoundFile;
  refusal?: Refusal;
  original?: { sha256: string; size: number; packed: Uint8Array[] };
  /** Missing when the archive holds these bytes already. */
  parsed?: Parsed;
};

export async function importFiles(
  app: App,
  paths: readonly string[],
  { signal, report, item }: JobContext,
): Promise<ImportSummary> {
  const began = performance.now();
  const summary = { imported: 0, duplicate: 0, unchanged: 0, failed: 0, skipped: 0 };
  const files = [...walk(paths)];
  const runId = app.archive.imports.start(app.newUid(), app.now());
  const pool = createParserPool(THREADS);
  let done = 0;

  const tell = (outcomes: ImportItemView[]) => {
    for (const outcome of outcomes) {
      summary[outcome.outcome]++;
      item(outcome);
    }
    done += outcomes.length;
    report({ done, total: files.length, doing: outcomes.at(-1)?.file ?? '' });
  };

  try {
    const ready = inOrder(files, THREADS * 2, (file) => prepare(app, pool, file), signal);
    for await (const batch of batches(ready)) tell(app.healing(() => writeBatch(app, runId, batch)));
    app.archive.imports.finish(runId, signal.aborted, app.now());
  } catch (error) {
    const known = app.known(error);
    if (!(known instanceof DaftarError) || known.code !== 'disk-full') throw error;
    tell(
      files
        .slice(done)
        .map(({ path }) => ({ file: path, outcome: 'failed', code: 'disk-full', reason: NO_ROOM })),
    );
  } finally {
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

function writeBatch(app: App, runId: number, batch: Ready[]): ImportItemView[] {
  return app.archive.transaction(() => {
    const outcomes = batch.map((ready) => writeOne(app, runId, ready));
    indexTouched(app.archive);
    return outcomes;
  });
}

function writeOne(app: App, runId: number, { file, refusal, original, parsed }: Ready): ImportItemView {
  const found = original ? holders(app, original.sha256) : [];
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
  return view(app, file.path, outcome, row, refusal);
}

function view(
  app: App,
  file: string,
  outcome: ImportItemView['outcome'],
  { articleId, duplicateOf }: { articleId: number | null; duplicateOf: number | null },
  refusal?: Refusal,
): ImportItemView {
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
