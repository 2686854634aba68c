/** SQLite's own `snippet()` in a search for the best articles, beside which our snippets are measured. */
import type { Database } from '../../db/open.ts';

export type NativeSnippets = ReturnType<typeof nativeSnippets>;

/**
 * A full-text table over the texts as they stand in the archive, made now; it is gone with the connection.
 * @param limit best articles that are answered, by bm25
 */
export function nativeSnippets(db: Database, limit: number) {
  db.exec(`
    CREATE TEMP VIEW shown_text AS
      SELECT a.id AS id, r.text AS text FROM main.article a JOIN main.revision r ON r.id = a.revision_id;
    CREATE VIRTUAL TABLE temp.native USING fts5(
      text, content='shown_text', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
    INSERT INTO temp.native (native) VALUES ('rebuild');`);
  const best = (what: string) =>
    db
      .prepare<[string], unknown>(
        `SELECT ${what} FROM temp.native WHERE native MATCH ? ORDER BY bm25(native) LIMIT ${limit}`,
      )
      .pluck();
  const ids = best('rowid');
  const snippets = best(`snippet(native, 0, '[', ']', '…', 32)`);
  return {
    /** The best articles that have all of the phrases in their text as it is spelled. */
    ids: (phrases: readonly string[]) => ids.all(match(phrases)) as number[],
    /** Their snippets, in the same search. */
    snippets: (phrases: readonly string[]) => snippets.all(match(phrases)),
  };
}

/** @param phrases folded: letters, digits and blanks alone */
function match(phrases: readonly string[]): string {
  return phrases.map((phrase) => `"${phrase}"`).join(' ');
}
