/** SQLite's own `snippet()` over the texts of some articles, beside which our snippets are measured. */
import type { Database } from '../../db/open.ts';

export type NativeSnippets = ReturnType<typeof nativeSnippets>;

/** A full-text table of texts as they stand in the archive; it is gone with the connection. */
export function nativeSnippets(db: Database) {
  db.exec(`
    CREATE TEMP VIEW shown_text AS
      SELECT a.id AS id, r.text AS text FROM main.article a JOIN main.revision r ON r.id = a.revision_id;
    CREATE VIRTUAL TABLE temp.native USING fts5(
      text, content='shown_text', content_rowid='id', tokenize='unicode61 remove_diacritics 2');`);
  const add = db.prepare(
    'INSERT INTO temp.native (rowid, text) SELECT id, text FROM temp.shown_text WHERE id = ?',
  );
  const added = new Set<number>();
  const select = (what: string) =>
    db
      .prepare<[string, string], unknown>(
        `SELECT ${what} FROM temp.native WHERE native MATCH ? AND rowid IN (SELECT value FROM json_each(?))`,
      )
      .pluck();
  const ids = select('rowid');
  const snippets = select(`snippet(native, 0, '[', ']', '…', 32)`);

  return {
    /** Those of the articles that have one of the phrases in their text as it is spelled. */
    having(articleIds: readonly number[], phrases: readonly string[]): number[] {
      for (const id of articleIds) {
        if (!added.has(id)) add.run(id);
        added.add(id);
      }
      return ids.all(match(phrases), JSON.stringify(articleIds)) as number[];
    },
    snippets: (articleIds: readonly number[], phrases: readonly string[]) =>
      snippets.all(match(phrases), JSON.stringify(articleIds)),
  };
}

/** @param phrases folded: letters, digits and blanks alone */
function match(phrases: readonly string[]): string {
  return phrases.map((phrase) => `"${phrase}"`).join(' OR ');
}
