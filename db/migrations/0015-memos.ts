/** Memos on tags and on the archive, and annotators with a colour. Append-only: a released migration is never edited. */
import type { Database } from 'better-sqlite3';

export const version = 15;

export function up(db: Database): void {
  db.exec(`
    CREATE TABLE memo (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      -- Null: of the archive.
      tag_id INTEGER REFERENCES tag (id),
      text TEXT NOT NULL,
      modified_at TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX memo_tag ON memo (coalesce(tag_id, 0));

    -- By the name that stands on passages; one that is not here has a colour all the same.
    CREATE TABLE annotator (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      color TEXT NOT NULL
    ) STRICT;
  `);
}
