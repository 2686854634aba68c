/** Searches that were saved. `lookedTo`: the newest article there was when it was last looked at. */
import type { Database } from 'better-sqlite3';
import type { SavedSearch } from './model.ts';

export type NewSavedSearch = Omit<SavedSearch, 'id' | 'lookedTo'> & { at: string };

export type SavedSearches = ReturnType<typeof savedSearches>;

export function savedSearches(db: Database) {
  const all = db.prepare<[], SavedSearch>(`
    SELECT s.id, s.uid, s.name, s.query, s.keys, s.names, coalesce(l.article_id, 0) AS lookedTo
    FROM saved_search s LEFT JOIN saved_search_look l ON l.saved_search_id = s.id ORDER BY s.name, s.id`);
  const insert = db.prepare<[NewSavedSearch]>(`
    INSERT INTO saved_search (uid, name, query, keys, names, created_at)
    VALUES (@uid, @name, @query, @keys, @names, @at)`);
  const rename = db.prepare('UPDATE saved_search SET name = ? WHERE id = ?');
  const remove = db.prepare('DELETE FROM saved_search WHERE id = ?');
  const look = db.prepare(`
    INSERT INTO saved_search_look (saved_search_id, article_id) VALUES (?, ?)
    ON CONFLICT DO UPDATE SET article_id = excluded.article_id`);
  const newest = db.prepare<[], number | null>('SELECT max(id) FROM article').pluck();

  return {
    /** By name. */
    all: () => all.all(),
    /** @returns its id */
    insert: (search: NewSavedSearch) => Number(insert.run(search).lastInsertRowid),
    rename: (id: number, name: string) => void rename.run(name, id),
    remove: (id: number) => void remove.run(id),
    look: (id: number, articleId: number) => void look.run(id, articleId),
    /** The id of the article that was added last, 0 if there never was one. */
    newestArticle: () => newest.get() ?? 0,
  };
}
