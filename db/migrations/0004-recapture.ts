/** What is needed to know a page that was captured before by its address. Append-only: a released migration is never edited. */
import type { Database } from 'better-sqlite3';

export const version = 4;

export function up(db: Database): void {
  db.exec('CREATE INDEX article_url ON article (url) WHERE url IS NOT NULL');
}
