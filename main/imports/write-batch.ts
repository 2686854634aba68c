/** Writes a batch of items and their lines in the ledger, in one transaction. */

import { type Taken, takePassages } from '../annotations/take-passages.ts';
import type { ImportItemView } from '../api/schema.ts';
import type { App } from '../app.ts';
import { addArticle } from '../articles/add-article.ts';
import type { PackedOriginal } from '../articles/new-revision.ts';
import {
  articleOfExport,
  earlierCapture,
  earlierCopy,
  type Placed,
  reviseArticle,
} from '../articles/revise-article.ts';
import { takeMemos } from '../memos/take-memos.ts';
import { indexTouched } from '../search/refresh-index.ts';
import type { Parsed } from '../workers/parser.ts';
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
    const outcomes = batch.flatMap((ready) => writeOne(app, runId, ready));
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
  /** The file was read for it, rather than known by its bytes. */
  isRead?: boolean;
};

/** A file may hold several articles: each has a line of its own. */
function writeOne(app: App, runId: number, ready: Ready): Outcome[] {
  const first = resultOf(app, ready);
  const { original, parsed, name } = ready;
  const others = (first.isRead && parsed?.more) || [];
  const more = others.flatMap((one) =>
    original && parsed ? [broughtOf(app, name, original, { ...parsed, ...one })] : [],
  );
  const titles = more.length > 0 ? [parsed, ...others].map((one) => one?.imported.title.value) : [];
  if (first.isRead) withMemos(first, takeMemos(app, parsed?.imported.memos ?? []));
  return [first, ...more].map((result, at) => {
    const outcome = writeLine(app, runId, { ...ready, member: ready.member ?? titles[at] ?? null }, result);
    return { ...outcome, isLast: outcome.isLast && at === more.length };
  });
}

function withMemos(result: Result, count: number): void {
  if (count === 0) return;
  const said = count === 1 ? 'A memo came along.' : `${count} memos came along.`;
  result.warning = [result.warning, said].filter(Boolean).join(' ');
}

function writeLine(app: App, runId: number, ready: Ready, result: Result): Outcome {
  const { file, isLast, member, original } = ready;
  const { outcome, articleId, duplicateOf, refusal } = result;
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

const NONE = { articleId: null, duplicateOf: null };

function resultOf(app: App, { file, name, original, parsed, ...ready }: Ready): Result {
  const found = original ? holders(app, original.sha256) : [];
  const refusal = ready.refusal ?? (found.length === 0 && !parsed ? GONE : undefined);
  if (refusal) return { ...NONE, outcome: refusal.failed ? 'failed' : 'skipped', refusal };
  const same = found.find((holder) => holder.fileName === name);
  if (same) return { ...NONE, outcome: 'unchanged', articleId: same.articleId };
  if (found[0]) return { ...NONE, outcome: 'duplicate', duplicateOf: found[0].articleId };
  if (!original || !parsed) throw new RangeError(`nothing was read of ${file.label}`);
  return { ...broughtOf(app, name, original, parsed), isRead: true };
}

/** What becomes of one article that a file holds. */
function broughtOf(app: App, name: string, original: PackedOriginal, parsed: Parsed): Result {
  const { text, passages = [] } = parsed.imported;
  const exported = articleOfExport(app.archive, parsed);
  if (exported) {
    const warning = cameBack(
      takePassages(app, exported.id, text, passages),
      passages.filter(({ id }) => id).length,
    );
    return { ...NONE, outcome: 'duplicate', duplicateOf: exported.id, warning };
  }
  const copy = earlierCopy(app.archive, parsed);
  const earlier = copy ?? earlierCapture(app.archive, parsed);
  if (!earlier) {
    const articleId = addArticle(app, name, original, parsed);
    const taken = changedThere(takePassages(app, articleId, text, passages));
    const warning = [parsed.imported.warning, taken].filter(Boolean).join(' ');
    return { ...NONE, outcome: 'imported', articleId, ...(warning ? { warning } : {}) };
  }
  const placed = reviseArticle(app, earlier, name, original, parsed);
  const taken = takePassages(app, earlier.id, text, passages);
  const warning = [copy ? annotated(taken) : revised(placed), changedThere(taken)].filter(Boolean).join(' ');
  return { ...NONE, outcome: 'imported', articleId: earlier.id, warning };
}

function cameBack(taken: Taken, all: number): string {
  const was = `An article of this archive that was exported with ${all === 1 ? 'a passage' : `${all} passages`}.`;
  const now =
    taken.fresh === 0
      ? `${all === 1 ? 'It is' : 'They are'} here already.`
      : `${counted(taken.fresh, 'is', 'are')} new.`;
  return [was, now, changedThere(taken)].filter(Boolean).join(' ');
}

const counted = (count: number, one: string, more: string) =>
  count === 1 ? `1 passage ${one}` : `${count} passages ${more}`;

/** What somebody did in the file to passages that were written into it. */
function changedThere({ changed, both, gone }: Taken): string {
  return [
    changed > 0 &&
      `${counted(changed, 'was', 'were')} changed in the file and ${changed === 1 ? 'is' : 'are'} so here.`,
    both > 0 && `${counted(both, 'was', 'were')} changed there and here: both notes are kept.`,
    gone > 0 &&
      `${counted(gone, 'was', 'were')} deleted in the file and ${gone === 1 ? 'is' : 'are'} kept here.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function annotated(taken: Taken): string {
  const was = 'The same document as one that is here, annotated further: they are one article.';
  return `${was} ${counted(taken.fresh, 'is', 'are')} new.`;
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
