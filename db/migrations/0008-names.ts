/** Names of persons, places and groups, and the forms each has. Append-only: a released migration is never edited. */
import type { Database } from 'better-sqlite3';

export const version = 8;

export function up(db: Database): void {
  db.exec(`
    CREATE TABLE name (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('person', 'place', 'group')),
      active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
      created_at TEXT NOT NULL,
      deleted_at TEXT
    ) STRICT;

    CREATE TABLE name_form (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name_id INTEGER NOT NULL REFERENCES name (id),
      form TEXT NOT NULL,
      folded TEXT NOT NULL,
      UNIQUE (name_id, form)
    ) STRICT;
    CREATE INDEX name_form_folded ON name_form (folded);
  `);
}
