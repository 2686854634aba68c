/** Transactions over the archive and its index, whose logs are two files. */
import type { Database } from 'better-sqlite3';

/** One transaction; nested calls join it. */
export type Transact = <T>(work: () => T) => T;

/**
 * SQLite ends a transaction in one file after the other, the archive first. Where a disk fills in between, the archive
 * has what was written and the index has not, and SQLite reports a failure all the same: what is in the archive is
 * told as done then, and the index finds out by itself that it is behind.
 * @param assertInPlace called before each transaction; throws if nothing may be written now
 */
export function transactions(db: Database, assertInPlace: () => void): Transact {
  const last = db.prepare<[], string>("SELECT value FROM setting WHERE key = 'transactions'").pluck();
  const count = db
    .prepare<[], string>(`
      INSERT INTO setting (key, value) VALUES ('transactions', '1')
      ON CONFLICT DO UPDATE SET value = CAST(value AS INTEGER) + 1 RETURNING value`)
    .pluck();
  return <T>(work: () => T): T => {
    if (db.inTransaction) return work();
    assertInPlace();
    const done: { result: T; number: string | undefined }[] = [];
    try {
      db.transaction(() => void done.push({ result: work(), number: count.get() })).immediate();
    } catch (error) {
      if (done.length === 0 || last.get() !== done[0]?.number) throw error;
    }
    return (done[0] as { result: T }).result;
  };
}
