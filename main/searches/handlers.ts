/** The calls about searches that were saved or run lately, and about what searches of this archive reach. */
import type { SavedSearch } from '../../db/model.ts';
import { DaftarError } from '../api/errors.ts';
import type { Implementer } from '../api/implementer.ts';
import type { SavedSearchView } from '../api/schema.ts';
import type { App } from '../app.ts';
import { freshHits } from './fresh-hits.ts';
import { addRecent, forgetHabits, reachRule, readRecent, writeRecent, writeRule } from './habits.ts';

const WHAT = ['searches'] as const;

export function savedSearchHandlers(os: Implementer['searches'], app: App) {
  const { savedSearches } = app.archive;
  const find = (uid: string): SavedSearch => {
    const search = savedSearches.all().find((other) => other.uid === uid);
    if (!search) throw new DaftarError('search-unknown');
    return search;
  };
  const look = ({ id }: Pick<SavedSearch, 'id'>) => savedSearches.look(id, savedSearches.newestArticle());

  return {
    list: os.list.handler(async () => {
      const views: SavedSearchView[] = [];
      for (const search of savedSearches.all()) views.push(view(search, await freshHits(app, search)));
      return views;
    }),

    save: os.save.handler(({ input: { name, query, keys, names } }) =>
      app.change('save search', WHAT, () => {
        const uid = app.newUid();
        const facts = { name: oneLine(name), query, keys: Number(keys), names: Number(names) };
        look({ id: savedSearches.insert({ uid, ...facts, at: app.now() }) });
        return view(find(uid), 0);
      }),
    ),

    rename: os.rename.handler(({ input }) =>
      app.change('rename search', WHAT, () => {
        const { id, uid } = find(input.id);
        savedSearches.rename(id, oneLine(input.name));
        return view(find(uid), 0);
      }),
    ),

    remove: os.remove.handler(({ input }) =>
      app.change('remove search', WHAT, () => savedSearches.remove(find(input.id).id)),
    ),

    look: os.look.handler(({ input }) => app.write(WHAT, () => look(find(input.id)))),

    recent: os.recent.handler(() => readRecent(app.archive)),
    remember: os.remember.handler(({ input }) =>
      app.write(WHAT, () => writeRecent(app.archive, addRecent(readRecent(app.archive), input))),
    ),
    forget: os.forget.handler(() => app.write(WHAT, () => forgetHabits(app.archive))),

    rule: os.rule.handler(() => reachRule(app.archive)),
    setRule: os.setRule.handler(({ input }) => app.write(WHAT, () => writeRule(app.archive, input))),
  };
}

const oneLine = (name: string) => name.normalize('NFC').replace(/\s+/g, ' ').trim();

function view({ uid, name, query, keys, names }: SavedSearch, fresh: number): SavedSearchView {
  return { id: uid, name, query, keys: keys === 1, names: names === 1, fresh };
}
