/** What the articles of an outlet are shown under, once the user said so for all. Append-only: a released migration is never edited. */
import type { Database } from 'better-sqlite3';

export const version = 11;

export function up(db: Database): void {
  db.exec(`
    CREATE TABLE outlet_name (
      id INTEGER PRIMARY KEY,
      -- The outlet as it is found in a file, as it is compared.
      found_key TEXT NOT NULL UNIQUE,
      -- NULL: none is shown.
      outlet TEXT
    ) STRICT;
  `);
}
