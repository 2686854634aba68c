import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { AT, openTest, temporaryFolder } from '../fixtures/archive.ts';
import { migrate, SCHEMA_VERSION } from '../migrate.ts';

/** An archive as the first version left it: an article with its text, a tagged passage, the ledger, a step to undo. */
function filledFirstVersion(): string {
  const path = join(temporaryFolder(), 'a.daftar');
  const db = new Sqlite(path);
  db.pragma('foreign_keys = ON');
  migrate(db, 1);
  expect(db.pragma('user_version', { simple: true })).toBe(1);
  db.exec(`
    INSERT INTO setting VALUES ('archive.uid', 'the archive');
    INSERT INTO original (id, sha256, size, created_at) VALUES (1, 'aa', 4, '${AT}');
    BEGIN;
    INSERT INTO article (id, uid, revision_id, title, outlet, published, published_precision, language, direction, words, created_at)
      VALUES (1, 'article-1', 1, 'Ferry', 'Sarif Echo', '2020-03', 'month', 'en', 'ltr', 4, '${AT}'),
             (2, 'article-2', 2, 'Bridge', NULL, NULL, NULL, 'en', 'ltr', 4, '${AT}');
    INSERT INTO revision (id, uid, article_id, number, original_id, file_name, importer, importer_version, text, blocks, text_sha256, found, created_at)
      VALUES (1, 'revision-1', 1, 1, 1, 'a.txt', 'text', 1, 'Four words of text', '{"version":1,"blocks":[]}', 'bb', '{}', '${AT}'),
             (2, 'revision-2', 2, 1, 1, 'b.txt', 'text', 1, 'Four words of text', '{"version":1,"blocks":[]}', 'bb', '{}', '${AT}');
    COMMIT;
    INSERT INTO tag VALUES (1, 'tag-1', 'Convoy', 'red', '', '${AT}', NULL);
    INSERT INTO annotation (id, uid, article_id, revision_id, start, end, quote, prefix, suffix, note, author, state, created_at, modified_at)
      VALUES (1, 'annotation-1', 1, 1, 0, 4, 'Four', '', '', 'a note', '', 'placed', '${AT}', '${AT}');
    INSERT INTO annotation_tag VALUES (1, 1, 1);
    INSERT INTO import_run VALUES (1, 'run-1', '${AT}', '${AT}', 0);
    INSERT INTO import_item (run_id, file, outcome, article_id, at) VALUES (1, 'a.txt', 'imported', 1, '${AT}');
    INSERT INTO change (id, at, label) VALUES (1, '${AT}', 'annotate');
    INSERT INTO change_row (change_id, tbl, row_id, after)
      SELECT 1, 'annotation_tag', 1, json_object('id', 1, 'annotation_id', 1, 'tag_id', 1);`);
  db.close();
  return path;
}

describe('migration 2', () => {
  it('keeps everything of a filled archive, with what could be undone', () => {
    const archive = openTest(filledFirstVersion(), 'write');
    expect(archive.db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    expect(archive.check()).toEqual([]);
    expect(archive.articles.all()).toMatchObject([
      { uid: 'article-1', title: 'Ferry', published: '2020-03', sha256: 'aa' },
      { uid: 'article-2', published: null },
    ]);
    expect(archive.annotations.tags(1).map(({ name }) => name)).toEqual(['Convoy']);
    expect(archive.imports.runs()).toMatchObject([{ uid: 'run-1', imported: 1, failed: 0 }]);
    expect(archive.changes.next()).toEqual({ undo: 'annotate', redo: null });
    archive.changes.undo();
    expect(archive.annotations.tags(1)).toEqual([]);
  });

  it('begins with nothing read, starred, tagged or hidden', () => {
    const archive = openTest(filledFirstVersion(), 'write');
    expect(archive.states.get(1)).toEqual({ read: false, starred: false, position: 0 });
    expect(archive.articleTags.of(1)).toEqual([]);
    expect([...archive.hiding.of(1)]).toEqual([]);
  });

  it.each([
    ['a tag is put on the article', 'INSERT INTO article_tag (article_id, tag_id) VALUES (1, 1)', ''],
    [
      'it is taken off',
      'DELETE FROM article_tag',
      'INSERT INTO article_tag (article_id, tag_id) VALUES (1, 1)',
    ],
    [
      'the tag gets another name',
      "UPDATE tag SET name = 'Train'",
      'INSERT INTO article_tag (article_id, tag_id) VALUES (1, 1); DELETE FROM annotation_tag',
    ],
    [
      'a block is hidden',
      'INSERT INTO hidden_block (article_id, revision_id, block, hidden) VALUES (1, 1, 0, 1)',
      '',
    ],
    ['a fact is corrected', "UPDATE article SET outlet = 'River Post' WHERE id = 1", ''],
    ['the article is removed', "UPDATE article SET deleted_at = 'now' WHERE id = 1", ''],
  ])('lets the stamp rise when %s', (_, sql, before) => {
    const archive = openTest(filledFirstVersion(), 'write');
    if (before) archive.db.exec(before);
    const [first, second] = [archive.search.stamp(1), archive.search.stamp(2)];
    archive.db.exec(sql);
    expect(archive.search.stamp(1)).toBeGreaterThan(first);
    expect(archive.search.stamp(2)).toBe(second);
  });

  it('leaves the stamp alone when an article is only read', () => {
    const archive = openTest(filledFirstVersion(), 'write');
    const before = archive.search.stamp(1);
    archive.states.mark(1, { read: true }, AT);
    archive.states.setPosition(1, 3, AT);
    expect(archive.search.stamp(1)).toBe(before);
    expect(archive.states.get(1)).toEqual({ read: true, starred: false, position: 3 });
  });
});
