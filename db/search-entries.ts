/**
 * The full-text side as it is written: the articles' entries, and how many articles have each term. Receives folded
 * tokens; knows no language.
 */
import type { Database } from 'better-sqlite3';
import { WAITING } from './index-file.ts';
import { readSearch } from './search.ts';

/** One article as the index sees it. The five texts are folded tokens joined by blanks. */
export type IndexEntry = {
  articleId: number;
  revisionUid: string;
  stamp: number;
  foldVersion: number;
  /** The same only if all of the texts below are the same, but for the tokens of names. */
  digest: string;
  /** What the entry's terms were counted from. */
  shown: string;
  title: string;
  body: string;
  meta: string;
  notes: string;
  forms: string;
};

export type Indexed = Pick<IndexEntry, 'digest' | 'shown'>;

/**
 * Of a term: how many more articles than before have it, `plain` spelled as it is folded, and in each other spelling;
 * below 0 for fewer. A spelling may come with 0: then it is known, and that is all.
 */
export type TermCount = { df: number; plain: number; forms: ReadonlyMap<string, number> | null };

type KeysOf = (term: string) => readonly string[];

export type SearchIndex = ReturnType<typeof searchIndex>;

export function searchIndex(db: Database) {
  return { ...readSearch(db), ...writeEntries(db), ...writeCounts(db), ...findStale(db) };
}

function writeEntries(db: Database) {
  const put = db.prepare<[IndexEntry]>(`
    INSERT OR REPLACE INTO fts (rowid, title, body, meta, notes, forms)
    VALUES (@articleId, @title, @body, @meta, @notes, @forms)`);
  const drop = db.prepare('DELETE FROM fts WHERE rowid = ?');
  const note = db.prepare<[IndexEntry]>(`
    INSERT OR REPLACE INTO idx.indexed (article_id, revision_uid, stamp, fold_version, digest, shown)
    VALUES (@articleId, @revisionUid, @stamp, @foldVersion, @digest, @shown)`);
  const forget = db.prepare('DELETE FROM idx.indexed WHERE article_id = ?');
  const known = db.prepare<[number], Indexed>('SELECT digest, shown FROM idx.indexed WHERE article_id = ?');
  const seen = db.prepare('UPDATE idx.indexed SET stamp = ? WHERE article_id = ?');
  const outlet = db
    .prepare<[string, string], number>(
      `INSERT INTO idx.outlet (name, folded) VALUES (?, ?)
       ON CONFLICT (name) DO UPDATE SET folded = excluded.folded RETURNING id`,
    )
    .pluck();

  return {
    /** The entry that an article has; null if it has none. */
    known: (articleId: number) => known.get(articleId) ?? null,
    /** Notes that the entry is still what the article has. */
    seen: (articleId: number, stamp: number) => void seen.run(stamp, articleId),
    /**
     * Writes entries and takes articles out. All of the full-text table comes last: whatever else is written between
     * two of its rows may make it put the first of them on the disk by itself.
     */
    put(entries: readonly IndexEntry[], gone: readonly number[]): void {
      for (const entry of entries) note.run(entry);
      for (const articleId of gone) forget.run(articleId);
      for (const articleId of gone) drop.run(articleId);
      for (const entry of entries) put.run(entry);
    },
    outletId: (name: string, folded: string) => outlet.get(name, folded) as number,
  };
}

function writeCounts(db: Database) {
  const raise = db.prepare('UPDATE idx.term SET df = df + ?, plain = plain + ? WHERE t = ?');
  const add = db.prepare('INSERT INTO idx.term (t, df, plain) VALUES (?, ?, ?)');
  const addKey = db.prepare('INSERT OR IGNORE INTO idx.term_key (key, t) VALUES (?, ?)');
  const addForm = db.prepare(
    'INSERT INTO idx.form (t, surface, df) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET df = df + excluded.df',
  );

  const countTerm = (term: string, { df, plain }: TermCount, keysOf: KeysOf) => {
    if (raise.run(df, plain, term).changes > 0) return;
    add.run(term, df, plain);
    for (const key of keysOf(term)) addKey.run(key, term);
  };

  const note = db.prepare("INSERT OR IGNORE INTO idx.meta (key, value) VALUES (?, '')");
  const forget = db.prepare('DELETE FROM idx.meta WHERE key = ?');
  const noted = db.prepare<[string], number>('SELECT 1 FROM idx.meta WHERE key = ?').pluck();
  let waiting = 0;

  return {
    /** Whoever writes entries in one transaction and counts in a later one notes it: see {@link WAITING}. */
    waiting() {
      const key = `${WAITING} ${++waiting}`;
      return {
        note: () => void note.run(key),
        isNoted: () => noted.get(key) === 1,
        forget: () => void forget.run(key),
      };
    },
    /** @param keysOf asked for terms that are new */
    countTerms(counts: Iterable<[string, TermCount]>, keysOf: KeysOf): void {
      for (const [term, count] of counts) {
        if (count.df !== 0 || count.plain !== 0) countTerm(term, count, keysOf);
        for (const [surface, number] of count.forms ?? []) addForm.run(term, surface, number);
      }
    },
  };
}

/** Which entries are not what their articles have. */
function findStale(db: Database) {
  db.exec(`
    CREATE TEMP TABLE touched (article_id INTEGER PRIMARY KEY);
    CREATE TEMP TRIGGER article_touched AFTER UPDATE OF stamp ON main.article
      BEGIN INSERT OR IGNORE INTO touched (article_id) VALUES (NEW.id); END;`);
  const countTouched = db.prepare<[], number>('SELECT count(*) FROM temp.touched').pluck();
  const touched = db.prepare<[], number>('DELETE FROM temp.touched RETURNING article_id').pluck();
  const stale = db
    .prepare<[number], number>(`
    SELECT a.id FROM article a JOIN revision r ON r.id = a.revision_id LEFT JOIN idx.indexed i ON i.article_id = a.id
    WHERE a.deleted_at IS NULL
      AND (i.stamp IS NOT a.stamp OR i.revision_uid IS NOT r.uid OR i.fold_version IS NOT ?) ORDER BY a.id`)
    .pluck();
  const orphans = db
    .prepare<[], number>(`
      SELECT i.article_id FROM idx.indexed i LEFT JOIN article a ON a.id = i.article_id
      WHERE a.id IS NULL OR a.deleted_at IS NOT NULL`)
    .pluck();
  const doubt = db.prepare(
    'UPDATE idx.indexed SET stamp = -1 WHERE stamp >= 0 AND article_id IN (SELECT value FROM json_each(?))',
  );
  const foldVersion = db.prepare<[], number>('SELECT fold_version FROM idx.indexed LIMIT 1').pluck();
  const stamp = db.prepare<[number], number>('SELECT stamp FROM article WHERE id = ?').pluck();

  return {
    /** How many articles this connection changed since they were taken. */
    touched: () => countTouched.get() ?? 0,
    /** Articles that this connection changed since the last call. */
    takeTouched: () => touched.all(),
    /** Articles whose entry is missing or out of date. */
    stale: (foldVersion: number) => stale.all(foldVersion),
    /** Which folding the entries are made with; null if there are none. */
    foldVersion: () => foldVersion.get() ?? null,
    /** Entries of articles that are no longer there. */
    orphans: () => orphans.all(),
    /** The entries of these articles are to be looked at again. */
    doubt: (articleIds: readonly number[]) => void doubt.run(JSON.stringify(articleIds)),
    stamp: (articleId: number) => stamp.get(articleId) ?? 0,
  };
}
