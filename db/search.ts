/** The full-text side as it is read: runs MATCH expressions and looks up terms. Receives folded tokens; knows no language. */
import type { Database } from 'better-sqlite3';
import { tokenFinder } from './name-tokens.ts';

export type Ranked = { articleId: number; score: number };
export type TermForm = { form: string; count: number };

/** Weights of title, body, meta, notes, forms; the measured ones. Filters and forms never count. */
const RANK = 'bm25(fts, 10.0, 1.0, 0.0, 3.0, 0.0)';

export type SearchReader = ReturnType<typeof readSearch>;

/** What a connection that only reads can do. */
export function readSearch(db: Database) {
  const ranked = db.prepare<[string, number], Ranked>(
    `SELECT rowid AS articleId, -${RANK} AS score FROM fts WHERE fts MATCH ? ORDER BY ${RANK} LIMIT ?`,
  );
  const scored = db
    .prepare<[string], [number, number]>(`SELECT rowid, -${RANK} FROM fts WHERE fts MATCH ? ORDER BY rowid`)
    .raw();
  const ids = db.prepare<[string], number>('SELECT rowid FROM fts WHERE fts MATCH ? ORDER BY rowid').pluck();
  const forms = db.prepare<[{ t: string }], TermForm>(`
    SELECT t AS form, plain AS count FROM idx.term WHERE t = @t AND plain > 0
    UNION ALL SELECT surface, df FROM idx.form WHERE t = @t AND df > 0 ORDER BY 2 DESC, 1`);
  const spellings = db.prepare<[string], string>('SELECT surface FROM idx.form WHERE t = ?').pluck();
  const completions = db.prepare<[string, string, number], TermForm>(
    'SELECT t AS form, df AS count FROM idx.term WHERE t >= ? AND t < ? AND df > 0 ORDER BY df DESC, t LIMIT ?',
  );
  const version = db
    .prepare<[], string>("SELECT data_version || ' ' || total_changes() FROM pragma_data_version")
    .pluck();
  const terms = db.prepare<[], TermForm>('SELECT t AS form, df AS count FROM idx.term WHERE df > 0');
  const termCount = db.prepare<[], number>('SELECT count(*) FROM idx.term').pluck();
  const indexed = db.prepare<[], number>('SELECT count(*) FROM idx.indexed').pluck();
  const frequency = db.prepare<[string], number>('SELECT df FROM idx.term WHERE t = ?').pluck();
  const spelledFrom = db.prepare<[{ from: string; to: string; limit: number }], TermForm>(`
    SELECT t AS form, plain AS count FROM idx.term WHERE t >= @from AND t < @to AND plain > 0
    UNION ALL SELECT surface, df FROM idx.form WHERE surface >= @from AND surface < @to AND df > 0
    ORDER BY 2 DESC LIMIT @limit`);
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
  const count = db.prepare<[string], number>('SELECT count(*) FROM fts WHERE fts MATCH ?').pluck();
  const sharing = db.prepare<[string, number], TermForm>(
    'SELECT k.t AS form, t.df AS count FROM idx.term_key k JOIN idx.term t ON t.t = k.t WHERE k.key = ? AND t.df > 0 LIMIT ?',
  );
  const outlets = db.prepare<[string], number>('SELECT id FROM idx.outlet WHERE folded = ?').pluck();

  return {
    /** The best `limit` hits of a MATCH expression (-1: all); a higher score is better. */
    ranked: (match: string, limit: number) => ranked.all(match, limit),
    /** The same of hits whose ids are not below `from`. */
    rankedFrom: (match: string, from: number, limit: number) => rankedFrom.all(match, from, limit),
    /** All hits, the best first, for as long as they are asked for. */
    eachRanked: (match: string) => ranked.iterate(match, -1),
    /** All hits with their scores in the order in which they were added: in one pass, but more slowly for each hit. */
    scored: (match: string): Ranked[] =>
      scored.all(match).map(([articleId, score]) => ({ articleId, score })),
    /** All hits in the order in which they were added. */
    ids: (match: string) => ids.all(match),
    /** The `limit` hits that were added last, in the order in which they were added. */
    latestIds: (match: string, limit: number) => latest.all(match, limit).reverse(),
    /** The hits whose ids lie from `first` to `last`. */
    idsWithin: (match: string, first: number, last: number) => within.all(match, first, last),
    /** The spellings that folding joined to this term and how many articles have each, the most frequent first. */
    forms: (term: string) => forms.all({ t: term }),
    /** Every spelling that any article ever had of this term, besides the one that it is folded to. */
    spellings: (term: string) => spellings.all(term),
    /** The most frequent terms that begin so. */
    completions: (prefix: string, limit: number) => completions.all(prefix, `${prefix}\u{10FFFF}`, limit),
    /** Every term there is, in no order. */
    terms: () => terms.iterate(),
    termCount: () => termCount.get() ?? 0,
    /** How many articles have this term in their text. */
    termFrequency: (term: string) => frequency.get(term) ?? 0,
    /** How many articles are indexed, and how many of them have this term in their text. */
    share: (term: string) => ({ indexed: indexed.get() ?? 0, frequency: frequency.get(term) ?? 0 }),
    /** The most frequent spellings that begin so; looks at every spelling there is. */
    spelledFrom: (prefix: string, limit: number) =>
      spelledFrom.all({ from: prefix, to: `${prefix}\u{10FFFF}`, limit }),
    /** How many articles a MATCH expression finds. */
    count: (match: string) => count.get(match) ?? 0,
    nameToken: tokenFinder(db),
    /** Terms that have this key. */
    sharing: (key: string, limit: number) => sharing.all(key, limit),
    outletIds: (folded: string) => outlets.all(folded),
    /** Another text whenever something was written, by this connection or another. */
    version: () => version.get() ?? '',
  };
}
