/** What can be done with some articles of the list, by key; each tells in a toast what it did, with the way back. */
import { archive } from '../api/client.ts';
import { tellFailure } from '../app/problem.ts';
import { undo } from '../app/undo.ts';
import { t } from '../strings/index.ts';
import { toast } from '../ui/toast.ts';

/** Rows that one call returns at most. */
const PART = 500;

/** The articles' ids, in order. */
export async function idsOf(keys: readonly number[]): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < keys.length; at += PART) {
    const rows = await archive.articles.rows({ keys: keys.slice(at, at + PART) });
    ids.push(...rows.map((row) => row.id));
  }
  return ids;
}

export function removeArticles(keys: readonly number[]): Promise<void> {
  return act(async () => {
    const ids = await idsOf(keys);
    await archive.articles.remove({ ids });
    tellUndoable(t.library.removed(ids.length));
  });
}

export function restoreArticles(keys: readonly number[]): Promise<void> {
  return act(async () => {
    const ids = await idsOf(keys);
    await archive.articles.restore({ ids });
    tellUndoable(t.library.restored(ids.length));
  });
}

export function markArticles(
  keys: readonly number[],
  state: { read?: boolean; starred?: boolean },
): Promise<void> {
  return act(async () => archive.articles.mark({ ids: await idsOf(keys), ...state }));
}

export function tagArticles(
  keys: readonly number[],
  change: { add?: string[]; remove?: string[] },
): Promise<void> {
  return act(async () => archive.articles.tag({ ids: await idsOf(keys), ...change }));
}

function tellUndoable(text: string): void {
  toast({ text, action: { label: t.app.undo, keys: 'Mod+Z', run: () => void undo() } });
}

async function act(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    tellFailure(error);
  }
}
