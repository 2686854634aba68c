/** What the user said of a block wherever it stands: in an outlet, or everywhere. Append-only: a released migration is never edited. */
import type { Database } from 'better-sqlite3';

export const version = 7;

export function up(db: Database): void {
  db.exec(`
    CREATE TABLE block_rule (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE,
      -- What the block says, as a number: no text is needed to find it again.
      hash INTEGER NOT NULL,
      -- The outlet's name as it is compared, and as it was shown; '' and NULL for everywhere.
      outlet_key TEXT NOT NULL,
      outlet TEXT,
      hidden INTEGER NOT NULL CHECK (hidden IN (0, 1)),
      -- How the block begins, for people.
      sample TEXT NOT NULL,
      created_at TEXT NOT NULL,
      UNIQUE (hash, outlet_key)
    ) STRICT;
    CREATE INDEX block_rule_outlet ON block_rule (outlet_key);
  `);
}
