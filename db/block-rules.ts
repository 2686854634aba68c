/**
 * What the user said of a block wherever it stands: not part of the articles of an outlet, or of any; or part of them
 * after all. Receives keys of texts and names; knows no language.
 */
import type { Database } from 'better-sqlite3';

/** Where a rule holds: `outletKey` is the outlet's name as it is compared, '' for everywhere. */
export type RuleScope = { outletKey: string; outlet: string | null };
export type BlockRule = RuleScope & {
  uid: string;
  hash: number;
  hidden: number;
  sample: string;
  createdAt: string;
};
type Decision = Pick<BlockRule, 'hash' | 'outletKey' | 'hidden'>;

export type BlockRules = ReturnType<typeof blockRules>;

const RULE = 'hash, outlet_key AS outletKey, hidden';

export function blockRules(db: Database) {
  const of = db.prepare<[string], Decision>(
    `SELECT ${RULE} FROM block_rule WHERE outlet_key IN ('', ?) ORDER BY outlet_key`,
  );
  const all = db.prepare<[], BlockRule>(`
    SELECT ${RULE}, uid, outlet, sample, created_at AS createdAt FROM block_rule ORDER BY id DESC`);
  const add = db.prepare<[BlockRule]>(`
    INSERT INTO block_rule (uid, hash, outlet_key, outlet, hidden, sample, created_at)
    VALUES (@uid, @hash, @outletKey, @outlet, @hidden, @sample, @createdAt)`);
  const forget = db.prepare('DELETE FROM block_rule WHERE hash = ? AND outlet_key = ?');
  const remove = db.prepare('DELETE FROM block_rule WHERE uid = ?');
  const rename = db.prepare(
    'UPDATE OR IGNORE block_rule SET outlet_key = ?, outlet = ? WHERE outlet_key = ?',
  );
  const current = `SELECT hash, outlet_key, hidden FROM block_rule`;
  const honoured = `SELECT hash, outlet_key, hidden FROM idx.honoured`;
  const news = db.prepare<[], Decision>(`
    SELECT ${RULE} FROM (${current} EXCEPT ${honoured})
    UNION SELECT ${RULE} FROM (${honoured} EXCEPT ${current})`);
  const forgetHonoured = db.prepare('DELETE FROM idx.honoured');
  const honour = db.prepare(`INSERT INTO idx.honoured (hash, outlet_key, hidden) ${current}`);

  return {
    /** What goes for an outlet's articles, by the text's key: true hides. What is said of the outlet itself wins. */
    of: (outletKey: string): ReadonlyMap<number, Decision> =>
      new Map(of.all(outletKey).map((rule) => [rule.hash, rule])),
    /** The newest first. */
    all: () => all.all(),
    /** There must be none of this text and reach. */
    add: (rule: BlockRule) => void add.run(rule),
    /** @returns whether there was one */
    forget: (hash: number, outletKey: string) => forget.run(hash, outletKey).changes > 0,
    /** @returns whether there was one */
    remove: (uid: string) => remove.run(uid).changes > 0,
    /** What was said of an outlet goes for its new name, unless something else was said there. */
    renameOutlet: (from: string, { outletKey, outlet }: RuleScope) =>
      void rename.run(outletKey, outlet, from),
    /** Rules that came, went or changed since the index last followed them. */
    news: () => news.all(),
    /** Notes that the index follows the rules as they are. */
    honour(): void {
      forgetHonoured.run();
      honour.run();
    },
  };
}
