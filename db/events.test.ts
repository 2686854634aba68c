import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { AT, openTest, temporaryFolder } from './fixtures/archive.ts';

/** An archive with three events, changed by `tamper` behind its back. */
function checkAfter(tamper: (db: Sqlite.Database) => void) {
  const path = join(temporaryFolder(), 'a.daftar');
  const archive = openTest(path);
  for (const subject of ['one', 'two', 'three']) archive.events.append(AT, 'test', subject, { n: 1 });
  archive.close();
  const db = new Sqlite(path);
  db.exec('DROP TRIGGER event_is_append_only_update; DROP TRIGGER event_is_append_only_delete;');
  tamper(db);
  db.close();
  return openTest(path, 'write').events.check();
}

describe('the chain of events', () => {
  it('holds when nobody touched it', () => {
    expect(checkAfter(() => {})).toEqual({ count: 3, problems: [] });
  });

  it.each([
    ['a link was changed', "UPDATE event SET subject = 'other' WHERE id = 2"],
    ['a time was changed', "UPDATE event SET at = '2020-01-01T00:00:00.000Z' WHERE id = 1"],
    ['a link was taken out', 'DELETE FROM event WHERE id = 2'],
    ['the tail was cut', 'DELETE FROM event WHERE id = 3'],
    ['all of it was cut', 'DELETE FROM event'],
    ['a link was put in', "INSERT INTO event SELECT 4, at, kind, 'four', data, hash FROM event WHERE id = 3"],
    ['the count was changed', "UPDATE setting SET value = '2' WHERE key = 'event.count'"],
  ])('does not hold when %s', (_, sql) => {
    expect(checkAfter((db) => db.exec(sql)).problems.length).toBeGreaterThan(0);
  });

  it('cannot be changed by a statement', () => {
    const archive = openTest(join(temporaryFolder(), 'a.daftar'));
    archive.events.append(AT, 'test', 'one');
    expect(() => archive.db.exec("UPDATE event SET subject = 'other'")).toThrow('append-only');
    expect(() => archive.db.exec('DELETE FROM event')).toThrow('append-only');
  });
});
