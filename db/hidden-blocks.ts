/** Where the user differs from the importer on what is part of an article. The stored blocks never change. */
import type { Database } from 'better-sqlite3';

/** Block number in the revision → whether the user hides it (true) or takes it in (false). */
export type HiddenBlocks = ReadonlyMap<number, boolean>;

export type Hiding = ReturnType<typeof hiding>;

export function hiding(db: Database) {
  const of = db.prepare<[number], { block: number; hidden: number }>(
    'SELECT block, hidden FROM hidden_block WHERE revision_id = ?',
  );
  const set = db.prepare(`
    INSERT INTO hidden_block (article_id, revision_id, block, hidden) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET hidden = excluded.hidden`);
  const forget = db.prepare('DELETE FROM hidden_block WHERE revision_id = ? AND block = ?');

  return {
    of: (revisionId: number): HiddenBlocks =>
      new Map(of.all(revisionId).map(({ block, hidden }) => [block, hidden === 1])),
    set: (articleId: number, revisionId: number, block: number, hidden: boolean) =>
      void set.run(articleId, revisionId, block, hidden ? 1 : 0),
    /** Back to what the importer found. */
    forget: (revisionId: number, block: number) => void forget.run(revisionId, block),
  };
}
