/**
 * What a ledger of containers and of many thousand files needs: warnings, how many files a run found, and its counts
 * from an index. Append-only: a released migration is never edited.
 */
import type { Database } from 'better-sqlite3';

export const version = 3;

export function up(db: Database): void {
  db.exec(`
    ALTER TABLE import_item ADD COLUMN warning TEXT;
    ALTER TABLE import_run ADD COLUMN files INTEGER;
    CREATE INDEX import_item_counts ON import_item (run_id, outcome, article_id);
    CREATE INDEX import_item_warning ON import_item (run_id) WHERE warning IS NOT NULL;
    DROP INDEX import_item_run;
  `);
}
