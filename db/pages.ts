/** The pages of a document and where a revision's characters stand on them, as its importer packed it. */
import type { Database } from 'better-sqlite3';

/**
 * `facts`: JSON of the pages in their order; `map`: bytes as `packRuns` of `main/text` made them; `boxes`: of each page where
 * its letters stand, as the importer packed it.
 */
export type RevisionPages = { facts: string; map: Uint8Array; boxes?: PackedBoxes | undefined };

/** Null for a page that could not be read. */
type PackedBoxes = readonly (Uint8Array | null)[];

export type Pages = ReturnType<typeof pages>;

export function pages(db: Database) {
  const insert = db.prepare<[number, string, Uint8Array]>(
    'INSERT INTO revision_page (revision_id, facts, map) VALUES (?, ?, ?)',
  );
  const insertBoxes = db.prepare<[number, number, Uint8Array]>(
    'INSERT INTO page_boxes (revision_id, page, boxes) VALUES (?, ?, ?)',
  );
  const boxes = db
    .prepare<[number, number], Buffer>('SELECT boxes FROM page_boxes WHERE revision_id = ? AND page = ?')
    .pluck();
  const of = db.prepare<[number], Pick<RevisionPages, 'facts' | 'map'>>(
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
    add(revisionId: number, { facts, map, boxes = [] }: RevisionPages): void {
      insert.run(revisionId, facts, map);
      for (const [page, own] of boxes.entries()) if (own) insertBoxes.run(revisionId, page, own);
    },
    /** Null for a revision of a source without pages. */
    of: (revisionId: number) => of.get(revisionId) ?? null,
    /** Of a page from 0; null for one that could not be read, or was before they were kept. */
    boxes: (revisionId: number, page: number) => boxes.get(revisionId, page) ?? null,
  };
}
