/** The ledger: one run per import, one item per file with its outcome. */
import type { Database } from 'better-sqlite3';
import type { ImportItem, ImportRun, LedgerItem, Outcome } from './model.ts';

export type Imports = ReturnType<typeof imports>;

export function imports(db: Database) {
  const start = db.prepare('INSERT INTO import_run (uid, started_at) VALUES (?, ?)');
  const finish = db.prepare('UPDATE import_run SET finished_at = ?, cancelled = ? WHERE id = ?');
  const insert = db.prepare<[ImportItem & { runId: number; at: string }]>(`
    INSERT INTO import_item (run_id, file, member, outcome, article_id, duplicate_of, code, reason, sha256, size, at)
    VALUES (@runId, @file, @member, @outcome, @articleId, @duplicateOf, @code, @reason, @sha256, @size, @at)`);

  const runs = db.prepare<[], ImportRun>(`
    SELECT r.uid, r.started_at AS startedAt, r.finished_at AS finishedAt, r.cancelled,
      count(*) FILTER (WHERE i.outcome = 'imported') AS imported,
      count(*) FILTER (WHERE i.outcome = 'duplicate') AS duplicate,
      count(*) FILTER (WHERE i.outcome = 'unchanged') AS unchanged,
      count(*) FILTER (WHERE i.outcome = 'failed') AS failed,
      count(*) FILTER (WHERE i.outcome = 'skipped') AS skipped
    FROM import_run r LEFT JOIN import_item i ON i.run_id = r.id GROUP BY r.id ORDER BY r.id DESC`);
  const find = db.prepare<[string], number>('SELECT id FROM import_run WHERE uid = ?').pluck();
  const CHOSEN = `i.run_id = @runId AND
    (json_array_length(@outcomes) = 0 OR i.outcome IN (SELECT value FROM json_each(@outcomes)))`;
  const items = db.prepare<[{ runId: number; outcomes: string; limit: number; offset: number }], LedgerItem>(`
    SELECT i.file, i.member, i.outcome, a.uid AS articleId, d.uid AS duplicateOf, i.code, i.reason, i.at,
      coalesce(a.title, d.title) AS title
    FROM import_item i LEFT JOIN article a ON a.id = i.article_id LEFT JOIN article d ON d.id = i.duplicate_of
    WHERE ${CHOSEN} ORDER BY i.id LIMIT @limit OFFSET @offset`);
  const total = db
    .prepare<[{ runId: number; outcomes: string }], number>(
      `SELECT count(*) FROM import_item i WHERE ${CHOSEN}`,
    )
    .pluck();

  return {
    /** The newest first. */
    runs: () => runs.all(),
    /** A run's id by its uid. */
    find: (uid: string) => find.get(uid) ?? null,
    /** In the order in which they were done. @param outcomes empty for all */
    items(runId: number, outcomes: Outcome[], offset: number, limit: number) {
      const chosen = { runId, outcomes: JSON.stringify(outcomes) };
      return { total: total.get(chosen) ?? 0, items: items.all({ ...chosen, offset, limit }) };
    },

    /** @returns the run's id */
    start: (uid: string, at: string) => Number(start.run(uid, at).lastInsertRowid),
    finish: (runId: number, cancelled: boolean, at: string) => void finish.run(at, cancelled ? 1 : 0, runId),
    add: (runId: number, item: ImportItem, at: string) => void insert.run({ ...item, runId, at }),
  };
}
