/** What searches count, filter and order by without reading articles: their facts by ranges of ids, and what tells that a range has changed. */
import type { Database } from 'better-sqlite3';

/** So many ids, from `first` on. Changes whenever one of these articles is added, changed or taken out: a stamp only rises. */
export type Bucket = { first: number; articles: number; stamps: number };

const BUCKET = 512;

/** `published`: `YYYY[-MM[-DD]]`. */
export type ColumnRow = {
  id: number;
  outlet: string | null;
  byline: string | null;
  published: string | null;
  language: string;
};

export type SearchColumns = ReturnType<typeof searchColumns>;

export function searchColumns(db: Database) {
  const last = db.prepare<[], number | null>('SELECT max(article_id) FROM idx.indexed').pluck();
  // One range after the other, since a GROUP BY of the ids' quotients would sort them.
  const bucket = db.prepare<[number, number], Omit<Bucket, 'first'>>(`
    SELECT count(*) AS articles, coalesce(sum(stamp), 0) AS stamps FROM idx.indexed WHERE article_id BETWEEN ? AND ?`);
  const rows = db.prepare<[number, number], ColumnRow>(`
    SELECT id, outlet, byline, published, language FROM article WHERE deleted_at IS NULL AND id BETWEEN ? AND ?`);
  const tags = db.prepare<[number, number, number, number], { articleId: number; tagId: number }>(`
    SELECT n.article_id AS articleId, x.tag_id AS tagId FROM annotation n
      JOIN annotation_tag x ON x.annotation_id = n.id JOIN tag t ON t.id = x.tag_id AND t.deleted_at IS NULL
      WHERE n.deleted_at IS NULL AND n.article_id BETWEEN ? AND ?
    UNION SELECT x.article_id, x.tag_id FROM article_tag x JOIN tag t ON t.id = x.tag_id AND t.deleted_at IS NULL
      WHERE x.article_id BETWEEN ? AND ? ORDER BY 1, 2`);
  const annotated = db
    .prepare<[number, number], number>(
      'SELECT DISTINCT article_id FROM annotation WHERE deleted_at IS NULL AND article_id BETWEEN ? AND ?',
    )
    .pluck();

  return {
    bucketSize: BUCKET,
    /** Those that have articles, by id. */
    *buckets(): Generator<Bucket> {
      const end = last.get() ?? -1;
      for (let first = 0; first <= end; first += BUCKET) {
        const { articles, stamps } = bucket.get(first, first + BUCKET - 1) as Omit<Bucket, 'first'>;
        if (articles > 0) yield { first, articles, stamps };
      }
    },
    /** Ids from `first` to `last`, both included; the same for the others. */
    rows: (first: number, last: number) => rows.all(first, last),
    /** Which tags stand on which article or on its passages, each once, in order. */
    tags: (first: number, last: number) => tags.all(first, last, first, last),
    /** The articles that have passages. */
    annotated: (first: number, last: number) => annotated.all(first, last),
  };
}
