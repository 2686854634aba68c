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
  truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { ArchiveError, archiveErrorFrom } from './errors.ts';
import { attachIndex } from './index-file.ts';
import { sealIndex, unsealIndex } from './index-seal.ts';
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

/** What may happen to a file while it is open. Written over, what stood in it is lost; moved, it is elsewhere. */
export type Gone = 'archive-moved' | 'archive-overwritten';

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
  /** The index that was found was not what it was when it was closed; it was thrown away, and everything is stale. */
  indexDamaged: boolean;
  /** Null while the file that is open is the one at its path; else whether it was moved away or written over. */
  gone(): Gone | null;
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
  db.pragma('main.cache_size = -32768');
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
  const head = headBytes(file);
  return head.length === 0 || head.toString('latin1', 0, 16) === 'SQLite format 3\0';
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
    const index = attachIndex(db, `${file}-index`, uid);
    // The head of the file is then as it stays, whatever is written.
    db.pragma('main.wal_checkpoint(TRUNCATE)');
    const gone = watchPlace(file, HEAD);
    return {
      db,
      path: file,
      uid,
      created,
      readOnly: null,
      indexPath: index.indexPath,
      indexDamaged: index.damaged,
      gone,
      close: closer(db, gone, () => {
        sealIndex(index.indexPath);
        lock.release();
      }),
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
    const { indexPath } = attachIndex(db, join(folder, 'index'), uid);
    const clean = () => rmSync(folder, { recursive: true, force: true });
    const gone = watchPlace(file, HEAD_READ);
    return {
      ...{ db, path: file, uid, created: false, readOnly, indexPath, indexDamaged: false, gone },
      close: closer(db, gone, clean),
    };
  } catch (error) {
    db.close();
    rmSync(folder, { recursive: true, force: true });
    throw archiveErrorFrom(error) ?? error;
  }
}

/** Bytes of the file's head that stay as they are: SQLite's own sign with the journal's mode, and our sign. */
const HEAD = [0, 20, 68, 72] as const;
/** For one that somebody else may write, who changes the mode in the end. */
const HEAD_READ = [0, 18, 68, 72] as const;

/** Remembers which file stands at the path now, and how it begins: a copy over it leaves the file the same. */
function watchPlace(file: string, bytes: readonly [number, number, number, number]): () => Gone | null {
  const [place, head] = [placeOf(file), headOf(file, bytes)];
  return () => {
    if (placeOf(file) !== place) return 'archive-moved';
    return headOf(file, bytes) === head ? null : 'archive-overwritten';
  };
}

function placeOf(file: string): string | null {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.dev}:${stats.ino}` : null;
}

function headOf(file: string, [from, to, from2, to2]: readonly [number, number, number, number]): string {
  const head = headBytes(file);
  return head.toString('latin1', from, to) + head.toString('latin1', from2, to2);
}

function headBytes(file: string): Buffer {
  const head = Buffer.alloc(100);
  const fd = openSync(file, 'r');
  try {
    return head.subarray(0, readSync(fd, head));
  } finally {
    closeSync(fd);
  }
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
function closer(db: Database, gone: () => Gone | null, after: () => void): () => void {
  return () => {
    if (!db.open) return;
    try {
      // The journal belongs to what was written over: nothing of it may get into what stands there now.
      if (gone() === 'archive-overwritten') truncateSync(`${db.name}-wal`);
      unsealIndex(db);
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
