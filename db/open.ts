/**
 * Opens and closes the two files of an archive: `NAME.daftar` and, attached as `idx`, `NAME.daftar-index`.
 * Knows modes, pragmas and the lock; knows no table but what tells an archive.
 */
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { ArchiveError, archiveErrorFrom } from './errors.ts';
import { attachIndex } from './index-file.ts';
import { takeLock } from './lock.ts';
import { checkVersion, isBlank, migrate } from './migrate.ts';

export type Database = Sqlite.Database;

/**
 * `create`: make it if missing · `write` · `read`: to write if possible, else to read · `full`: to read, since there
 * is no room to write.
 */
export type OpenMode = 'create' | 'write' | 'read' | 'full';

/** Why an archive is open for reading only. */
export type ReadOnlyReason = 'archive-in-use' | 'archive-read-only' | 'disk-full';

const READ_ANYWAY: readonly unknown[] = ['archive-in-use', 'archive-read-only', 'disk-full'];

export type ArchiveFile = {
  db: Database;
  /** Absolute. */
  path: string;
  uid: string;
  created: boolean;
  readOnly: ReadOnlyReason | null;
  /** Beside the archive, or in a temporary folder if that place can't be written. */
  indexPath: string;
  /** Whether the file that is open is still the one at its path; false once it was moved away or replaced. */
  isInPlace(): boolean;
  close(): void;
};

/**
 * Throws {@link ArchiveError}. With `write` and `create` also if another Daftar writes the archive or its place
 * can't be written; with `read` it is then opened all the same, and `readOnly` says why.
 * @param newUid names a new archive
 */
export function openArchive(path: string, mode: OpenMode, newUid: () => string): ArchiveFile {
  for (let tries = 3; ; tries--) {
    try {
      return openOnce(path, mode, newUid);
    } catch (error) {
      // Another Daftar may be closing it just now: its journal goes while we look at it.
      if (tries === 0 || (error as ArchiveError).code !== 'archive-unreadable' || !existsSync(path))
        throw error;
      pause(50);
    }
  }
}

/** Milliseconds; the thread has nothing else to do yet. */
function pause(time: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, time);
}

function openOnce(path: string, mode: OpenMode, newUid: () => string): ArchiveFile {
  const file = resolve(path);
  try {
    checkFile(file, mode);
    return mode === 'full' ? openToRead(file, 'disk-full') : openToWrite(file, mode, newUid);
  } catch (error) {
    const known = archiveErrorFrom(error);
    if (mode !== 'read' || !READ_ANYWAY.includes(known?.code)) throw known ?? error;
    return openToRead(file, known?.code as ReadOnlyReason);
  }
}

/** A second connection of the same process, for the thread that searches. */
export function openReader(path: string, indexPath: string): Database {
  const db = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: 5000 });
  db.pragma('trusted_schema = OFF');
  db.prepare('ATTACH ? AS idx').run(indexPath);
  db.pragma('idx.cache_size = -65536');
  return db;
}

function checkFile(file: string, mode: OpenMode): void {
  if (!existsSync(file)) {
    if (mode !== 'create' || !existsSync(dirname(file))) throw new ArchiveError('archive-missing', file);
    if (!can(dirname(file), constants.W_OK)) throw new ArchiveError('archive-read-only', dirname(file));
    return;
  }
  if (!statSync(file).isFile()) throw new ArchiveError('not-an-archive', file);
  if (!can(file, constants.R_OK)) throw new ArchiveError('archive-unreadable', file);
  if (!isSqlite(file)) throw new ArchiveError('not-an-archive', file);
  // SQLite writes its journal beside the file: the folder counts as much as the file.
  if (!can(file, constants.W_OK) || !can(dirname(file), constants.W_OK))
    throw new ArchiveError('archive-read-only', file);
}

function can(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}

/** An empty file counts: a first write that was cut short leaves one. */
function isSqlite(file: string): boolean {
  const head = Buffer.alloc(16);
  const fd = openSync(file, 'r');
  const length = readSync(fd, head);
  closeSync(fd);
  return length === 0 || head.toString('latin1') === 'SQLite format 3\0';
}

function openToWrite(file: string, mode: OpenMode, newUid: () => string): ArchiveFile {
  const lock = takeLock(file);
  let db: Database | undefined;
  try {
    db = connect(file);
    const created = isBlank(db);
    if (created && mode !== 'create') throw new ArchiveError('not-an-archive', file);
    if (!created) checkVersion(db);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    // What is changed or deleted is overwritten in the file, so that a purge leaves nothing to be read from it.
    db.pragma('main.secure_delete = ON');
    migrate(db);
    const uid = archiveUid(db) ?? nameArchive(db, newUid());
    const indexPath = attachIndex(db, `${file}-index`, uid);
    const isInPlace = placeOf(file);
    return {
      db,
      path: file,
      uid,
      created,
      readOnly: null,
      indexPath,
      isInPlace,
      close: closer(db, lock.release),
    };
  } catch (error) {
    db?.close();
    lock.release();
    throw error;
  }
}

function openToRead(file: string, readOnly: ReadOnlyReason): ArchiveFile {
  const folder = mkdtempSync(join(tmpdir(), 'daftar-'));
  const db = connect(file);
  try {
    if (checkVersion(db))
      throw new ArchiveError('archive-read-only', 'its schema is older than this program');
    const uid = archiveUid(db) ?? '';
    const indexPath = attachIndex(db, join(folder, 'index'), uid);
    const clean = () => rmSync(folder, { recursive: true, force: true });
    const isInPlace = placeOf(file);
    return { db, path: file, uid, created: false, readOnly, indexPath, isInPlace, close: closer(db, clean) };
  } catch (error) {
    db.close();
    rmSync(folder, { recursive: true, force: true });
    throw archiveErrorFrom(error) ?? error;
  }
}

/** Remembers which file stands at the path now. */
function placeOf(file: string): () => boolean {
  const identity = () => {
    const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
    return stats ? `${stats.dev}:${stats.ino}` : null;
  };
  const opened = identity();
  return () => identity() === opened;
}

function connect(file: string): Database {
  const db = new Sqlite(file, { timeout: 5000 });
  db.pragma('trusted_schema = OFF');
  db.pragma('foreign_keys = ON');
  db.pragma('main.cache_size = -32768');
  // Pages: what a long transaction changes goes to the disk early, so that a full one is met before the commit.
  db.pragma('main.cache_spill = 500');
  return db;
}

function archiveUid(db: Database): string | undefined {
  return db.prepare<[], string>("SELECT value FROM setting WHERE key = 'archive.uid'").pluck().get();
}

function nameArchive(db: Database, uid: string): string {
  db.prepare("INSERT INTO setting (key, value) VALUES ('archive.uid', ?)").run(uid);
  return uid;
}

/** Closed, an archive is one file in rollback mode: it then opens from a medium that can't be written. */
function closer(db: Database, after: () => void): () => void {
  return () => {
    if (!db.open) return;
    try {
      for (const schema of ['main', 'idx'])
        if (db.pragma(`${schema}.journal_mode`, { simple: true }) === 'wal') {
          db.pragma(`${schema}.wal_checkpoint(TRUNCATE)`);
          db.pragma(`${schema}.journal_mode = DELETE`);
        }
    } catch {
      // A full disk, or another connection still open: the journal stays and is used at the next start.
    }
    db.close();
    after();
  };
}
