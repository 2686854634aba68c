/** The full-text side: writes index entries and runs MATCH expressions. Receives folded tokens; knows no language. */
import type { Database } from 'better-sqlite3';

/** One article as the index sees it. The five texts are folded tokens joined by blanks. */
export type IndexEntry = {
  articleId: number;
  revisionUid: string;
  stamp: number;
  foldVersion: number;
  /** The same only if all of the texts below are the same. */
  digest: string;
  title: string;
  body: string;
  meta: string;
  notes: string;
  forms: string;
};

type Indexed = Pick<IndexEntry, 'revisionUid' | 'foldVersion' | 'digest'> & { present: number };

/** The terms of one article, each with its spellings. */
export type ArticleTerms = Map<string, Set<string>>;

export type Ranked = { articleId: number; score: number };
export type TermForm = { form: string; count: number };

/** Weights of title, body, meta, notes, forms; the measured ones. Filters and forms never count. */
const RANK = 'bm25(fts, 10.0, 1.0, 0.0, 3.0, 0.0)';

export type SearchIndex = ReturnType<typeof searchIndex>;

export function searchIndex(db: Database) {
  return { ...readSearch(db), ...writeSearch(db) };
}

export type SearchReader = ReturnType<typeof readSearch>;

/** What facets and dates are counted from, for every article; kept by whoever searches. */
export type ArticleFacets = {
  id: number;
  outlet: string | null;
  published: string | null;
  language: string;
};

/** What a connection that only reads can do. */
export function readSearch(db: Database) {
  const ranked = db.prepare<[string, number], Ranked>(
    `SELECT rowid AS articleId, -${RANK} AS score FROM fts WHERE fts MATCH ? ORDER BY ${RANK} LIMIT ?`,
  );
  const ids = db.prepare<[string], number>('SELECT rowid FROM fts WHERE fts MATCH ? ORDER BY rowid').pluck();
  const forms = db.prepare<[string], TermForm>(
    'SELECT surface AS form, df AS count FROM idx.form WHERE t = ? ORDER BY df DESC, surface',
  );
  const completions = db.prepare<[string, string, number], TermForm>(
    'SELECT t AS form, df AS count FROM idx.term WHERE t >= ? AND t < ? ORDER BY df DESC, t LIMIT ?',
  );
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck();
  const terms = db.prepare<[], TermForm>('SELECT t AS form, df AS count FROM idx.term');
  const termCount = db.prepare<[], number>('SELECT count(*) FROM idx.term').pluck();
  const frequency = db.prepare<[string], number>('SELECT df FROM idx.term WHERE t = ?').pluck();
  const spelledFrom = db.prepare<[string, string, number], TermForm>(
    'SELECT surface AS form, df AS count FROM idx.form WHERE surface >= ? AND surface < ? ORDER BY df DESC LIMIT ?',
  );
  const latest = db
    .prepare<[string, number], number>('SELECT rowid FROM fts WHERE fts MATCH ? ORDER BY rowid DESC LIMIT ?')
    .pluck();
  const rankedFrom = db.prepare<[string, number, number], Ranked>(
    `SELECT rowid AS articleId, -${RANK} AS score FROM fts WHERE fts MATCH ? AND rowid >= ? ORDER BY ${RANK} LIMIT ?`,
  );
  const within = db
    .prepare<[string, number, number], number>(
      'SELECT rowid FROM fts WHERE fts MATCH ? AND rowid BETWEEN ? AND ?',
    )
    .pluck();
  const having = db.prepare<[string], number>('SELECT count(*) FROM fts WHERE fts MATCH ?').pluck();
  const sharing = db.prepare<[string, number], TermForm>(
    'SELECT k.t AS form, t.df AS count FROM idx.term_key k JOIN idx.term t ON t.t = k.t WHERE k.key = ? LIMIT ?',
  );
  const outlets = db.prepare<[string], number>('SELECT id FROM idx.outlet WHERE folded = ?').pluck();
  const facets = db.prepare<[], ArticleFacets>(
    'SELECT id, outlet, published, language FROM article WHERE deleted_at IS NULL',
  );

  return {
    /** The best `limit` hits of a MATCH expression (-1: all); a higher score is better. */
    ranked: (match: string, limit: number) => ranked.all(match, limit),
    /** The same of hits whose ids are not below `from`. */
    rankedFrom: (match: string, from: number, limit: number) => rankedFrom.all(match, from, limit),
    /** All hits, the best first, for as long as they are asked for. */
    eachRanked: (match: string) => ranked.iterate(match, -1),
    /** All hits in the order in which they were added. */
    ids: (match: string) => ids.all(match),
    /** The `limit` hits that were added last, in the order in which they were added. */
    latestIds: (match: string, limit: number) => latest.all(match, limit).reverse(),
    /** The hits whose ids lie from `first` to `last`. */
    idsWithin: (match: string, first: number, last: number) => within.all(match, first, last),
    /** The spellings that folding joined to this term and how many articles have each, the most frequent first. */
    forms: (term: string) => forms.all(term),
    /** The most frequent terms that begin so. */
    completions: (prefix: string, limit: number) => completions.all(prefix, `${prefix}\u{10FFFF}`, limit),
    /** Every term there is, in no order. */
    terms: () => terms.iterate(),
    termCount: () => termCount.get() ?? 0,
    /** How many articles have this term in their text. */
    termFrequency: (term: string) => frequency.get(term) ?? 0,
    /** The most frequent spellings that begin so; looks at every spelling there is. */
    spelledFrom: (prefix: string, limit: number) => spelledFrom.all(prefix, `${prefix}\u{10FFFF}`, limit),
    /** How many articles a MATCH expression finds. */
    count: (match: string) => having.get(match) ?? 0,
    /** How many articles have these folded words side by side. */
    having: (phrase: string) => having.get(`{title body notes} : "${phrase}"`) ?? 0,
    /** Terms that have this key. */
    sharing: (key: string, limit: number) => sharing.all(key, limit),
    outletIds: (folded: string) => outlets.all(folded),
    facets: () => facets.all(),
    /** Another text whenever something was written, by this connection or another. */
    version: () => `${db.pragma('data_version', { simple: true })} ${changes.get()}`,
  };
}

