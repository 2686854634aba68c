/** Passages that a file brought along. Append-only: a released migration is never edited. */
import type { Database } from 'better-sqlite3';

export const version = 14;

export function up(db: Database): void {
  db.exec(`
    CREATE TABLE annotation_origin (
      annotation_id INTEGER PRIMARY KEY REFERENCES annotation (id),
      -- The revision whose file brought it.
      revision_id INTEGER NOT NULL REFERENCES revision (id),
      -- By which the file knows it: it is not taken twice.
      key TEXT NOT NULL,
      kind TEXT NOT NULL,
      -- From 0; NULL for a file without pages.
      page INTEGER
    ) STRICT;

    -- A file that was only annotated further has the text of one that is here.
    CREATE INDEX revision_text ON revision (text_sha256);
  `);
}
