/** Writes a batch of items and their lines in the ledger, in one transaction. */
import type { ImportItemView } from '../api/schema.ts';
import type { App } from '../app.ts';
import { addArticle } from '../articles/add-article.ts';
import { indexTouched } from '../search/refresh-index.ts';
import { holders, type Ready, type Refusal } from './prepare.ts';
import type { FoundFile } from './walk.ts';

/** `itemId`: its line in the ledger. */
export type Outcome = Omit<ImportItemView, 'file'> & {
  file: FoundFile;
  isLast: boolean;
  itemId: number | null;
};

/** It was not parsed since an article had its bytes; by the time it was written that article had been deleted. */
const GONE: Refusal = {
  code: 'changed',
  reason: 'The article that this file was the same as was deleted meanwhile. Import the file again.',
  failed: true,
};

export function writeBatch(app: App, runId: number, batch: readonly Ready[]): Outcome[] {
  return app.archive.transaction(() => {
    const outcomes = batch.map((ready) => writeOne(app, runId, ready));
    indexTouched(app.archive);
    return outcomes;
  });
}

type Result = {
  outcome: ImportItemView['outcome'];
  articleId: number | null;
  duplicateOf: number | null;
  refusal?: Refusal;
};

function writeOne(app: App, runId: number, ready: Ready): Outcome {
  const { file, isLast, member, original } = ready;
  const { outcome, articleId, duplicateOf, refusal } = resultOf(app, ready);
  const { code = null, reason = null } = refusal ?? {};
  const { sha256 = null, size = null } = original ?? {};
  const warning = refusal ? null : (ready.warning ?? null);
  const itemId = app.archive.imports.add(
    runId,
    { file: file.label, member, outcome, articleId, duplicateOf, code, reason, warning, sha256, size },
    app.now(),
  );
  const uid = (id: number | null) => (id === null ? null : app.archive.articles.byId(id)?.uid);
  const said = { member, articleId: uid(articleId), duplicateOf: uid(duplicateOf), code, reason, warning };
  const known = Object.entries(said).filter(([, value]) => value != null);
  return { file, isLast, itemId, outcome, ...Object.fromEntries(known) };
}

function resultOf(app: App, { file, name, original, parsed, ...ready }: Ready): Result {
  const found = original ? holders(app, original.sha256) : [];
  const none = { articleId: null, duplicateOf: null };
  const refusal = ready.refusal ?? (found.length === 0 && !parsed ? GONE : undefined);
  if (refusal) return { ...none, outcome: refusal.failed ? 'failed' : 'skipped', refusal };
  const same = found.find((holder) => holder.fileName === name);
  if (same) return { ...none, outcome: 'unchanged', articleId: same.articleId };
  if (found[0]) return { ...none, outcome: 'duplicate', duplicateOf: found[0].articleId };
  if (!original || !parsed) throw new RangeError(`nothing was read of ${file.label}`);
  return { ...none, outcome: 'imported', articleId: addArticle(app, name, original, parsed) };
}
