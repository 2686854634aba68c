/** Searches that were saved, and up to which article each was looked at. Append-only: a released migration is never edited. */
import type { Database } from 'better-sqlite3';

export const version = 9;

export function up(db: Database): void {
  db.exec(`
    CREATE TABLE saved_search (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      query TEXT NOT NULL,
      keys INTEGER NOT NULL CHECK (keys IN (0, 1)),
      names INTEGER NOT NULL CHECK (names IN (0, 1)),
      created_at TEXT NOT NULL
    ) STRICT;

    -- Beside what can be undone: looking is no change, and a search that is brought back was looked at as before.
    CREATE TABLE saved_search_look (
      saved_search_id INTEGER PRIMARY KEY,
      article_id INTEGER NOT NULL
    ) STRICT;
  `);
}
