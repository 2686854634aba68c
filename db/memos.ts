/** Memos: one for a tag, one for the archive. Those of removed tags are kept for when the tag comes back. */
import type { Database } from 'better-sqlite3';

/** `tagId` null: of the archive. */
export type Memo = { tagId: number | null; text: string; modifiedAt: string };

export type Memos = ReturnType<typeof memos>;

export function memos(db: Database) {
  const MEMO = 'SELECT tag_id AS tagId, text, modified_at AS modifiedAt FROM memo';
  const all = db.prepare<[], Memo>(`
    ${MEMO} WHERE tag_id IS NULL OR tag_id IN (SELECT id FROM tag WHERE deleted_at IS NULL)
    ORDER BY tag_id IS NOT NULL, id`);
  const of = db.prepare<[number | null], Memo>(`${MEMO} WHERE tag_id IS ?`);
  const put = db.prepare(`
    INSERT INTO memo (tag_id, text, modified_at) VALUES (?, ?, ?)
    ON CONFLICT (coalesce(tag_id, 0)) DO UPDATE SET text = excluded.text, modified_at = excluded.modified_at`);
  const drop = db.prepare('DELETE FROM memo WHERE tag_id IS ?');

  return {
    /** The archive's first. */
    all: () => all.all(),
    of: (tagId: number | null) => of.get(tagId) ?? null,
    put: (tagId: number | null, text: string, at: string) => void put.run(tagId, text, at),
    drop: (tagId: number | null) => void drop.run(tagId),
  };
}
