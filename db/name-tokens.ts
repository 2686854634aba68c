/**
 * The tokens of the index that stand for forms of names. A token always means the forms that stand with it: other forms
 * get another token, and no number is given twice. Knows no language.
 */
import type { Database } from 'better-sqlite3';

/** Made when it is missing: an index without it is as good, only slower to ask. `complete`: every entry that has one of the forms has the token. */
export const NAME_TOKENS = `
  CREATE TABLE IF NOT EXISTS idx.name_token (
    id INTEGER PRIMARY KEY AUTOINCREMENT, forms TEXT NOT NULL UNIQUE, complete INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS idx.name_token_incomplete ON name_token (id) WHERE complete = 0;
`;

/** `forms`: as one text, see `formsKey`. */
export type NameToken = { id: number; forms: string };

export type NameTokens = ReturnType<typeof nameTokens>;

/** The number of the token that every entry with one of the forms has; null if there is none, or not in every entry yet. */
export function tokenFinder(db: Database): (forms: string) => number | null {
  const find = db
    .prepare<[string], number>('SELECT id FROM idx.name_token WHERE forms = ? AND complete = 1')
    .pluck();
  return (forms) => find.get(forms) ?? null;
}

export function nameTokens(db: Database) {
  const events = ['name', 'name_form'].flatMap((table) =>
    ['INSERT', 'UPDATE', 'DELETE'].map(
      (event) => `
        CREATE TEMP TRIGGER ${table}_${event}_touched AFTER ${event} ON main.${table}
        BEGIN INSERT OR IGNORE INTO names_touched (id) VALUES (1); END;`,
    ),
  );
  db.exec(`CREATE TEMP TABLE names_touched (id INTEGER PRIMARY KEY); ${events.join('')}`);
  const touched = db.prepare('DELETE FROM temp.names_touched');
  const all = db.prepare<[], NameToken>('SELECT id, forms FROM idx.name_token ORDER BY id');
  const incomplete = db.prepare<[], NameToken>(
    'SELECT id, forms FROM idx.name_token WHERE complete = 0 ORDER BY id',
  );
  const add = db.prepare(`
    INSERT INTO idx.name_token (forms, complete) VALUES (?, NOT EXISTS (SELECT 1 FROM idx.indexed))`);
  const drop = db.prepare('DELETE FROM idx.name_token WHERE id = ?');
  const complete = db.prepare('UPDATE idx.name_token SET complete = 1 WHERE id = ?');
  const state = db.prepare<[], string>("SELECT value FROM idx.meta WHERE key = 'name-tokens'").pluck();
  const renew = db.prepare(
    "INSERT OR REPLACE INTO idx.meta (key, value) VALUES ('name-tokens', hex(randomblob(8)))",
  );

  return {
    /** Whether this connection changed names or their forms since the last call. */
    takeTouched: () => touched.run().changes > 0,
    all: () => all.all(),
    incomplete: () => incomplete.all(),
    /** Another text whenever there are other tokens. */
    state: () => state.get() ?? '',
    /** Tokens for these forms, and none for those; what nothing is indexed for is complete at once. */
    change(added: readonly string[], gone: readonly NameToken[]): void {
      for (const { id } of gone) drop.run(id);
      for (const forms of added) add.run(forms);
      renew.run();
    },
    complete(tokens: readonly NameToken[]): void {
      for (const { id } of tokens) complete.run(id);
    },
  };
}
