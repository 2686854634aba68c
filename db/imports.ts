/** The ledger: one run per import, one item per file with its outcome. */
import type { Database } from 'better-sqlite3';
import type { ImportItem, ImportRun, LedgerItem, Outcome } from './model.ts';

const OUTCOMES: readonly Outcome[] = ['imported', 'duplicate', 'unchanged', 'failed', 'skipped'];

export type Imports = ReturnType<typeof imports>;

export function imports(db: Database) {
  const start = db.prepare('INSERT INTO import_run (uid, started_at) VALUES (?, ?)');
  const finish = db.prepare('UPDATE import_run SET finished_at = ?, cancelled = ? WHERE id = ?');
  const setFiles = db.prepare('UPDATE import_run SET files = ? WHERE id = ?');
  const insert = db.prepare<[ImportItem & { runId: number; at: string }]>(`
    INSERT INTO import_item
      (run_id, file, member, outcome, article_id, duplicate_of, code, reason, warning, sha256, size, at)
    VALUES
      (@runId, @file, @member, @outcome, @articleId, @duplicateOf, @code, @reason, @warning, @sha256, @size, @at)`);

  // Counts come from indexes alone: a ledger may have a hundred thousand lines, and is asked for twice a second.
  const count = (what: string, from = 'import_item i') =>
    `(SELECT count(*) FROM ${from} WHERE i.run_id = r.id AND ${what})`;
  const ofOutcome = (outcome: Outcome) => `${count(`i.outcome = '${outcome}'`)} AS ${outcome}`;
  const brought = "i.outcome = 'imported' AND i.article_id";
  const runs = db.prepare<[], ImportRun>(`
    SELECT r.uid, r.started_at AS startedAt, r.finished_at AS finishedAt, r.cancelled, r.files,
      (SELECT substr(i.file, 1, instr(i.file || '/', '/') - 1) FROM import_item i
        WHERE i.run_id = r.id ORDER BY i.id LIMIT 1) AS named,
      ${OUTCOMES.map(ofOutcome).join(', ')},
      ${count('i.warning IS NOT NULL')} AS warnings,
      ${count(`${brought} IS NOT NULL`)}
        - ${count(`${brought} = d.id`, 'article d CROSS JOIN import_item i ON d.deleted_at IS NOT NULL')} AS present
    FROM import_run r ORDER BY r.id DESC`);
  const find = db.prepare<[string], number>('SELECT id FROM import_run WHERE uid = ?').pluck();
  const CHOSEN = `i.run_id = @runId AND
    (json_array_length(@outcomes) = 0 OR i.outcome IN (SELECT value FROM json_each(@outcomes))
      OR i.warning IS NOT NULL AND 'warning' IN (SELECT value FROM json_each(@outcomes)))`;
  const items = db.prepare<[{ runId: number; outcomes: string; limit: number; offset: number }], LedgerItem>(`
    SELECT i.id, i.file, i.member, i.outcome, a.uid AS articleId, d.uid AS duplicateOf, i.code, i.reason, i.warning, i.at,
      coalesce(a.title, d.title) AS title
    FROM import_item i LEFT JOIN article a ON a.id = i.article_id LEFT JOIN article d ON d.id = i.duplicate_of
    WHERE ${CHOSEN} ORDER BY i.id LIMIT @limit OFFSET @offset`);
  const total = db
    .prepare<[{ runId: number; outcomes: string }], number>(
      `SELECT count(*) FROM import_item i WHERE ${CHOSEN}`,
    )
    .pluck();

  const present = db
    .prepare<[number], string>(`
      SELECT a.uid FROM import_item i JOIN article a ON a.id = i.article_id
        JOIN revision r ON r.article_id = a.id AND r.number = 1
        JOIN original o ON o.id = r.original_id AND o.sha256 = i.sha256
      WHERE i.run_id = ? AND i.outcome = 'imported' AND a.deleted_at IS NULL ORDER BY i.id`)
    .pluck();
  const revised = db
    .prepare<[number], number>(`
      SELECT DISTINCT a.id FROM import_item i JOIN article a ON a.id = i.article_id
        JOIN revision r ON r.id = a.revision_id AND r.number > 1
        JOIN original o ON o.id = r.original_id AND o.sha256 = i.sha256
      WHERE i.run_id = ? AND i.outcome = 'imported' AND a.deleted_at IS NULL`)
    .pluck();
  const tally = db.prepare<[number], { outcome: Outcome; count: number }>(
    'SELECT outcome, count(*) AS count FROM import_item WHERE run_id = ? GROUP BY outcome',
  );

  return {
    /** The newest first. */
    runs: () => runs.all(),
    /** A run's id by its uid. */
    find: (uid: string) => find.get(uid) ?? null,
    /** In the order in which they were done. @param outcomes empty for all; `warning`: those that have one */
    items(runId: number, outcomes: readonly (Outcome | 'warning')[], offset: number, limit: number) {
      const chosen = { runId, outcomes: JSON.stringify(outcomes) };
      return { total: total.get(chosen) ?? 0, items: items.all({ ...chosen, offset, limit }) };
    },

    /** @returns the run's id */
    start: (uid: string, at: string) => Number(start.run(uid, at).lastInsertRowid),
    /** How many files were found in what was named. */
    found: (runId: number, files: number) => void setFiles.run(files, runId),
    /** The articles that a run brought and that are still there, by uid. */
    present: (runId: number) => present.all(runId),
    /** The articles, by id, that show a revision which a run added to an article that was there. */
    revised: (runId: number) => revised.all(runId),
    /** How many items of each outcome a run has. */
    tally: (runId: number): Partial<Record<Outcome, number>> =>
      Object.fromEntries(tally.all(runId).map(({ outcome, count }) => [outcome, count])),
    finish: (runId: number, cancelled: boolean, at: string) => void finish.run(at, cancelled ? 1 : 0, runId),
    /** @returns the item's id */
    add: (runId: number, item: ImportItem, at: string) =>
      Number(insert.run({ ...item, runId, at }).lastInsertRowid),
  };
}
