/** The codebook. Removing a tag leaves a tombstone; its passages stay. */
import type { Database } from 'better-sqlite3';
import type { Tag, TagCount } from './model.ts';

export type NewTag = { uid: string; name: string; color: string; description: string; at: string };

export type TagFacts = Pick<Tag, 'name' | 'color' | 'description'>;

export type Tags = ReturnType<typeof tags>;

export function tags(db: Database) {
  const insert = db.prepare<[NewTag]>(
    'INSERT INTO tag (uid, name, color, description, created_at) VALUES (@uid, @name, @color, @description, @at)',
  );
  const TAG = 'SELECT id, uid, name, color, description FROM tag';
  const byName = db.prepare<[string], Tag>(`${TAG} WHERE name = ? AND deleted_at IS NULL`);
  const live = db.prepare<[], TagCount>(`
    SELECT t.id, t.uid, t.name, t.color, t.description, coalesce(c.count, 0) AS count FROM tag t LEFT JOIN (
      SELECT x.tag_id, count(*) AS count FROM annotation_tag x
      JOIN annotation n ON n.id = x.annotation_id AND n.deleted_at IS NULL
      WHERE n.article_id NOT IN (SELECT id FROM article WHERE deleted_at IS NOT NULL) GROUP BY x.tag_id
    ) c ON c.tag_id = t.id WHERE t.deleted_at IS NULL ORDER BY t.name`);
  const names = db.prepare<[], { id: number; name: string }>(
    'SELECT id, name FROM tag WHERE deleted_at IS NULL ORDER BY name',
  );
  const edit = db.prepare<[TagFacts & { id: number }]>(
    'UPDATE tag SET name = @name, color = @color, description = @description WHERE id = @id',
  );
  const remove = db.prepare('UPDATE tag SET deleted_at = ? WHERE id = ?');
  const moves = [
    ['annotation_tag', 'annotation_id'],
    ['article_tag', 'article_id'],
  ].map(([table, carrier]) => ({
    take: db.prepare(`
      INSERT OR IGNORE INTO ${table} (${carrier}, tag_id) SELECT ${carrier}, ? FROM ${table} WHERE tag_id = ?`),
    release: db.prepare(`DELETE FROM ${table} WHERE tag_id = ?`),
  }));
  const ofPassages = db.prepare<[], { articleId: number; tagId: number; name: string }>(`
    SELECT DISTINCT n.article_id AS articleId, t.id AS tagId, t.name FROM annotation_tag x
    JOIN annotation n ON n.id = x.annotation_id AND n.deleted_at IS NULL
    JOIN tag t ON t.id = x.tag_id AND t.deleted_at IS NULL ORDER BY n.article_id, t.name`);
  const ofArticles = db.prepare<[], { articleId: number; name: string }>(`
    SELECT n.article_id AS articleId, t.name FROM annotation_tag x
      JOIN annotation n ON n.id = x.annotation_id AND n.deleted_at IS NULL
      JOIN tag t ON t.id = x.tag_id AND t.deleted_at IS NULL
    UNION SELECT x.article_id, t.name FROM article_tag x JOIN tag t ON t.id = x.tag_id AND t.deleted_at IS NULL`);

  return {
    /** @returns its id */
    insert: (tag: NewTag) => Number(insert.run(tag).lastInsertRowid),
    find: (name: string) => byName.get(name) ?? null,
    /** Id → name. */
    names: () => new Map(names.all().map(({ id, name }) => [id, name])),
    /** By name, each with the number of passages that carry it. */
    all: () => live.all(),
    edit: (id: number, facts: TagFacts) => void edit.run({ ...facts, id }),
    remove: (id: number, at: string) => void remove.run(at, id),
    /** Gives every passage and article of the tag `from` to the tag `into`. */
    move(from: number, into: number): void {
      for (const { take, release } of moves) {
        take.run(into, from);
        release.run(from);
      }
    },
    /** Which tags stand on the passages of which article. */
    ofPassages: () => ofPassages.all(),
    /** Which tags stand on which article itself or on its passages, each once. */
    ofArticles: () => ofArticles.all(),
  };
}
