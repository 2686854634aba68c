import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { AT, openTest, temporaryFolder } from '../fixtures/archive.ts';
import { migrate } from '../migrate.ts';

/** An archive as the sixth version left it, with an article and a step to undo. */
function filledSixthVersion(): string {
  const path = join(temporaryFolder(), 'a.daftar');
  const db = new Sqlite(path);
  db.pragma('foreign_keys = ON');
  migrate(db, 6);
  db.exec(`
    INSERT INTO setting VALUES ('archive.uid', 'the archive');
    INSERT INTO original (id, sha256, size, created_at) VALUES (1, 'aa', 4, '${AT}');
    BEGIN;
    INSERT INTO article (id, uid, revision_id, title, language, direction, words, created_at)
      VALUES (1, 'article-1', 1, 'Ferry', 'en', 'ltr', 4, '${AT}');
    INSERT INTO revision (id, uid, article_id, number, original_id, file_name, importer, importer_version, text, blocks, text_sha256, found, created_at)
      VALUES (1, 'revision-1', 1, 1, 1, 'a.html', 'html', 1, 'Four words of text', '{"version":1,"blocks":[]}', 'bb', '{}', '${AT}');
    INSERT INTO hidden_block (article_id, revision_id, block, hidden) VALUES (1, 1, 0, 1);
    COMMIT;`);
  db.close();
  return path;
}

const rule = (hash: number, outletKey: string, hidden: number) => ({
  ...{ uid: `rule-${hash}-${outletKey}`, hash, outletKey, outlet: outletKey || null, hidden },
  ...{ sample: 'Read also', createdAt: AT },
});

describe('migration 7', () => {
  it('keeps what was said of single articles, and has no rules yet', () => {
    const archive = openTest(filledSixthVersion(), 'write');
    expect([...archive.hiding.of(1)]).toEqual([[0, true]]);
    expect(archive.rules.all()).toEqual([]);
    expect(archive.check()).toEqual([]);
  });

  it('keeps rules, of which the outlet’s own goes before the one for all; undo takes them back', () => {
    const archive = openTest(filledSixthVersion(), 'write');
    archive.changes.record(AT, 'hide part', () => {
      archive.rules.add(rule(7, '', 1));
      archive.rules.add(rule(7, 'harbour post', 0));
    });
    expect(archive.rules.of('harbour post').get(7)?.hidden).toBe(0);
    expect(archive.rules.of('sarif echo').get(7)?.hidden).toBe(1);
    expect(archive.rules.news()).toHaveLength(2);
    archive.rules.honour();
    expect(archive.rules.news()).toEqual([]);
    archive.changes.undo();
    expect(archive.rules.of('harbour post').size).toBe(0);
    expect(archive.rules.news()).toHaveLength(2);
  });

  it('takes no second rule of one text and reach', () => {
    const archive = openTest(filledSixthVersion(), 'write');
    archive.rules.add(rule(7, '', 1));
    expect(() => archive.rules.add({ ...rule(7, '', 0), uid: 'another' })).toThrow();
  });
});
