/** The pictures that came along with articles. Append-only: a released migration is never edited. */
import type { Database } from 'better-sqlite3';

export const version = 6;

export function up(db: Database): void {
  db.exec(`
    CREATE TABLE resource (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      sha256 TEXT NOT NULL UNIQUE,
      mime TEXT NOT NULL CHECK (mime IN ('image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif')),
      width INTEGER,
      height INTEGER,
      data BLOB NOT NULL
    ) STRICT;

    CREATE TABLE revision_resource (
      revision_id INTEGER NOT NULL REFERENCES revision (id),
      resource_id INTEGER NOT NULL REFERENCES resource (id),
      PRIMARY KEY (revision_id, resource_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX revision_resource_resource ON revision_resource (resource_id);
  `);
}
