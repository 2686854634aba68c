/** The codebook. Removing a tag leaves a tombstone; its passages stay. */
import type { Database } from 'better-sqlite3';
import type { CodebookTag, TagCount } from './model.ts';
import type { Step } from './transact.ts';

export type NewTag = { uid: string; name: string; color: string; description: string; at: string };

export type TagFacts = Omit<CodebookTag, 'id' | 'uid'>;

type Move = { from: number; into: number };

/** Rows between two looks at how far moving is. */
const STEP = 100;

export type Tags = ReturnType<typeof tags>;

export function tags(db: Database) {
  const insert = db.prepare<[NewTag]>(
    'INSERT INTO tag (uid, name, color, description, created_at) VALUES (@uid, @name, @color, @description, @at)',
  );
  const FACTS = 'name, color, description, parent_id AS parentId, place, examples, shortcut, retired';
  const TAG = `SELECT id, uid, ${FACTS} FROM tag`;
  const byName = db.prepare<[string], CodebookTag>(`${TAG} WHERE name = ? AND deleted_at IS NULL`);
  const live = db.prepare<[], TagCount>(`
    SELECT t.id, t.uid, ${FACTS}, coalesce(c.count, 0) AS count FROM tag t LEFT JOIN (
      SELECT x.tag_id, count(*) AS count FROM annotation_tag x
      JOIN annotation n ON n.id = x.annotation_id AND n.deleted_at IS NULL
      WHERE n.article_id NOT IN (SELECT id FROM article WHERE deleted_at IS NOT NULL) GROUP BY x.tag_id
    ) c ON c.tag_id = t.id WHERE t.deleted_at IS NULL ORDER BY t.place, t.name`);
  const totals = db.prepare<[], { id: number; count: number }>(`
    WITH RECURSIVE under (root, id) AS (
      SELECT id, id FROM tag WHERE deleted_at IS NULL
      UNION SELECT u.root, t.id FROM under u JOIN tag t ON t.parent_id = u.id WHERE t.deleted_at IS NULL
    )
    SELECT u.root AS id, count(DISTINCT x.annotation_id) AS count FROM under u
    JOIN annotation_tag x ON x.tag_id = u.id
    JOIN annotation n ON n.id = x.annotation_id AND n.deleted_at IS NULL
    WHERE n.article_id NOT IN (SELECT id FROM article WHERE deleted_at IS NOT NULL) GROUP BY u.root`);
  const names = db.prepare<[], { id: number; name: string }>(
    'SELECT id, name FROM tag WHERE deleted_at IS NULL ORDER BY name',
  );
  const edit = db.prepare<[TagFacts & { id: number }]>(`
    UPDATE tag SET name = @name, color = @color, description = @description, parent_id = @parentId, place = @place,
      examples = @examples, shortcut = @shortcut, retired = @retired WHERE id = @id`);
  const put = db.prepare('UPDATE tag SET parent_id = ?, place = ? WHERE id = ?');
  const adopt = db.prepare('UPDATE tag SET parent_id = ? WHERE parent_id = ?');
  const remove = db.prepare('UPDATE tag SET deleted_at = ? WHERE id = ?');
  const moves = [
    ['annotation_tag', 'annotation_id'],
    ['article_tag', 'article_id'],
  ].map(([table, carrier]) => {
    const some = `FROM ${table} WHERE tag_id = @from ORDER BY id LIMIT ${STEP}`;
    return {
      count: db.prepare<[number], number>(`SELECT count(*) FROM ${table} WHERE tag_id = ?`).pluck(),
      take: db.prepare<[Move]>(`
        INSERT OR IGNORE INTO ${table} (${carrier}, tag_id) SELECT ${carrier}, @into ${some}`),
      release: db.prepare<[Pick<Move, 'from'>]>(`
        DELETE FROM ${table} WHERE id IN (SELECT id ${some})`),
    };
  });
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
    /** Siblings in their order, whatever stands under each; with the number of passages that carry it. */
    all: () => live.all(),
    /** Passages that carry a tag or any under it, by the tag's id; of those that have any. */
    totals: () => new Map(totals.all().map(({ id, count }) => [id, count])),
    edit: (id: number, facts: TagFacts) => void edit.run({ ...facts, id }),
    /** Where it stands: under which tag, and where among its siblings. */
    put: (id: number, parentId: number | null, place: number) => void put.run(parentId, place, id),
    /** Whatever stands under `from` stands under `to`, at the top if that is null. */
    adopt: (from: number, to: number | null) => void adopt.run(to, from),
    remove: (id: number, at: string) => void remove.run(at, id),
    /** Gives every passage and article of the tag `from` to the tag `into`. */
    *move(from: number, into: number): Generator<Step, void> {
      const total = moves.reduce((sum, { count }) => sum + (count.get(from) ?? 0), 0);
      let done = 0;
      for (const { take, release } of moves)
        for (let moved = STEP; moved === STEP; done += moved) {
          yield { done, total };
          take.run({ from, into });
          moved = release.run({ from }).changes;
        }
    },
    /** Which tags stand on the passages of which article. */
    ofPassages: () => ofPassages.all(),
    /** Which tags stand on which article itself or on its passages, each once. */
    ofArticles: () => ofArticles.all(),
  };
}
