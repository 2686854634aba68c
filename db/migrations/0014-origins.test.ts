import { expect, it } from 'vitest';
import { AT, archiveOfVersion, openTest } from '../fixtures/archive.ts';

it('migration 14 keeps the passages, which came from no file; the origin of one goes with it', () => {
  const archive = openTest(
    archiveOfVersion(
      13,
      `INSERT INTO annotation VALUES (1, 'n', 1, 1, 0, 3, 'The', '', '', '', NULL, '', 'placed', '${AT}', '${AT}', NULL);`,
    ),
    'write',
  );
  expect([archive.origins.ofArticle(1), archive.origins.of(1)]).toEqual([[], null]);
  archive.origins.add({ annotationId: 1, revisionId: 1, key: 'k', kind: 'note', page: 2 });
  expect([archive.origins.of(1), archive.origins.broughtBy(1)]).toEqual([{ kind: 'note', page: '3' }, ['n']]);
  archive.db.exec(`UPDATE annotation SET deleted_at = '${AT}'`);
  expect([archive.origins.ofArticle(1).length, archive.origins.broughtBy(1)]).toEqual([1, []]);
  archive.transaction(() => archive.purge.run());
  expect([archive.origins.holder('n'), archive.check()]).toEqual([null, []]);
});
