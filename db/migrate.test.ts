import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { APPLICATION_ID, checkVersion, isBlank, migrate, SCHEMA_VERSION } from './migrate.ts';

describe('migrations', () => {
  it('0001 makes the schema from nothing, in strict tables, and marks the file', () => {
    const db = new Sqlite(':memory:');
    expect(isBlank(db)).toBe(true);
    migrate(db);
    expect(isBlank(db)).toBe(false);
    expect(checkVersion(db)).toBe(false);
    expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    const tables = db.pragma('table_list') as {
      schema: string;
      name: string;
      type: string;
      strict: number;
    }[];
    const own = tables.filter(({ schema, name }) => schema === 'main' && !name.startsWith('sqlite_'));
    expect(own.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'article',
        'revision',
        'original',
        'annotation',
        'tag',
        'event',
        'import_item',
      ]),
    );
    expect(own.filter(({ strict }) => strict === 0)).toEqual([]);
  });

  it('run again, they change nothing', () => {
    const db = new Sqlite(':memory:');
    migrate(db);
    const schema = () => db.prepare('SELECT sql FROM sqlite_schema ORDER BY rowid').pluck().all();
    const before = schema();
    migrate(db);
    expect(schema()).toEqual(before);
  });
});
