/**
 * One writer per archive: an exclusive lock that SQLite holds on `NAME.daftar-lock`. The operating system drops
 * it with the process, however that ends, so a leftover lock file never keeps anyone out.
 */
import { existsSync, statSync, unlinkSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { ArchiveError } from './errors.ts';

export type Lock = { release(): void };

const inode = (path: string) => (existsSync(path) ? statSync(path).ino : null);

/** Throws `archive-in-use` if another process holds the lock; what the file system says if it can't be made. */
export function takeLock(archivePath: string): Lock {
  const path = `${archivePath}-lock`;
  for (;;) {
    const db = new Sqlite(path, { timeout: 0 });
    const opened = inode(path);
    try {
      db.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      db.close();
      if (String((error as { code?: string }).code).startsWith('SQLITE_BUSY'))
        throw new ArchiveError('archive-in-use', path, error);
      throw error;
    }
    // The last holder removes the file; a lock on a removed file would lock nobody out.
    if (opened !== null && opened === inode(path)) return { release: () => release(db, path) };
    db.close();
  }
}

function release(db: Sqlite.Database, path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Windows keeps an open file; the lock goes with the connection all the same.
  }
  db.close();
}
