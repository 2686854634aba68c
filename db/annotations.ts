/** Annotations and which tags they carry. Deleting leaves a tombstone. */
import type { Database } from 'better-sqlite3';
import type { Annotation, Tag } from './model.ts';

const ANNOTATION = `
  n.id, n.uid, n.article_id AS articleId, n.revision_id AS revisionId, n.start, n.end, n.quote, n.prefix,
  n.suffix, n.note, n.color, n.author, n.state, n.created_at AS createdAt, n.modified_at AS modifiedAt
  FROM annotation n`;

export type NewAnnotation = Omit<Annotation, 'id' | 'createdAt' | 'modifiedAt'> & {
  at: string;
  /** If it is an older one that comes from elsewhere; else `at`. */
  modifiedAt?: string;
};
/** Where an annotation stands: UTF-16 units of the revision's text. */
export type AnnotationPlace = Pick<
  Annotation,
  'revisionId' | 'start' | 'end' | 'quote' | 'prefix' | 'suffix' | 'state'
>;
export type AnnotationPatch = { note: string; color: string | null };

/** Which passages; null or an empty list narrows nothing. Tags, outlets and annotators by id and by name. */
export type PassagesWhere = {
  /** Carries at least one of each of these sets of tags. */
  every: readonly (readonly number[])[];
  /** Carries at least one of these, and none of those. */
  any: readonly number[] | null;
  none: readonly number[];
  /** '' stands for those that have none. */
  outlets: readonly string[] | null;
  authors: readonly string[] | null;
  /** The article's date as far as both are known, `YYYY[-MM[-DD]]`, inclusive; '' for any. */
  from: string;
  to: string;
  states: readonly string[] | null;
  /** By uid. */
  only: readonly string[] | null;
};

const WHERE = `
  NOT EXISTS (SELECT 1 FROM json_each(@every) e WHERE NOT EXISTS (
    SELECT 1 FROM annotation_tag x WHERE x.annotation_id = n.id
      AND x.tag_id IN (SELECT value FROM json_each(e.value))))
  AND (@any IS NULL OR EXISTS (
    SELECT 1 FROM annotation_tag x WHERE x.annotation_id = n.id
      AND x.tag_id IN (SELECT value FROM json_each(@any))))
  AND NOT EXISTS (
    SELECT 1 FROM annotation_tag x WHERE x.annotation_id = n.id
      AND x.tag_id IN (SELECT value FROM json_each(@none)))
  AND (@outlets IS NULL OR coalesce(a.outlet, '') IN (SELECT value FROM json_each(@outlets)))
  AND (@authors IS NULL OR n.author IN (SELECT value FROM json_each(@authors)))
  AND (@from = '' OR substr(a.published, 1, length(@from)) >= substr(@from, 1, length(a.published)))
  AND (@to = '' OR substr(a.published, 1, length(@to)) <= substr(@to, 1, length(a.published)))
  AND (@states IS NULL OR n.state IN (SELECT value FROM json_each(@states)))
  AND (@only IS NULL OR n.uid IN (SELECT value FROM json_each(@only)))`;

/** A value with the number of passages that have it. */
export type PassageCount = { value: string; count: number };

export type Annotations = ReturnType<typeof annotations>;

