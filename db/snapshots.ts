/** Reading the archive as it stood a moment ago. */
import type { Database } from 'better-sqlite3';

/** Milliseconds. A snapshot that is kept longer would keep the journal from beginning anew. */
const KEPT = 2000;

export type Snapshots = ReturnType<typeof snapshots>;

/** For a connection that only reads: whatever another one commits empties its caches, unless a snapshot is kept. */
export function snapshots(db: Database) {
  let state: number | null = null;
  let since = 0;
  const renew = () => {
    if (db.open && db.inTransaction) db.exec('COMMIT');
  };
  return {
    /**
     * Reads as of the last call with the same number, if that is no longer ago than {@link KEPT}; null: as it stands now.
     */
    asOf<T>(wanted: number | null, read: () => T): T {
      if (wanted === null || wanted !== state || performance.now() - since > KEPT) renew();
      if (wanted !== null && !db.inTransaction) {
        db.exec('BEGIN');
        setTimeout(renew, KEPT).unref();
        [state, since] = [wanted, performance.now()];
      }
      return read();
    },
  };
}
