/** Articles and their revisions: one query module, rows become model types here. */
import type { Database } from 'better-sqlite3';
import type { Article, ArticleFacts, Revision } from './model.ts';
import { pages, type RevisionPages } from './pages.ts';
import { resources, type StoredResource } from './resources.ts';

const ARTICLE = `
  a.id, a.uid, a.revision_id AS revisionId, a.title, a.outlet, a.byline, a.published,
  a.published_precision AS publishedPrecision, a.published_evidence AS publishedEvidence,
  a.published_sure AS publishedSure,
  a.language, a.direction, a.url, a.words, a.created_at AS importedAt, o.sha256
  FROM article a JOIN revision r ON r.id = a.revision_id JOIN original o ON o.id = r.original_id`;

const REVISION = `
  id, uid, article_id AS articleId, number, original_id AS originalId, file_name AS fileName, importer,
  importer_version AS importerVersion, text, blocks, text_sha256 AS textSha256, found, created_at AS createdAt
  FROM revision`;

export type NewArticle = ArticleFacts & { uid: string; words: number; at: string };
/** What the user may correct. */
export type CorrectedFacts = Pick<
  Article,
  | 'title'
  | 'outlet'
  | 'byline'
  | 'published'
  | 'publishedPrecision'
  | 'publishedEvidence'
  | 'publishedSure'
  | 'language'
>;
export type NewRevision = Omit<Revision, 'id' | 'number' | 'createdAt'> & {
  at: string;
  /** Of a document with pages. */
  pages?: RevisionPages | undefined;
  /** The pictures that its figures show. */
  resources?: readonly StoredResource[] | undefined;
};

/** An article's facts and text as a list shows them. */
export type ShownArticle = Pick<Article, 'uid' | 'title' | 'outlet' | keyof DatedFacts> &
  Pick<Revision, 'articleId' | 'text' | 'blocks'> & { revisionId: number; revisionUid: string };
export type DatedFacts = Pick<
  Article,
  'published' | 'publishedPrecision' | 'publishedEvidence' | 'publishedSure'
>;

/** What an article began with: hashes of its original and text, and where the original lay in a container. */
export type Origin = {
  uid: string;
  /** Of the revision, from 1. */
  number: number;
  original: string;
  container: string | null;
  member: string | null;
  text: string;
  blocks: string;
};

export type Articles = ReturnType<typeof articles>;