export function annotations(db: Database) {
  const insert = db.prepare<[Required<NewAnnotation>]>(`
    INSERT INTO annotation (uid, article_id, revision_id, start, end, quote, prefix, suffix, note, color, author,
      state, created_at, modified_at)
    VALUES (@uid, @articleId, @revisionId, @start, @end, @quote, @prefix, @suffix, @note, @color, @author,
      @state, @at, @modifiedAt)`);
  const update = db.prepare('UPDATE annotation SET note = ?, color = ?, modified_at = ? WHERE id = ?');
  const place = db.prepare<[AnnotationPlace & { id: number }]>(`
    UPDATE annotation SET revision_id = @revisionId, start = @start, end = @end, quote = @quote, prefix = @prefix,
      suffix = @suffix, state = @state WHERE id = @id`);
  const remove = db.prepare('UPDATE annotation SET deleted_at = ? WHERE id = ?');
  const byUid = db.prepare<[string], Annotation>(`
    SELECT ${ANNOTATION} JOIN article a ON a.id = n.article_id
    WHERE n.uid = ? AND n.deleted_at IS NULL AND a.deleted_at IS NULL`);
  const ofArticle = db.prepare<[number], Annotation>(
    `SELECT ${ANNOTATION} WHERE n.article_id = ? AND n.deleted_at IS NULL ORDER BY n.start, n.end, n.id`,
  );
  const notes = db.prepare<[number], Pick<Annotation, 'id' | 'note'>>(
    'SELECT id, note FROM annotation WHERE article_id = ? AND deleted_at IS NULL ORDER BY start, end, id',
  );
  const all = db.prepare<[], Annotation>(`
    SELECT ${ANNOTATION} JOIN article a ON a.id = n.article_id
    WHERE n.deleted_at IS NULL AND a.deleted_at IS NULL ORDER BY n.article_id, n.start, n.end, n.id`);
  const carrying = db
    .prepare<[{ tagIds: string }], number>(`
      SELECT annotation_id FROM annotation_tag WHERE tag_id IN (SELECT value FROM json_each(@tagIds))
      GROUP BY annotation_id HAVING count(*) = json_array_length(@tagIds)`)
    .pluck();
  const chosen = db.prepare<[Record<string, string | null>], Annotation>(`
    SELECT ${ANNOTATION} JOIN article a ON a.id = n.article_id
    WHERE n.deleted_at IS NULL AND a.deleted_at IS NULL AND ${WHERE}
    ORDER BY n.article_id, n.start, n.end, n.id`);
  const countBy = (value: string) =>
    db.prepare<[], PassageCount>(`
      SELECT ${value} AS value, count(*) AS count FROM annotation n JOIN article a ON a.id = n.article_id
      WHERE n.deleted_at IS NULL AND a.deleted_at IS NULL GROUP BY 1 ORDER BY count DESC, value`);
  const [byOutlet, byYear, byAuthor, byState] = [
    countBy("coalesce(a.outlet, '')"),
    countBy("coalesce(substr(a.published, 1, 4), '')"),
    countBy('n.author'),
    countBy('n.state'),
  ] as const;
  const addTag = db.prepare('INSERT OR IGNORE INTO annotation_tag (annotation_id, tag_id) VALUES (?, ?)');
  const dropTag = db.prepare('DELETE FROM annotation_tag WHERE annotation_id = ? AND tag_id = ?');
  const tags = db.prepare<[number], Tag>(`
    SELECT t.id, t.uid, t.name, t.color, t.description FROM annotation_tag x JOIN tag t ON t.id = x.tag_id
    WHERE x.annotation_id = ? AND t.deleted_at IS NULL ORDER BY x.id`);
  const tagsOfArticle = db.prepare<[number], Tag & { annotationId: number }>(`
    SELECT n.id AS annotationId, t.id, t.uid, t.name, t.color, t.description FROM annotation n
    JOIN annotation_tag x ON x.annotation_id = n.id JOIN tag t ON t.id = x.tag_id
    WHERE n.article_id = ? AND n.deleted_at IS NULL AND t.deleted_at IS NULL ORDER BY x.id`);
  const count = db
    .prepare<[], number>(`
      SELECT count(*) FROM annotation WHERE deleted_at IS NULL
        AND article_id NOT IN (SELECT id FROM article WHERE deleted_at IS NOT NULL)`)
    .pluck();

  return {
    /** @returns its id */
    insert: (annotation: NewAnnotation) =>
      Number(insert.run({ modifiedAt: annotation.at, ...annotation }).lastInsertRowid),
    /** Puts it somewhere else, of another revision too. */
    place: (id: number, where: AnnotationPlace) => void place.run({ ...where, id }),
    update: (id: number, patch: AnnotationPatch, at: string) =>
      void update.run(patch.note, patch.color, at, id),
    remove: (id: number, at: string) => void remove.run(at, id),
    find: (uid: string) => byUid.get(uid) ?? null,
    ofArticle: (articleId: number) => ofArticle.all(articleId),
    /** The same as far as they are searched. */
    notes: (articleId: number) => notes.all(articleId),
    /** By article, then by place. */
    all: () => all.all(),
    /** Of articles that were not removed. */
    count: () => count.get() ?? 0,

    /** The ids of those that carry all of these tags. */
    carrying: (tagIds: number[]) => carrying.all({ tagIds: JSON.stringify([...new Set(tagIds)]) }),
    /** Those that all of it lets through, by article, then by place. */
    chosen: ({ from, to, ...lists }: PassagesWhere) =>
      chosen.all({
        ...Object.fromEntries(
          Object.entries(lists).map(([name, list]) => [name, list && JSON.stringify(list)]),
        ),
        ...{ from, to },
      }),
    /** How many passages have each outlet, year, annotator and state, the most first; '' where it is not known. */
    facets: () => ({
      ...{ outlet: byOutlet.all(), year: byYear.all(), author: byAuthor.all() },
      state: byState.all() as { value: Annotation['state']; count: number }[],
    }),

    /** In the order in which they were given. */
    tags: (id: number) => tags.all(id),
    /** The same for all of an article's annotations, by their ids. */
    tagsOfArticle: (articleId: number): ReadonlyMap<number, Tag[]> =>
      Map.groupBy(tagsOfArticle.all(articleId), ({ annotationId }) => annotationId),
    addTag: (id: number, tagId: number) => void addTag.run(id, tagId),
    dropTag: (id: number, tagId: number) => void dropTag.run(id, tagId),
  };
}
