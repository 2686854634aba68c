/**
 * What each article's blocks say, as keys of their texts, and which of them repeat in an outlet: derived, in the index
 * file. Receives keys; knows no text.
 */
import type { Database } from 'better-sqlite3';

/**
 * `keys`: one for each block of the revision, in their order: 0 if it says nothing, below 0 if it is too little or too
 * much, or no running text, to be taken for furniture by repetition alone. `outlet`: as it is compared, '' for none.
 */
export type Parts = { outlet: string; keys: Float64Array };
/** Copies of one report have the same `group`. */
type Counted = Parts & { articleId: number; group: number };
/** A text that stands in `articles` of the `total` articles of an outlet, copies counted once. */
export type Repeated = { hash: number; articles: number; total: number };

export type PartIndex = ReturnType<typeof partIndex>;

type Stored<T> = Omit<T, 'keys'> & { keys: Buffer };

const withKeys = <T extends { keys: Float64Array }>(row: Stored<T>): T =>
  ({ ...row, keys: new Float64Array(new Uint8Array(row.keys).buffer) }) as unknown as T;

export function partIndex(db: Database) {
  const of = db.prepare<[number, string], Stored<Parts>>(
    'SELECT outlet, keys FROM idx.part WHERE article_id = ? AND revision_uid = ?',
  );
  const put = db.prepare(
    'INSERT OR REPLACE INTO idx.part (article_id, revision_uid, outlet, keys) VALUES (?, ?, ?, ?)',
  );
  const drop = db.prepare('DELETE FROM idx.part WHERE article_id = ?');
  const unsettle = db.prepare(
    "INSERT OR IGNORE INTO idx.unsettled (outlet) SELECT outlet FROM idx.part WHERE article_id = ? AND outlet <> ''",
  );
  const unsettleCopies = db.prepare(`
    INSERT OR IGNORE INTO idx.unsettled (outlet)
    SELECT outlet FROM idx.part WHERE outlet <> '' AND article_id IN (
      SELECT article_id FROM idx.copy WHERE group_id = (SELECT group_id FROM idx.copy WHERE article_id = ?))`);
  const unsettled = db.prepare<[], string>('SELECT outlet FROM idx.unsettled ORDER BY outlet').pluck();
  const settled = db.prepare('DELETE FROM idx.unsettled WHERE outlet = ?');
  const counted = `
    SELECT p.article_id AS articleId, coalesce(-c.group_id, p.article_id) AS "group", p.outlet, p.keys
    FROM idx.part p LEFT JOIN idx.copy c ON c.article_id = p.article_id`;
  const ofOutlet = db.prepare<[string], Stored<Counted>>(`${counted} WHERE p.outlet = ?`);
  const all = db.prepare<[], Stored<Counted>>(counted);
  const repeated = db.prepare<[string], Repeated>(
    'SELECT hash, articles, total FROM idx.repeated WHERE outlet = ?',
  );
  const forget = db.prepare('DELETE FROM idx.repeated WHERE outlet = ?');
  const add = db.prepare('INSERT INTO idx.repeated (outlet, hash, articles, total) VALUES (?, ?, ?, ?)');

  return {
    /** Null if this revision's blocks are not noted. */
    of(articleId: number, revisionUid: string): Parts | null {
      const row = of.get(articleId, revisionUid);
      return row ? withKeys<Parts>(row) : null;
    },
    /** Notes an article's blocks in the place of earlier ones; the outlets that this touches are to be settled. */
    put(articleId: number, revisionUid: string, { outlet, keys }: Parts): void {
      unsettle.run(articleId);
      put.run(articleId, revisionUid, outlet, Buffer.from(keys.buffer));
      unsettle.run(articleId);
    },
    drop(articleId: number): void {
      unsettle.run(articleId);
      drop.run(articleId);
    },
    /** An article has got copies: what they say counts once from now on. */
    grouped: (articleId: number) => void unsettleCopies.run(articleId),
    /** Outlets whose articles are not those that were counted last. */
    unsettled: () => unsettled.all(),
    /** The articles of one outlet, or of all; one at a time. */
    *articles(outlet?: string): Generator<Counted> {
      for (const row of outlet === undefined ? all.iterate() : ofOutlet.iterate(outlet))
        yield withKeys<Counted>(row);
    },
    /** What repeats in an outlet, by the text's key. */
    repeated: (outlet: string): ReadonlyMap<number, Repeated> =>
      new Map(outlet === '' ? [] : repeated.all(outlet).map((row) => [row.hash, row])),
    /** Notes what repeats in an outlet now. */
    settle(outlet: string, found: readonly Repeated[]): void {
      forget.run(outlet);
      for (const { hash, articles, total } of found) add.run(outlet, hash, articles, total);
      settled.run(outlet);
    },
  };
}
