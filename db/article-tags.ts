/** Tags on articles themselves, as apart from tags on their passages. */
import type { Database } from 'better-sqlite3';
import type { Tag } from './model.ts';

export type ArticleTags = ReturnType<typeof articleTags>;

export function articleTags(db: Database) {
  const of = db.prepare<[number], Tag>(`
    SELECT t.id, t.uid, t.name, t.color, t.description FROM article_tag x JOIN tag t ON t.id = x.tag_id
    WHERE x.article_id = ? AND t.deleted_at IS NULL ORDER BY x.id`);
  const add = db.prepare('INSERT OR IGNORE INTO article_tag (article_id, tag_id) VALUES (?, ?)');
  const drop = db.prepare('DELETE FROM article_tag WHERE article_id = ? AND tag_id = ?');

  return {
    /** In the order in which they were given. */
    of: (articleId: number) => of.all(articleId),
    add: (articleId: number, tagId: number) => void add.run(articleId, tagId),
    drop: (articleId: number, tagId: number) => void drop.run(articleId, tagId),
  };
}
