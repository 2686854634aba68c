/** Under which name the articles of an outlet are shown, where the user corrected it for all of them. Knows no language. */
import type { Database } from 'better-sqlite3';

export type OutletNames = ReturnType<typeof outletNames>;

export function outletNames(db: Database) {
  const of = db
    .prepare<[string], string | null>('SELECT outlet FROM outlet_name WHERE found_key = ?')
    .pluck();
  const follow = db.prepare('UPDATE outlet_name SET outlet = ? WHERE outlet = ?');
  const put = db.prepare(`
    INSERT INTO outlet_name (found_key, outlet) VALUES (?, ?)
    ON CONFLICT (found_key) DO UPDATE SET outlet = excluded.outlet`);
  const remove = db.prepare('DELETE FROM outlet_name WHERE found_key = ?');

  return {
    /** `key`: the found outlet's name as it is compared. Undefined: as it is found; null: none. */
    of: (key: string) => of.get(key),
    /** What is shown as `from` is shown as `to` from now on, whatever it was found as. */
    rename(from: { key: string; outlet: string }, to: { key: string; outlet: string | null }): void {
      follow.run(to.outlet, from.outlet);
      put.run(from.key, to.outlet);
      remove.run(to.key);
    },
  };
}
