/** How sure an article's date of publication is; NULL where that was never told. Append-only: a released migration is never edited. */
import type { Database } from 'better-sqlite3';

export const version = 13;

export function up(db: Database): void {
  db.exec(
    "ALTER TABLE article ADD COLUMN published_sure TEXT CHECK (published_sure IN ('high', 'medium', 'low'))",
  );
}
