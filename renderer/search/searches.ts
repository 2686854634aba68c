/** What is done with searches as such: saved, looked at, removed, remembered, run again. */
import type { RecentSearch, SavedSearchView } from '../../main/api/schema.ts';
import { archive, useConnection } from '../api/client.ts';
import { tellFailure } from '../app/problem.ts';
import { go, parseRoute } from '../app/route.ts';
import { sayUndoable } from '../app/undo.ts';
import { t } from '../strings/index.ts';

export function runSearch({ query, keys, names }: RecentSearch): void {
  const now = parseRoute(location.hash);
  const articleId = now.place === 'library' || now.place === 'search' ? now.articleId : null;
  go({ place: 'search', query, articleId, reach: { keys, names } });
}

/** Under its own words as a name, which can be changed then. */
export async function saveSearch(search: RecentSearch): Promise<void> {
  const query = search.query.trim();
  await archive.searches.save({ ...search, query, name: query.slice(0, MOST_NAME) }).catch(tellFailure);
}

const MOST_NAME = 200;

export async function removeSearch({ id, name }: SavedSearchView): Promise<void> {
  try {
    await archive.searches.remove({ id });
    sayUndoable(t.search.removedSaved(name));
  } catch (error) {
    tellFailure(error);
  }
}

export function renameSearch(id: string, name: string): void {
  if (name.trim() !== '') archive.searches.rename({ id, name }).catch(tellFailure);
}

let remembered = '';

/** Called when a search was of use. An archive that can only be read remembers nothing, and need not say so. */
export function rememberSearch(search: RecentSearch): void {
  const said = JSON.stringify([useConnection.getState().archiveId, search]);
  if (search.query.trim() === '' || said === remembered) return;
  remembered = said;
  archive.searches.remember(search).catch(() => {});
}

export function forgetRecentSearches(): void {
  remembered = '';
  archive.searches.forget().catch(tellFailure);
}

export function isSameSearch(a: RecentSearch, b: RecentSearch): boolean {
  return a.query.trim() === b.query.trim() && a.keys === b.keys && a.names === b.names;
}
