/** Where passages came from that a file brought along. */
import type { Database } from 'better-sqlite3';

/** `kind`: a `MarkKind`; `page` from 0, null for a file without pages. */
export type Origin = {
  annotationId: number;
  revisionId: number;
  key: string;
  kind: string;
  page: number | null;
};

export type Origins = ReturnType<typeof origins>;

export function origins(db: Database) {
  const insert = db.prepare<[Origin]>(`
    INSERT INTO annotation_origin (annotation_id, revision_id, key, kind, page)
    VALUES (@annotationId, @revisionId, @key, @kind, @page)`);
  const COLUMNS = 'o.annotation_id AS annotationId, o.revision_id AS revisionId, o.key, o.kind, o.page';
  const ofArticle = db.prepare<[number], Origin>(`
    SELECT ${COLUMNS} FROM annotation_origin o JOIN annotation n ON n.id = o.annotation_id WHERE n.article_id = ?`);
  const of = db.prepare<[number], { kind: string; label: string | null }>(`
    SELECT o.kind, coalesce(nullif(json_extract(p.facts, '$[' || o.page || '].label'), ''), o.page + 1) AS label
    FROM annotation_origin o LEFT JOIN revision_page p ON p.revision_id = o.revision_id WHERE o.annotation_id = ?`);
  const broughtBy = db
    .prepare<[number], string>(`
      SELECT n.uid FROM annotation_origin o JOIN annotation n ON n.id = o.annotation_id
      WHERE o.revision_id = ? AND n.deleted_at IS NULL`)
    .pluck();
  const holder = db.prepare<[string], number>('SELECT article_id FROM annotation WHERE uid = ?').pluck();

  return {
    /** What a passage was in its file, and the page that it stood on as the file numbers it; null for one made here. */
    of(annotationId: number): { kind: string; page: string | null } | null {
      const found = of.get(annotationId);
      return found ? { kind: found.kind, page: found.label === null ? null : String(found.label) } : null;
    },
    add: (origin: Origin) => void insert.run(origin),
    /** Deleted passages included: they do not come back by themselves. */
    ofArticle: (articleId: number) => ofArticle.all(articleId),
    /** Uids of the passages that a revision's file brought and that are still there. */
    broughtBy: (revisionId: number) => broughtBy.all(revisionId),
    /** The article of the passage with this uid, deleted or not; null if it was never here. */
    holder: (uid: string) => holder.get(uid) ?? null,
  };
}
