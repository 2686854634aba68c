import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { AT, openTest, temporaryFolder } from '../fixtures/archive.ts';
import { migrate } from '../migrate.ts';

it('migration 9 keeps what was there, and a search that is removed and brought back was looked at as before', () => {
  const path = join(temporaryFolder(), 'a.daftar');
  const db = new Sqlite(path);
  migrate(db, 8);
  db.exec("INSERT INTO setting VALUES ('archive.uid', 'the archive')");
  db.exec(
    `INSERT INTO tag (uid, name, color, description, created_at) VALUES ('t', 'Key', 'red', '', '${AT}')`,
  );
  db.close();
  const archive = openTest(path, 'write');
  expect(archive.tags.find('Key')).toMatchObject({ uid: 't' });
  const { savedSearches } = archive;
  const saved = { uid: 's', name: 'Ferries', query: 'ferry OR boat', keys: 1, names: 0 };
  archive.changes.record(AT, 'save search', () => savedSearches.insert({ ...saved, at: AT }));
  const [{ id } = { id: 0 }] = savedSearches.all();
  archive.transaction(() => savedSearches.look(id, 7));
  archive.changes.record(AT, 'remove search', () => savedSearches.remove(id));
  expect(savedSearches.all()).toEqual([]);
  archive.transaction(() => archive.changes.undo());
  expect(savedSearches.all()).toEqual([{ ...saved, id, lookedTo: 7 }]);
  expect(archive.check()).toEqual([]);
});
