/**
 * The library's list: the keys of all articles in an order, what they could be narrowed by, and the lines of some.
 * Narrow queries over covering indexes, so that a hundred thousand articles are listed while a person clicks.
 */
import type { Database } from 'better-sqlite3';
import type { Article } from './model.ts';

export type LibrarySort = 'imported' | '-imported' | 'date' | '-date' | 'title' | 'outlet';
export type LibraryState = 'all' | 'unread' | 'read' | 'starred' | 'annotated' | 'deleted';

/** Empty lists let everything through. Outlet, year, language: one of the list. Tags: all of the list. */
export type LibraryFilter = {
  outlet: string[];
  year: string[];
  language: string[];
  tagIds: number[];
  state: LibraryState;
};

/** How many articles have this outlet, year and language. */
export type FactGroup = { outlet: string | null; year: string | null; language: string; count: number };

export type RowCounts = { articleId: number; color: string; count: number };

/** What a column leaves unknown stands last either way; of equals the one imported first stands first. */
const ORDERS: Readonly<Record<LibrarySort, { by: string; known?: string }>> = {
  imported: { by: 'a.id' },
  '-imported': { by: 'a.id DESC' },
  date: { by: 'a.published, a.id', known: 'a.published' },
  '-date': { by: 'a.published DESC, a.id DESC', known: 'a.published' },
  title: { by: 'a.title COLLATE NOCASE, a.id' },
  outlet: { by: 'a.outlet COLLATE NOCASE, a.published DESC, a.id', known: 'a.outlet' },
};

const STATES: Readonly<Record<LibraryState, string>> = {
  all: '',
  unread: 'AND NOT EXISTS (SELECT 1 FROM article_state s WHERE s.article_id = a.id AND s.read = 1)',
  read: 'AND a.id IN (SELECT article_id FROM article_state WHERE read = 1)',
  starred: 'AND a.id IN (SELECT article_id FROM article_state WHERE starred = 1)',
  annotated: 'AND a.id IN (SELECT article_id FROM annotation WHERE deleted_at IS NULL)',
  deleted: '',
};

/** Articles that carry a tag, themselves or on a passage. */
const TAGGED = `
  SELECT article_id, tag_id FROM article_tag
  UNION SELECT n.article_id, x.tag_id FROM annotation_tag x JOIN annotation n ON n.id = x.annotation_id
    WHERE n.deleted_at IS NULL`;

const FACTS = { outlet: 'a.outlet', year: 'substr(a.published, 1, 4)', language: 'a.language' } as const;

export type Library = ReturnType<typeof library>;

