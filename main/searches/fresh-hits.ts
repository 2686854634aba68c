/** How much of what a saved search finds came into the archive since it was last looked at. */
import type { SavedSearch } from '../../db/model.ts';
import type { App } from '../app.ts';

/** Asks the index only if anything came at all. */
export async function freshHits(app: App, { query, keys, names, lookedTo }: SavedSearch): Promise<number> {
  if (app.archive.savedSearches.newestArticle() <= lookedTo) return 0;
  const ask = () => app.reader.ids(query, { keys: keys === 1, names: names === 1 });
  const ids = await ask().catch(async (error) => {
    if (!(await app.healIndex(error))) throw error;
    return ask();
  });
  return ids.filter((id) => id > lookedTo).length;
}
