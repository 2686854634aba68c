/**
 * The index file: everything in it is derived from the archive and may be thrown away at any time. Holds the
 * full-text table, the terms with their frequencies, keys and spellings, which articles are copies of one another, what their
 * blocks say and which of it repeats in an outlet, and which state of each article is indexed.
 */
import { rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { isSealBroken } from './index-seal.ts';
import { NAME_TOKENS } from './name-tokens.ts';

/** Raised with the tables below or with what is written to them. */
const INDEX_VERSION = 6;

/** Keys in `meta` that begin so: entries were written and the counts of their terms were not. Found when it is opened, the index is made anew. */
export const WAITING = 'waiting';

const TABLES = `
  CREATE TABLE idx.meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE idx.indexed (
    article_id INTEGER PRIMARY KEY,
    revision_uid TEXT NOT NULL,
    stamp INTEGER NOT NULL,
    fold_version INTEGER NOT NULL,
    digest TEXT NOT NULL,
    shown TEXT NOT NULL
  ) STRICT;
  CREATE INDEX idx.indexed_stamp ON indexed (article_id, stamp);
  CREATE TABLE idx.outlet (id INTEGER PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL) STRICT;
  CREATE UNIQUE INDEX idx.outlet_name ON outlet (name);
  CREATE INDEX idx.outlet_folded ON outlet (folded);
  CREATE TABLE idx.term (t TEXT PRIMARY KEY, df INTEGER NOT NULL, plain INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE idx.term_key (key TEXT NOT NULL, t TEXT NOT NULL, PRIMARY KEY (key, t)) STRICT, WITHOUT ROWID;
  CREATE TABLE idx.form (
    t TEXT NOT NULL, surface TEXT NOT NULL, df INTEGER NOT NULL, PRIMARY KEY (t, surface)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE idx.signed (
    article_id INTEGER PRIMARY KEY, revision_uid TEXT NOT NULL, version INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE idx.band (
    hash INTEGER NOT NULL, article_id INTEGER NOT NULL, PRIMARY KEY (hash, article_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX idx.band_article ON band (article_id);
  CREATE TABLE idx.copy (article_id INTEGER PRIMARY KEY, group_id INTEGER NOT NULL) STRICT;
  CREATE INDEX idx.copy_group ON copy (group_id);
  CREATE TABLE idx.part (
    article_id INTEGER PRIMARY KEY, revision_uid TEXT NOT NULL, outlet TEXT NOT NULL, keys BLOB NOT NULL
  ) STRICT;
  CREATE INDEX idx.part_outlet ON part (outlet);
  CREATE TABLE idx.unsettled (outlet TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE TABLE idx.repeated (
    outlet TEXT NOT NULL, hash INTEGER NOT NULL, articles INTEGER NOT NULL, total INTEGER NOT NULL,
    PRIMARY KEY (outlet, hash)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE idx.honoured (
    hash INTEGER NOT NULL, outlet_key TEXT NOT NULL, hidden INTEGER NOT NULL, PRIMARY KEY (hash, outlet_key)
  ) STRICT, WITHOUT ROWID;
  CREATE VIRTUAL TABLE idx.fts USING fts5(
    title, body, meta, notes, forms, content='', contentless_delete=1, tokenize='ascii');
`;

/** Throws the index away and attaches a new, empty one. Call it outside of a transaction. */
export function renewIndex(db: Database, path: string, uid: string): void {
  db.exec('DETACH idx');
  makeIndex(db, path, uid);
}

/**
 * Attaches the index of the archive `uid` as `idx`, new and empty if there is none that fits or opens, or if it is not what
 * it was when it was closed. `damaged`: there was one that should have fitted.
 */
export function attachIndex(
  db: Database,
  path: string,
  uid: string,
): { indexPath: string; damaged: boolean } {
  const damaged = isSealBroken(path);
  if (damaged || !attachIfSound(db, path, uid)) makeIndex(db, path, uid);
  return { indexPath: path, damaged };
}

function makeIndex(db: Database, path: string, uid: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal'])
    rmSync(path + suffix, { recursive: true, force: true });
  attach(db, path);
  db.transaction(() => {
    db.exec(TABLES + NAME_TOKENS);
    const put = db.prepare('INSERT INTO idx.meta (key, value) VALUES (?, ?)');
    put.run('version', String(INDEX_VERSION));
    put.run('archive', uid);
  }).immediate();
}

function attach(db: Database, path: string): void {
  db.prepare('ATTACH ? AS idx').run(path);
  db.pragma('idx.journal_mode = WAL');
  db.pragma('idx.synchronous = OFF');
  db.pragma('idx.cache_size = -32768');
}

function attachIfSound(db: Database, path: string, uid: string): boolean {
  try {
    attach(db, path);
    const read = db.prepare<[string], string>('SELECT value FROM idx.meta WHERE key = ?').pluck();
    const waiting = db.prepare(`SELECT 1 FROM idx.meta WHERE key GLOB '${WAITING}*'`);
    if (read.get('version') === String(INDEX_VERSION) && read.get('archive') === uid && !waiting.get()) {
      db.prepare('SELECT rowid FROM idx.fts LIMIT 1').get();
      db.exec(NAME_TOKENS);
      return true;
    }
  } catch {
    // Damaged, or no database at all: it is made anew.
  }
  try {
    db.exec('DETACH idx');
  } catch {
    // It never was attached.
  }
  return false;
}
