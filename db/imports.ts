/** The ledger: one run per import, one item per file with its outcome. */
import type { Database } from 'better-sqlite3';
import type { ImportItem } from './model.ts';

export type Imports = ReturnType<typeof imports>;

export function imports(db: Database) {
  const start = db.prepare('INSERT INTO import_run (uid, started_at) VALUES (?, ?)');
  const finish = db.prepare('UPDATE import_run SET finished_at = ?, cancelled = ? WHERE id = ?');
  const insert = db.prepare<[ImportItem & { runId: number; at: string }]>(`
    INSERT INTO import_item (run_id, file, member, outcome, article_id, duplicate_of, code, reason, sha256, size, at)
    VALUES (@runId, @file, @member, @outcome, @articleId, @duplicateOf, @code, @reason, @sha256, @size, @at)`);

  return {
    /** @returns the run's id */
    start: (uid: string, at: string) => Number(start.run(uid, at).lastInsertRowid),
    finish: (runId: number, cancelled: boolean, at: string) => void finish.run(at, cancelled ? 1 : 0, runId),
    add: (runId: number, item: ImportItem, at: string) => void insert.run({ ...item, runId, at }),
  };
}
