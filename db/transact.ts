/** Transactions over the archive and its index, whose logs are two files. */
import type { Database } from 'better-sqlite3';

/** One transaction; nested calls join it. */
export type Transact = <T>(work: () => T) => T;

/** How much of long work is done. */
export type Step = { done: number; total: number };

/**
 * One transaction over many turns, between which others are answered. They read what it has written so far; whoever
 * wants to write has it finished first.
 */
export type LongTransaction<T> = {
  /**
   * Goes on for about `ms` milliseconds. @returns how far it is; null once everything is written. Throws what the work
   * throws, and nothing is written then.
   */
  go(ms: number): Step | null;
  /** Takes back what it wrote, unless it is finished. */
  abandon(): void;
  /** Of finished work. */
  result(): T;
};

export type Transactions = ReturnType<typeof transactions>;

/**
 * SQLite ends a transaction in one file after the other, the archive first. Where a disk fills in between, the archive
 * has what was written and the index has not, and SQLite reports a failure all the same: what is in the archive is
 * told as done then, and the index finds out by itself that it is behind.
 * @param assertInPlace called before each transaction; throws if nothing may be written now
 */
export function transactions(db: Database, assertInPlace: () => void) {
  const last = db.prepare<[], string>("SELECT value FROM setting WHERE key = 'transactions'").pluck();
  const count = db
    .prepare<[], string>(`
      INSERT INTO setting (key, value) VALUES ('transactions', '1')
      ON CONFLICT DO UPDATE SET value = CAST(value AS INTEGER) + 1 RETURNING value`)
    .pluck();
  /** Finishes the long transaction that is between two turns; null if there is none. */
  let finish: (() => void) | null = null;

  /** Whoever began it is told by the next turn if it fails now. */
  function settled(): void {
    try {
      finish?.();
    } catch {}
  }

  function transact<T>(work: () => T): T {
    settled();
    if (db.inTransaction) return work();
    assertInPlace();
    const done: { result: T; number: string | undefined }[] = [];
    try {
      db.transaction(() => void done.push({ result: work(), number: count.get() })).immediate();
    } catch (error) {
      if (done.length === 0 || last.get() !== done[0]?.number) throw error;
    }
    return (done[0] as { result: T }).result;
  }

  function commit(): void {
    const number = count.get();
    try {
      db.exec('COMMIT');
    } catch (error) {
      rollBack(db);
      if (last.get() !== number) throw error;
    }
  }

  function long<T>(steps: Generator<Step, T>): LongTransaction<T> {
    settled();
    assertInPlace();
    db.exec('BEGIN IMMEDIATE');
    let end: { result: T } | { error: unknown } | null = null;

    function work(ms: number): Step | null {
      const until = performance.now() + ms;
      for (;;) {
        const { done, value } = steps.next();
        if (done) {
          commit();
          end = { result: value };
          return null;
        }
        if (performance.now() >= until) {
          finish = () => void go(Number.POSITIVE_INFINITY);
          return value;
        }
      }
    }

    function go(ms: number): Step | null {
      if (end) {
        result();
        return null;
      }
      finish = null;
      try {
        return work(ms);
      } catch (error) {
        rollBack(db);
        end = { error };
        throw error;
      }
    }

    function result(): T {
      if (end && 'result' in end) return end.result;
      throw end?.error;
    }

    return {
      go,
      result,
      abandon() {
        if (end) return;
        finish = null;
        rollBack(db);
        end = { error: new Error('abandoned') };
      },
    };
  }

  return { transact, long, settled };
}

/** Takes all steps at once. In the caller's transaction. */
export function inOneGo<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function rollBack(db: Database): void {
  if (db.inTransaction) db.exec('ROLLBACK');
}
