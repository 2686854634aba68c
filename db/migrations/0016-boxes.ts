/** Where the letters of a document's pages stand. Append-only: a released migration is never edited. */
import type { Database } from 'better-sqlite3';

export const version = 16;

export function up(db: Database): void {
  db.exec(`
    CREATE TABLE page_boxes (
      revision_id INTEGER NOT NULL REFERENCES revision (id),
      -- From 0.
      page INTEGER NOT NULL,
      boxes BLOB NOT NULL,
      PRIMARY KEY (revision_id, page)
    ) STRICT;
  `);
}
