import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { AT, openTest, temporaryFolder } from '../fixtures/archive.ts';
import { migrate } from '../migrate.ts';

/** An archive as the fifth version left it, with two articles. */
function filledFifthVersion(): string {
  const path = join(temporaryFolder(), 'a.daftar');
  const db = new Sqlite(path);
  db.pragma('foreign_keys = ON');
  migrate(db, 5);
  db.exec(`
    INSERT INTO setting VALUES ('archive.uid', 'the archive');
    INSERT INTO original (id, sha256, size, created_at) VALUES (1, 'aa', 4, '${AT}');
    BEGIN;
    INSERT INTO article (id, uid, revision_id, title, language, direction, words, created_at)
      VALUES (1, 'article-1', 1, 'Ferry', 'en', 'ltr', 4, '${AT}'), (2, 'article-2', 2, 'Mill', 'en', 'ltr', 4, '${AT}');
    INSERT INTO revision (id, uid, article_id, number, original_id, file_name, importer, importer_version, text, blocks, text_sha256, found, created_at)
      VALUES (1, 'revision-1', 1, 1, 1, 'a.html', 'html', 1, 'Four words of text', '{"version":1,"blocks":[]}', 'bb', '{}', '${AT}'),
        (2, 'revision-2', 2, 1, 1, 'b.html', 'html', 1, 'Four words of text', '{"version":1,"blocks":[]}', 'bb', '{}', '${AT}');
    COMMIT;`);
  db.close();
  return path;
}

const picture = (sha256: string) => ({
  sha256,
  mime: 'image/png',
  width: 640,
  height: 480,
  data: Uint8Array.of(1, 2),
});

describe('migration 6', () => {
  it('keeps what was there, which has no pictures', () => {
    const archive = openTest(filledFifthVersion(), 'write');
    expect(archive.articles.all()).toHaveLength(2);
    expect(archive.resources.ofRevision(1)).toEqual([]);
    expect(archive.check()).toEqual([]);
  });

  it('keeps a picture once, gives it out to who shows it, and lets it go with the last of them', () => {
    const archive = openTest(filledFifthVersion(), 'write');
    archive.resources.add(1, picture('cc'));
    archive.resources.add(2, picture('cc'));
    archive.resources.add(2, picture('dd'));
    expect([...archive.resources.all()].map(({ sha256 }) => sha256)).toEqual(['cc', 'dd']);
    expect(archive.resources.find(1, 'dd')).toBeNull();
    archive.db.exec(`UPDATE article SET deleted_at = '${AT}' WHERE id = 2`);
    archive.transaction(() => archive.purge.run());
    expect([...archive.resources.all()].map(({ sha256 }) => sha256)).toEqual(['cc']);
    expect(archive.resources.find(1, 'cc')?.data).toEqual(Buffer.of(1, 2));
    expect(archive.check()).toEqual([]);
  });

  it('takes no picture that could carry a script', () => {
    const archive = openTest(filledFifthVersion(), 'write');
    expect(() => archive.resources.add(1, { ...picture('cc'), mime: 'image/svg+xml' })).toThrow();
  });
});
