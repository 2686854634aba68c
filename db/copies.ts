/** Which articles are copies of one another, as far as the index knows. Receives bands; knows no text. */
import type { Database } from 'better-sqlite3';

export type Copies = ReturnType<typeof copies>;

export function copies(db: Database) {
  const signed = db.prepare<[number], { revisionUid: string; version: number }>(
    'SELECT revision_uid AS revisionUid, version FROM idx.signed WHERE article_id = ?',
  );
  const sign = db.prepare('INSERT INTO idx.signed (article_id, revision_uid, version) VALUES (?, ?, ?)');
  const addBand = db.prepare('INSERT OR IGNORE INTO idx.band (hash, article_id) VALUES (?, ?)');
  const forget = ['band', 'signed', 'copy'].map((table) =>
    db.prepare(`DELETE FROM idx.${table} WHERE article_id = ?`),
  );
  const drop = (articleId: number) => {
    for (const statement of forget) statement.run(articleId);
  };
  const near = db
    .prepare<[number, number, number], number>(
      'SELECT article_id FROM idx.band WHERE hash = ? AND article_id <> ? ORDER BY article_id LIMIT ?',
    )
    .pluck();
  const groupOf = db.prepare<[number], number>('SELECT group_id FROM idx.copy WHERE article_id = ?').pluck();
  const setGroup = db.prepare('INSERT OR REPLACE INTO idx.copy (article_id, group_id) VALUES (?, ?)');
  const merge = db.prepare('UPDATE idx.copy SET group_id = ? WHERE group_id = ?');
  const members = db
    .prepare<[number], number>(`
      SELECT article_id FROM idx.copy WHERE group_id = (SELECT group_id FROM idx.copy WHERE article_id = ?)
      ORDER BY article_id`)
    .pluck();
  const all = db
    .prepare<[], [article: number, group: number]>('SELECT article_id, group_id FROM idx.copy')
    .raw();

  return {
    /** Whether this text's bands are noted. */
    isSigned(articleId: number, revisionUid: string, version: number): boolean {
      const known = signed.get(articleId);
      return known?.revisionUid === revisionUid && known.version === version;
    },

    /** Notes an article's bands in the place of earlier ones; it is in no group then. */
    sign(articleId: number, revisionUid: string, version: number, bands: readonly number[]): void {
      if (signed.get(articleId)) drop(articleId);
      sign.run(articleId, revisionUid, version);
      for (const band of bands) addBand.run(band, articleId);
    },

    drop,

    /** At most `limit` other articles that share one of these bands, the ones imported first. */
    near(articleId: number, bands: readonly number[], limit: number): number[] {
      const found = new Set(bands.flatMap((band) => near.all(band, articleId, limit)));
      return [...found].sort((a, b) => a - b).slice(0, limit);
    },

    /** Puts two articles, with what each is grouped with, into one group. */
    join(one: number, other: number): void {
      const [first, second] = [groupOf.get(one) ?? one, groupOf.get(other) ?? other];
      const group = Math.min(first, second);
      merge.run(group, Math.max(first, second));
      setGroup.run(one, group);
      setGroup.run(other, group);
    },

    /** The group's name, only good for telling groups apart; null for an article without copies. */
    groupOf: (articleId: number) => groupOf.get(articleId) ?? null,
    /** An article and its copies; nothing for an article without copies. */
    members: (articleId: number) => members.all(articleId),
    /** Every grouped article with its group. */
    all: () => all.all(),
  };
}
