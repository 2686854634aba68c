/** Where a text stands on the pages of its document. Append-only: a released migration is never edited. */
import type { Database } from 'better-sqlite3';

export const version = 5;

export function up(db: Database): void {
  db.exec(`
    CREATE TABLE revision_page (
      revision_id INTEGER PRIMARY KEY REFERENCES revision (id),
      facts TEXT NOT NULL,
      map BLOB NOT NULL
    ) STRICT;
  `);
}
