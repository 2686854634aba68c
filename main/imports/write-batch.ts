/** Writes a batch of items and their lines in the ledger, in one transaction. */

import { takePassages } from '../annotations/take-passages.ts';
import type { ImportItemView } from '../api/schema.ts';
import type { App } from '../app.ts';
import { addArticle } from '../articles/add-article.ts';
import { earlierCapture, earlierCopy, type Placed, reviseArticle } from '../articles/revise-article.ts';
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
  warning?: string;
};

function writeOne(app: App, runId: number, ready: Ready): Outcome {
  const { file, isLast, member, original } = ready;
  const { outcome, articleId, duplicateOf, refusal, ...result } = resultOf(app, ready);
  const { code = null, reason = null } = refusal ?? {};
  const { sha256 = null, size = null } = original ?? {};
  const warnings = refusal ? [] : [ready.warning, result.warning];
  const warning = warnings.filter(Boolean).join(' ') || null;
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
  const { text, passages = [] } = parsed.imported;
  const copy = earlierCopy(app.archive, parsed);
  const earlier = copy ?? earlierCapture(app.archive, parsed);
  if (!earlier) {
    const articleId = addArticle(app, name, original, parsed);
    takePassages(app, articleId, text, passages);
    return { ...none, outcome: 'imported', articleId };
  }
  const placed = reviseArticle(app, earlier, name, original, parsed);
  const taken = takePassages(app, earlier.id, text, passages);
  const warning = copy ? annotated(taken) : revised(placed);
  return { ...none, outcome: 'imported', articleId: earlier.id, warning };
}

function annotated(taken: number): string {
  const was = 'The same document as one that is here, annotated further: they are one article.';
  return `${was} ${taken === 1 ? '1 passage is' : `${taken} passages are`} new.`;
}

function revised({ placed, weak, lost }: Placed): string {
  const was =
    'A changed capture of an article that was here: its text is shown now, the earlier one is kept.';
  const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;
  const asks = [
    ...(weak > 0 ? [`${many(weak, 'passage needs', 'passages need')} a look`] : []),
    ...(lost > 0 ? [`${many(lost, 'passage was', 'passages were')} not found in it`] : []),
  ];
  if (asks.length > 0) return `${was} ${asks.join(', ')}.`;
  return placed > 0 ? `${was} ${many(placed, 'passage stands', 'passages stand')} where it stood.` : was;
}
