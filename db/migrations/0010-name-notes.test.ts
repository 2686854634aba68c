import { expect, it } from 'vitest';
import { AT, archiveOfVersion, openTest } from '../fixtures/archive.ts';

const NAME = `{"id":1,"uid":"n","name":"Sarif","kind":"place","active":1,"created_at":"${AT}","deleted_at":null}`;
const FORM = '{"id":1,"name_id":1,"form":"Sarif","folded":"sarif"}';

it('migration 10 keeps names and forms, and what was done to them before can still be undone', () => {
  const archive = openTest(
    archiveOfVersion(
      9,
      `INSERT INTO name (id, uid, name, kind, created_at) VALUES (1, 'n', 'Sarif', 'place', '${AT}');
       INSERT INTO name_form (id, name_id, form, folded) VALUES (1, 1, 'Sarif', 'sarif');
       INSERT INTO change (id, at, label) VALUES (1, '${AT}', 'add name');
       INSERT INTO change_row (change_id, tbl, row_id, before, after) VALUES
         (1, 'name', 1, NULL, '${NAME}'), (1, 'name_form', 1, NULL, '${FORM}');`,
    ),
    'write',
  );
  expect(archive.names.all()).toMatchObject([{ name: 'Sarif', active: 1, note: '' }]);
  expect(archive.names.forms()).toMatchObject([{ form: 'Sarif', active: 1 }]);
  archive.transaction(() => archive.changes.undo());
  expect(archive.names.all()).toEqual([]);
  archive.transaction(() => archive.changes.redo());
  expect(archive.names.all()).toMatchObject([{ name: 'Sarif' }]);
  expect(archive.check()).toEqual([]);
});
