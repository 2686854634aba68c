import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { AT, openTest, temporaryFolder } from '../fixtures/archive.ts';
import { migrate } from '../migrate.ts';

it('migration 3 keeps the ledger of a filled archive, and counts it from its indexes', () => {
  const path = join(temporaryFolder(), 'a.daftar');
  const db = new Sqlite(path);
  migrate(db, 2);
  db.exec(`
    INSERT INTO setting VALUES ('archive.uid', 'the archive');
    INSERT INTO article (id, uid, title, language, direction, words, created_at, deleted_at)
      VALUES (1, 'article-1', 'Ferry', 'en', 'ltr', 4, '${AT}', NULL), (2, 'article-2', 'Bridge', 'en', 'ltr', 4, '${AT}', '${AT}');
    INSERT INTO import_run VALUES (1, 'run-1', '${AT}', '${AT}', 0), (2, 'run-2', '${AT}', NULL, 0);
    INSERT INTO import_item (run_id, file, outcome, article_id, at) VALUES
      (1, 'a.txt', 'imported', 1, '${AT}'), (1, 'b.txt', 'imported', 2, '${AT}'), (1, 'c.txt', 'failed', NULL, '${AT}');`);
  db.close();
  const archive = openTest(path, 'write');
  expect(archive.check()).toEqual([]);
  const none = {
    imported: 0,
    duplicate: 0,
    unchanged: 0,
    failed: 0,
    skipped: 0,
    files: null,
    present: 0,
    warnings: 0,
  };
  expect(archive.imports.runs()).toMatchObject([
    { uid: 'run-2', finishedAt: null, ...none },
    { uid: 'run-1', ...none, imported: 2, failed: 1, present: 1 },
  ]);
  const plan = archive.db
    .prepare(
      "EXPLAIN QUERY PLAN SELECT count(*) FROM import_item i WHERE i.run_id = 1 AND i.outcome = 'failed'",
    )
    .all() as { detail: string }[];
  expect(plan.map(({ detail }) => detail).join()).toContain('COVERING INDEX import_item_counts');
});
