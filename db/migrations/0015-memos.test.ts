import { expect, it } from 'vitest';
import { AT, archiveOfVersion, openTest } from '../fixtures/archive.ts';

it('migration 15 brings memos, of which a tag and the archive have one each, and annotators', () => {
  const archive = openTest(
    archiveOfVersion(
      14,
      `INSERT INTO tag (id, uid, name, color, description, created_at, deleted_at)
         VALUES (7, 't', 'Ferry', 'red', '', '${AT}', NULL);
       INSERT INTO annotation VALUES (1, 'n', 1, 1, 0, 3, 'The', '', '', '', NULL, 'Dana', 'placed', '${AT}', '${AT}', NULL);`,
    ),
    'write',
  );
  expect(archive.memos.all()).toEqual([]);
  for (const text of ['first', 'second']) archive.memos.put(null, text, AT);
  archive.memos.put(7, 'of the ferry', AT);
  expect(archive.memos.all()).toMatchObject([
    { tagId: null, text: 'second' },
    { tagId: 7, text: 'of the ferry' },
  ]);
  archive.annotators.put('Hadi', 'pink');
  expect(archive.annotators.all()).toEqual([
    { name: 'Dana', color: null, count: 1 },
    { name: 'Hadi', color: 'pink', count: 0 },
  ]);
  archive.db.exec(`UPDATE tag SET deleted_at = '${AT}' WHERE id = 7`);
  expect(archive.memos.all()).toHaveLength(1);
  archive.transaction(() => archive.purge.run());
  expect(archive.check()).toEqual([]);
});
