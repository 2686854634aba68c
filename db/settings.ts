/** What an archive keeps of how it is used, by name: values are JSON. Knows none of the names. */
import type { Database } from 'better-sqlite3';

export type Settings = ReturnType<typeof settings>;

export function settings(db: Database) {
  const get = db.prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck();
  const set = db.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  return {
    /** Undefined if it was never set, or is no JSON. */
    get(key: string): unknown {
      try {
        return JSON.parse(get.get(key) ?? '');
      } catch {
        return undefined;
      }
    },
    set: (key: string, value: unknown) => void set.run(key, JSON.stringify(value)),
  };
}
