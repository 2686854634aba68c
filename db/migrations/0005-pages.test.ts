import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { AT, openTest, temporaryFolder } from '../fixtures/archive.ts';
import { migrate } from '../migrate.ts';

/** An archive as the fourth version left it, with one article. */
function filledFourthVersion(): string {
  const path = join(temporaryFolder(), 'a.daftar');
  const db = new Sqlite(path);
  db.pragma('foreign_keys = ON');
  migrate(db, 4);
  db.exec(`
    INSERT INTO setting VALUES ('archive.uid', 'the archive');
    INSERT INTO original (id, sha256, size, created_at) VALUES (1, 'aa', 4, '${AT}');
    BEGIN;
    INSERT INTO article (id, uid, revision_id, title, language, direction, words, created_at)
      VALUES (1, 'article-1', 1, 'Ferry', 'en', 'ltr', 4, '${AT}');
    INSERT INTO revision (id, uid, article_id, number, original_id, file_name, importer, importer_version, text, blocks, text_sha256, found, created_at)
      VALUES (1, 'revision-1', 1, 1, 1, 'a.pdf', 'pdf', 1, 'Four words of text', '{"version":1,"blocks":[]}', 'bb', '{}', '${AT}');
    COMMIT;`);
  db.close();
  return path;
}

describe('migration 5', () => {
  it('keeps what was there, which has no pages', () => {
    const archive = openTest(filledFourthVersion(), 'write');
    expect(archive.articles.all()).toMatchObject([{ uid: 'article-1', title: 'Ferry' }]);
    expect(archive.pages.of(1)).toBeNull();
    expect(archive.check()).toEqual([]);
  });

  it('lets a revision have pages, which go with its article', () => {
    const archive = openTest(filledFourthVersion(), 'write');
    archive.pages.add(1, { facts: '[]', map: Uint8Array.of(1, 2) });
    expect(archive.pages.of(1)).toEqual({ facts: '[]', map: Buffer.of(1, 2) });
    archive.db.exec(`UPDATE article SET deleted_at = '${AT}' WHERE id = 1`);
    archive.transaction(() => archive.purge.run());
    expect(archive.pages.of(1)).toBeNull();
    expect(archive.check()).toEqual([]);
  });
});