export function library(db: Database) {
  const prepared = new Map<string, ReturnType<Database['prepare']>>();
  /** Statements are made of a few fixed pieces; each is prepared once. */
  const statement = (sql: string) => {
    const made = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, made);
    return made;
  };
  const tagged = db
    .prepare(`
      SELECT article_id, tag_id FROM article_tag
      UNION ALL SELECT n.article_id, x.tag_id FROM annotation_tag x JOIN annotation n ON n.id = x.annotation_id
        WHERE n.deleted_at IS NULL`)
    .raw();
  const rows = db.prepare<[string], Article>(`
    SELECT a.id, a.uid, a.revision_id AS revisionId, a.title, a.outlet, a.byline, a.published,
      a.published_precision AS publishedPrecision, a.published_evidence AS publishedEvidence,
      a.published_sure AS publishedSure, a.language,
      a.direction, a.url, a.words, a.created_at AS importedAt, o.sha256
    FROM json_each(?) k JOIN article a ON a.id = k.value JOIN revision r ON r.id = a.revision_id
      JOIN original o ON o.id = r.original_id ORDER BY k.key`);
  const uids = db
    .prepare<[string], string>(
      'SELECT a.uid FROM json_each(?) k JOIN article a ON a.id = k.value ORDER BY k.key',
    )
    .pluck();
  const colors = db.prepare<[string], { articleId: number; color: string | null; count: number }>(`
    SELECT n.article_id AS articleId, count(*) AS count, coalesce(n.color, (
      SELECT t.color FROM annotation_tag x JOIN tag t ON t.id = x.tag_id
      WHERE x.annotation_id = n.id AND t.deleted_at IS NULL ORDER BY x.id LIMIT 1)) AS color
    FROM annotation n WHERE n.article_id IN (SELECT value FROM json_each(?)) AND n.deleted_at IS NULL
    GROUP BY n.article_id, color ORDER BY count DESC, min(n.id)`);
  const passageTags = db.prepare<[string], { articleId: number; name: string }>(`
    SELECT DISTINCT n.article_id AS articleId, t.name FROM annotation n
    JOIN annotation_tag x ON x.annotation_id = n.id JOIN tag t ON t.id = x.tag_id AND t.deleted_at IS NULL
    WHERE n.article_id IN (SELECT value FROM json_each(?)) AND n.deleted_at IS NULL ORDER BY t.name`);

  const readIds = db.prepare<[], number>('SELECT article_id FROM article_state WHERE read = 1').pluck();
  const inOrder = (sort: LibrarySort, filter: LibraryFilter): number[] => {
    const { by, known } = ORDERS[sort];
    // Two runs over one index: "nulls last" in one would have to sort everything.
    const select = (more = '') =>
      statement(`SELECT a.id FROM article a WHERE ${conditions(filter, true)} ${more} ORDER BY ${by}`)
        .pluck()
        .all(values(filter)) as number[];
    return known ? [...select(`AND ${known} IS NOT NULL`), ...select(`AND ${known} IS NULL`)] : select();
  };

  return {
    /** In the order asked for. */
    keys(sort: LibrarySort, { state, ...filter }: LibraryFilter): number[] {
      // Most articles are one or the other: one look each into a set is cheaper than into an index.
      if (state === 'read' || state === 'unread') {
        const read = new Set(readIds.all());
        return inOrder(sort, { ...filter, state: 'all' }).filter((id) => read.has(id) === (state === 'read'));
      }
      return inOrder(sort, { ...filter, state });
    },

    /** Articles by their facts, of those that state and tags let through. */
    groups(filter: LibraryFilter): FactGroup[] {
      const { outlet, year, language } = FACTS;
      const sql = `SELECT ${outlet} AS outlet, ${year} AS year, ${language} AS language, count(*) AS count
        FROM article a WHERE ${conditions(filter, false)} GROUP BY 1, 2, 3`;
      return statement(sql).all(values(filter)) as FactGroup[];
    },

    /** Which article carries which tag, itself or on a passage; some more than once. */
    tagged: () => tagged.all() as [articleId: number, tagId: number][],

    /** As {@link rows}, the uids only. */
    uids: (keys: number[]): string[] => uids.all(JSON.stringify(keys)),
    /** Removed ones too; what is gone is left out. In the order of the keys. */
    rows: (keys: number[]): Article[] => rows.all(JSON.stringify(keys)),
    /** Colours of passages, the most frequent first; null where neither passage nor tag has one. */
    colors: (keys: number[]) => colors.all(JSON.stringify(keys)),
    /** Tags on passages, by name. */
    passageTags: (keys: number[]) => passageTags.all(JSON.stringify(keys)),
  };
}

function conditions(filter: LibraryFilter, narrowed: boolean): string {
  const among = (name: keyof typeof FACTS) =>
    narrowed && filter[name].length > 0
      ? `AND ${FACTS[name]} IN (SELECT value FROM json_each(@${name}))`
      : '';
  const tagged =
    filter.tagIds.length > 0
      ? `AND a.id IN (SELECT article_id FROM (${TAGGED}) WHERE tag_id IN (SELECT value FROM json_each(@tagIds))
          GROUP BY article_id HAVING count(*) = json_array_length(@tagIds))`
      : '';
  const there = filter.state === 'deleted' ? 'IS NOT NULL' : 'IS NULL';
  const facts = [among('outlet'), among('year'), among('language')];
  return [`a.deleted_at ${there}`, STATES[filter.state], ...facts, tagged].filter(Boolean).join(' ');
}

function values({ outlet, year, language, tagIds }: LibraryFilter): Record<string, string> {
  return {
    outlet: JSON.stringify(outlet),
    year: JSON.stringify(year),
    language: JSON.stringify(language),
    tagIds: JSON.stringify([...new Set(tagIds)]),
  };
}
