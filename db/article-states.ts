/** What was read, starred, and where reading stopped. The reader's own traces: not undoable, no part of the ledger. */
import type { Database } from 'better-sqlite3';

/** `position` in UTF-16 units of the canonical text. */
export type ArticleState = { read: boolean; starred: boolean; position: number };

type Row = { read: number; starred: number; position: number };

export type ArticleStates = ReturnType<typeof articleStates>;

export function articleStates(db: Database) {
  const mark = db.prepare<[{ articleId: number; read: number | null; starred: number | null; at: string }]>(`
    INSERT INTO article_state (article_id, read, starred, updated_at)
      VALUES (@articleId, coalesce(@read, 0), coalesce(@starred, 0), @at)
    ON CONFLICT DO UPDATE SET read = coalesce(@read, read), starred = coalesce(@starred, starred),
      updated_at = excluded.updated_at`);
  const setPosition = db.prepare(`
    INSERT INTO article_state (article_id, position, updated_at) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET position = excluded.position, updated_at = excluded.updated_at`);
  const get = db.prepare<[number], Row>(
    'SELECT read, starred, position FROM article_state WHERE article_id = ?',
  );
  const bit = (value: boolean | undefined) => (value === undefined ? null : Number(value));

  return {
    /** What is left out stays as it is. */
    mark(
      articleId: number,
      marks: { read?: boolean | undefined; starred?: boolean | undefined },
      at: string,
    ) {
      mark.run({ articleId, read: bit(marks.read), starred: bit(marks.starred), at });
    },
    setPosition: (articleId: number, position: number, at: string) =>
      void setPosition.run(articleId, position, at),
    get(articleId: number): ArticleState {
      const { read = 0, starred = 0, position = 0 } = get.get(articleId) ?? {};
      return { read: read === 1, starred: starred === 1, position };
    },
  };
}