export function articles(db: Database) {
  const insert = db.prepare<[NewArticle]>(`
    INSERT INTO article (uid, title, outlet, byline, published, published_precision, published_evidence,
      published_sure, language, direction, url, words, created_at)
    VALUES (@uid, @title, @outlet, @byline, @published, @publishedPrecision, @publishedEvidence,
      @publishedSure, @language, @direction, @url, @words, @at)`);
  const insertRevision = db.prepare<[NewRevision]>(`
    INSERT INTO revision (uid, article_id, number, original_id, file_name, importer, importer_version, text,
      blocks, text_sha256, found, created_at)
    VALUES (@uid, @articleId, (SELECT coalesce(max(number), 0) + 1 FROM revision WHERE article_id = @articleId),
      @originalId, @fileName, @importer, @importerVersion, @text, @blocks, @textSha256, @found, @at)`);
  const revisionPages = pages(db);
  const pictures = resources(db);
  const addRevision = ({ pages: own, resources: shown, ...revision }: NewRevision): number => {
    const id = Number(insertRevision.run(revision).lastInsertRowid);
    if (own) revisionPages.add(id, own);
    for (const picture of shown ?? []) pictures.add(id, picture);
    return id;
  };
  const setRevision = db.prepare('UPDATE article SET revision_id = ? WHERE id = ?');
  const all = db.prepare<[], Article>(`SELECT ${ARTICLE} WHERE a.deleted_at IS NULL ORDER BY a.id`);
  const byUid = db.prepare<[string], Article>(`SELECT ${ARTICLE} WHERE a.uid = ? AND a.deleted_at IS NULL`);
  const byId = db.prepare<[number], Article>(`SELECT ${ARTICLE} WHERE a.id = ? AND a.deleted_at IS NULL`);
  const like = db.prepare<[string], Article>(
    `SELECT ${ARTICLE} WHERE a.uid LIKE ? || '%' AND a.deleted_at IS NULL LIMIT 2`,
  );
  const shown = db.prepare<[number], Omit<ShownArticle, 'text'> & { text: Buffer }>(`
    SELECT a.uid, a.title, a.outlet, a.published, a.published_precision AS publishedPrecision,
      a.published_evidence AS publishedEvidence, a.published_sure AS publishedSure,
      a.id AS articleId, r.id AS revisionId, r.uid AS revisionUid, CAST(r.text AS BLOB) AS text, r.blocks
    FROM article a JOIN revision r ON r.id = a.revision_id WHERE a.id = ? AND a.deleted_at IS NULL`);
  const revision = db.prepare<[number], Revision>(`SELECT ${REVISION} WHERE id = ?`);
  const ofOriginal = db.prepare<[number], { articleId: number; fileName: string }>(`
    SELECT r.article_id AS articleId, r.file_name AS fileName FROM revision r
    JOIN article a ON a.id = r.article_id
    WHERE r.original_id = ? AND a.deleted_at IS NULL ORDER BY r.article_id`);
  const correct = db.prepare<[CorrectedFacts & { id: number }]>(`
    UPDATE article SET title = @title, outlet = @outlet, byline = @byline, published = @published,
      published_precision = @publishedPrecision, published_evidence = @publishedEvidence,
      published_sure = @publishedSure, language = @language
    WHERE id = @id`);
  const ofUrl = db.prepare<[string], Article>(
    `SELECT ${ARTICLE} WHERE a.url = ? AND a.deleted_at IS NULL ORDER BY a.id DESC`,
  );
  const ofText = db.prepare<[string, string], Article>(`
    SELECT ${ARTICLE} WHERE a.deleted_at IS NULL AND r.text_sha256 = ? AND r.importer = ? ORDER BY a.id`);
  const previous = db.prepare<[{ id: number }], Revision>(`
    SELECT ${REVISION} WHERE article_id = (SELECT article_id FROM revision WHERE id = @id)
      AND number < (SELECT number FROM revision WHERE id = @id) ORDER BY number DESC LIMIT 1`);
  const ofOutlet = db.prepare<[string], Article>(
    `SELECT ${ARTICLE} WHERE a.outlet = ? AND a.deleted_at IS NULL ORDER BY a.id`,
  );
  const setWords = db.prepare('UPDATE article SET words = ? WHERE id = ?');
  const setDeleted = db.prepare('UPDATE article SET deleted_at = ? WHERE id = ?');
  const keys = db.prepare<[string], { uid: string; id: number | null; removed: number }>(`
    SELECT k.value AS uid, a.id, a.deleted_at IS NOT NULL AS removed
    FROM json_each(?) k LEFT JOIN article a ON a.uid = k.value ORDER BY k.key`);
  const count = db.prepare<[], number>('SELECT count(*) FROM article WHERE deleted_at IS NULL').pluck();

  const latest = db.prepare<[number], Pick<Article, 'uid' | 'title' | 'outlet'>>(
    'SELECT uid, title, outlet FROM article WHERE deleted_at IS NULL ORDER BY id DESC LIMIT ?',
  );
  const texts = db.prepare<[], { uid: string; text: string; textSha256: string }>(
    'SELECT uid, text, text_sha256 AS textSha256 FROM revision ORDER BY id',
  );
  const origins = db.prepare<[], Origin>(`
    SELECT a.uid, r.number, o.sha256 AS original, o.container_sha256 AS container, o.member, r.text_sha256 AS text, r.blocks
    FROM article a
    JOIN revision r ON r.article_id = a.id JOIN original o ON o.id = r.original_id`);

  return {
    /** Every revision's text and the hash it had when it was read, one at a time. */
    texts: () => texts.iterate(),
    /** Which original, text (SHA-256) and blocks each revision has; one at a time. */
    origins: () => origins.iterate(),

    /** Adds an article with its first revision. @returns its id */
    insert(article: NewArticle, first: Omit<NewRevision, 'articleId'>): number {
      const articleId = Number(insert.run(article).lastInsertRowid);
      const revisionId = addRevision({ ...first, articleId });
      setRevision.run(revisionId, articleId);
      return articleId;
    },

    all: () => all.all(),
    count: () => count.get() ?? 0,
    /** Those that were imported last, the latest first. */
    latest: (limit: number) => latest.all(limit),
    byId: (id: number) => byId.get(id) ?? null,
    /** What a list shows of an article, with its text, in one step: lists of what was found ask for many. */
    shown(id: number): ShownArticle | null {
      const row = shown.get(id);
      // As bytes, since Node makes letters that are not Latin of them many times as fast as SQLite's binding does.
      return row ? { ...row, text: row.text.toString('utf8') } : null;
    },

    /** By uid, or by a beginning of it that only one article has. */
    find(uid: string): Article | null {
      const exact = byUid.get(uid);
      if (exact) return exact;
      const some = /^[0-9a-f-]{8,}$/.test(uid) ? like.all(uid) : [];
      return some.length === 1 ? (some[0] ?? null) : null;
    },

    /** Null for one that was purged. */
    revisionIfKept: (id: number) => revision.get(id) ?? null,
    revision(id: number): Revision {
      const found = revision.get(id);
      if (!found) throw new RangeError(`no revision ${id}`);
      return found;
    },

    /** Adds a revision that is not shown yet. @returns its id */
    addRevision,
    setRevision: (id: number, revisionId: number) => void setRevision.run(revisionId, id),
    /** The revision before this one of the same article. */
    previousRevision: (id: number) => previous.get({ id }) ?? null,
    /** Articles that name this outlet. */
    ofOutlet: (outlet: string) => ofOutlet.all(outlet),
    /** Articles with this address, the one imported last first. */
    ofUrl: (url: string) => ofUrl.all(url),
    /** Articles that this importer read this text for (SHA-256), the earliest first. */
    ofText: (sha256: string, importer: string) => ofText.all(sha256, importer),

    correct: (id: number, facts: CorrectedFacts) => void correct.run({ ...facts, id }),
    setWords: (id: number, words: number) => void setWords.run(words, id),
    /** @param at when it was removed; null takes it back */
    setDeleted: (id: number, at: string | null) => void setDeleted.run(at, id),
    /** For each whole uid its article, removed ones too; id null if there is none. In the order given. */
    keys: (uids: readonly string[]) => keys.all(JSON.stringify(uids)),

    /** The articles that a revision of comes from this original. */
    ofOriginal: (originalId: number) => ofOriginal.all(originalId),
  };
}
