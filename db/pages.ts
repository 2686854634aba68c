/** The pages of a document and where a revision's characters stand on them, as its importer packed it. */
import type { Database } from 'better-sqlite3';

/** `facts`: JSON of the pages in their order; `map`: bytes as `packRuns` of `main/text` made them. */
export type RevisionPages = { facts: string; map: Uint8Array };

export type Pages = ReturnType<typeof pages>;

export function pages(db: Database) {
  const insert = db.prepare<[number, string, Uint8Array]>(
    'INSERT INTO revision_page (revision_id, facts, map) VALUES (?, ?, ?)',
  );
  const of = db.prepare<[number], RevisionPages>(
    'SELECT facts, map FROM revision_page WHERE revision_id = ?',
  );
  const shown = db
    .prepare<[string], number>(`
      SELECT count(*) FROM article a JOIN revision_page p ON p.revision_id = a.revision_id
      WHERE a.id IN (SELECT value FROM json_each(?))`)
    .pluck();

  return {
    /** How many of these articles show a text that was read from pages. */
    count: (articleIds: readonly number[]) => shown.get(JSON.stringify(articleIds)) ?? 0,
    add: (revisionId: number, { facts, map }: RevisionPages) => void insert.run(revisionId, facts, map),
    /** Null for a revision of a source without pages. */
    of: (revisionId: number) => of.get(revisionId) ?? null,
  };
}
