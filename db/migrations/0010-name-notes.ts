/** A note on a name, and forms of it that search does not go by. Append-only: a released migration is never edited. */
import type { Database } from 'better-sqlite3';

export const version = 10;

export function up(db: Database): void {
  db.exec(`
    ALTER TABLE name ADD COLUMN note TEXT NOT NULL DEFAULT '';
    ALTER TABLE name_form ADD COLUMN active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1));
    -- What undo has written down gets the columns too: it compares whole rows.
    UPDATE change_row SET before = json_set(before, '$.note', '') WHERE tbl = 'name' AND before IS NOT NULL;
    UPDATE change_row SET after = json_set(after, '$.note', '') WHERE tbl = 'name' AND after IS NOT NULL;
    UPDATE change_row SET before = json_set(before, '$.active', 1) WHERE tbl = 'name_form' AND before IS NOT NULL;
    UPDATE change_row SET after = json_set(after, '$.active', 1) WHERE tbl = 'name_form' AND after IS NOT NULL;
  `);
}
