/** Who made passages: by the name that stands on them, some with a colour of their own. */
import type { Database } from 'better-sqlite3';

/** `color` null: none was chosen. `count`: passages of articles that are there. */
export type Annotator = { name: string; color: string | null; count: number };

export type Annotators = ReturnType<typeof annotators>;

export function annotators(db: Database) {
  const all = db.prepare<[], Annotator>(`
    SELECT coalesce(c.name, r.name) AS name, r.color, coalesce(c.count, 0) AS count FROM (
      SELECT n.author AS name, count(*) AS count FROM annotation n JOIN article a ON a.id = n.article_id
      WHERE n.author <> '' AND n.deleted_at IS NULL AND a.deleted_at IS NULL GROUP BY n.author
    ) c FULL JOIN annotator r ON r.name = c.name ORDER BY count DESC, 1`);
  const put = db.prepare(
    'INSERT INTO annotator (name, color) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET color = excluded.color',
  );
  const drop = db.prepare('DELETE FROM annotator WHERE name = ?');
  const rename = db.prepare('UPDATE annotation SET author = ? WHERE author = ?');

  return {
    /** The most passages first. */
    all: () => all.all(),
    put: (name: string, color: string) => void put.run(name, color),
    drop: (name: string) => void drop.run(name),
    /** On all passages, deleted ones too. */
    rename: (from: string, to: string) => void rename.run(to, from),
  };
}