function writeSearch(db: Database) {
  db.exec(`
    CREATE TEMP TABLE touched (article_id INTEGER PRIMARY KEY);
    CREATE TEMP TRIGGER article_touched AFTER UPDATE OF stamp ON main.article
      BEGIN INSERT OR IGNORE INTO touched (article_id) VALUES (NEW.id); END;`);
  const touched = db.prepare<[], number>('DELETE FROM temp.touched RETURNING article_id').pluck();
  const put = db.prepare<[IndexEntry]>(`
    INSERT OR REPLACE INTO fts (rowid, title, body, meta, notes, forms)
    VALUES (@articleId, @title, @body, @meta, @notes, @forms)`);
  const drop = db.prepare('DELETE FROM fts WHERE rowid = ?');
  const note = db.prepare<[IndexEntry]>(`
    INSERT OR REPLACE INTO idx.indexed (article_id, revision_uid, stamp, fold_version, digest)
    VALUES (@articleId, @revisionUid, @stamp, @foldVersion, @digest)`);
  const forget = db.prepare('DELETE FROM idx.indexed WHERE article_id = ?');
  const lay = db.prepare('UPDATE idx.indexed SET stamp = -1 WHERE article_id = ?');
  const removed = db.prepare<[number], number>('SELECT 1 FROM article WHERE id = ?').pluck();
  const addTerm = db
    .prepare<[string, number], number>(
      'INSERT INTO idx.term (t, df) VALUES (?, ?) ON CONFLICT DO UPDATE SET df = df + excluded.df RETURNING df',
    )
    .pluck();
  const addKey = db.prepare('INSERT OR IGNORE INTO idx.term_key (key, t) VALUES (?, ?)');
  const addForm = db.prepare(
    'INSERT INTO idx.form (t, surface, df) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET df = df + excluded.df',
  );
  const outlet = db
    .prepare<[string, string], number>(
      `INSERT INTO idx.outlet (name, folded) VALUES (?, ?)
       ON CONFLICT (name) DO UPDATE SET folded = excluded.folded RETURNING id`,
    )
    .pluck();
  const stale = db
    .prepare<[number], number>(`
    SELECT a.id FROM article a JOIN revision r ON r.id = a.revision_id LEFT JOIN idx.indexed i ON i.article_id = a.id
    WHERE a.deleted_at IS NULL
      AND (i.stamp IS NOT a.stamp OR i.revision_uid IS NOT r.uid OR i.fold_version IS NOT ?) ORDER BY a.id`)
    .pluck();
  const orphans = db
    .prepare<[], number>(`
      SELECT i.article_id FROM idx.indexed i LEFT JOIN article a ON a.id = i.article_id
      WHERE a.id IS NULL OR (a.deleted_at IS NOT NULL AND i.stamp <> -1)`)
    .pluck();
  const before = db.prepare<[number], Indexed>(`
    SELECT revision_uid AS revisionUid, fold_version AS foldVersion, digest, stamp <> -1 AS present
    FROM idx.indexed WHERE article_id = ?`);
  const doubt = db.prepare(
    'UPDATE idx.indexed SET stamp = -2 WHERE stamp >= 0 AND article_id IN (SELECT value FROM json_each(?))',
  );
  const seen = db.prepare('UPDATE idx.indexed SET stamp = ? WHERE article_id = ?');
  const stamp = db.prepare<[number], number>('SELECT stamp FROM article WHERE id = ?').pluck();

  /** Per term how many articles have it, and each spelling of it, since the last `settle`. */
  const pending = new Map<string, { df: number; forms: Map<string, number> }>();
  const count = (terms: ArticleTerms) => {
    for (const [term, surfaces] of terms) {
      const entry = pending.get(term) ?? { df: 0, forms: new Map<string, number>() };
      entry.df++;
      for (const surface of surfaces) entry.forms.set(surface, (entry.forms.get(surface) ?? 0) + 1);
      pending.set(term, entry);
    }
  };

  return {
    /** Notes that the entry of this digest is still what the article has. @returns whether there is such an entry */
    keep(articleId: number, digest: string, stamp: number): boolean {
      const known = before.get(articleId);
      if (!known?.present || known.digest !== digest) return false;
      seen.run(stamp, articleId);
      return true;
    },
    /** Writes an article's entry. Its terms are counted, by the next `settle`, unless this text was before. */
    put(entry: IndexEntry, terms: ArticleTerms): void {
      const known = before.get(entry.articleId);
      put.run(entry);
      note.run(entry);
      if (known?.revisionUid !== entry.revisionUid || known.foldVersion !== entry.foldVersion) count(terms);
    },
    /**
     * Runs `work`, which puts entries, and then writes how often their terms occur, once for all of them, and the
     * keys of those that are new.
     */
    settle(work: () => void, keysOf: (term: string) => readonly string[]): void {
      pending.clear();
      work();
      for (const [term, { df, forms }] of pending) {
        if (addTerm.get(term, df) === df) for (const key of keysOf(term)) addKey.run(key, term);
        for (const [surface, number] of forms) addForm.run(term, surface, number);
      }
    },
    /** Takes an article out. One that may come back stays noted, so that its terms are not counted twice. */
    drop(articleId: number): void {
      drop.run(articleId);
      (removed.get(articleId) ? lay : forget).run(articleId);
    },
    /** The entries of these articles are to be looked at again. */
    doubt: (articleIds: readonly number[]) => void doubt.run(JSON.stringify(articleIds)),
    /** Articles that this connection changed since the last call. */
    takeTouched: () => touched.all(),
    /** Articles whose entry is missing or out of date. */
    stale: (foldVersion: number) => stale.all(foldVersion),
    /** Entries of articles that are no longer there. */
    orphans: () => orphans.all(),
    outletId: (name: string, folded: string) => outlet.get(name, folded) as number,
    stamp: (articleId: number) => stamp.get(articleId) ?? 0,
  };
}
