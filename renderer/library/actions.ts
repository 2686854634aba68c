/** What can be done with some articles of the list, by key; each tells in a toast what it did, with the way back. */
import { archive } from '../api/client.ts';
import { tellFailure } from '../app/problem.ts';
import { sayUndoable } from '../app/undo.ts';
import { t } from '../strings/index.ts';

/** The articles' ids, in order. */
export function idsOf(keys: readonly number[]): Promise<string[]> {
  return archive.articles.ids({ keys: [...keys] });
}

export function removeArticles(keys: readonly number[]): Promise<void> {
  return act(async () => {
    const ids = await idsOf(keys);
    await archive.articles.remove({ ids });
    sayUndoable(t.library.removed(ids.length));
  });
}

export function restoreArticles(keys: readonly number[]): Promise<void> {
  return act(async () => {
    const ids = await idsOf(keys);
    await archive.articles.restore({ ids });
    sayUndoable(t.library.restored(ids.length));
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

async function act(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    tellFailure(error);
  }
}
