/** The codebook as a tree, with examples, shortcuts and retired tags. Append-only: a released migration is never edited. */
import type { Database } from 'better-sqlite3';

export const version = 12;

export function up(db: Database): void {
  db.exec(`
    ALTER TABLE tag ADD COLUMN parent_id INTEGER REFERENCES tag (id);
    -- Among the tags under the same one; those of equal place by name.
    ALTER TABLE tag ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE tag ADD COLUMN examples TEXT NOT NULL DEFAULT '';
    -- A key that gives this tag; '' for none.
    ALTER TABLE tag ADD COLUMN shortcut TEXT NOT NULL DEFAULT '';
    -- A retired tag keeps its passages and is offered for no others.
    ALTER TABLE tag ADD COLUMN retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1));
  `);
}
