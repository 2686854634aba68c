import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { AT, openTest, temporaryFolder } from '../fixtures/archive.ts';
import { migrate } from '../migrate.ts';

it('migration 8 keeps what was there, and names with their forms can be added and undone', () => {
  const path = join(temporaryFolder(), 'a.daftar');
  const db = new Sqlite(path);
  migrate(db, 7);
  db.exec("INSERT INTO setting VALUES ('archive.uid', 'the archive')");
  db.exec(
    `INSERT INTO tag (uid, name, color, description, created_at) VALUES ('t', 'Key', 'red', '', '${AT}')`,
  );
  db.close();
  const archive = openTest(path, 'write');
  expect(archive.tags.find('Key')).toMatchObject({ uid: 't' });
  archive.changes.record(AT, 'add name', () => {
    const id = archive.names.insert({ uid: 'n', name: 'Sarif', kind: 'place', at: AT });
    archive.names.addForm({ nameId: id, form: 'Sarif', folded: 'sarif', active: 1 });
    archive.names.addForm({ nameId: id, form: 'السرف', folded: 'سرف', active: 1 });
  });
  expect(archive.names.formsBeside('sarif')).toEqual(['السرف']);
  archive.transaction(() => archive.changes.undo());
  expect(archive.names.all()).toEqual([]);
  expect(archive.check()).toEqual([]);
});
