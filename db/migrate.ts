/** Brings an archive to the schema this program knows: each step and its version number in one transaction. */
import type { Database } from 'better-sqlite3';
import { ArchiveError } from './errors.ts';
import * as first from './migrations/0001-first.ts';
import * as window from './migrations/0002-window.ts';
import * as ledger from './migrations/0003-ledger.ts';
import * as recapture from './migrations/0004-recapture.ts';
import * as pages from './migrations/0005-pages.ts';
import * as pictures from './migrations/0006-pictures.ts';
import * as blockRules from './migrations/0007-block-rules.ts';
import * as names from './migrations/0008-names.ts';
import * as savedSearches from './migrations/0009-saved-searches.ts';
import * as nameNotes from './migrations/0010-name-notes.ts';
import * as outletNames from './migrations/0011-outlet-names.ts';
import * as codebook from './migrations/0012-codebook.ts';
import * as sureDates from './migrations/0013-sure-dates.ts';
import * as origins from './migrations/0014-origins.ts';
import * as memos from './migrations/0015-memos.ts';
import * as boxes from './migrations/0016-boxes.ts';

/** "Dftr": written to the file's header, so that other tools (`file`, SQLite) can tell an archive. */
export const APPLICATION_ID = 0x44667472;

type Migration = { version: number; up(db: Database): void };

const migrations: readonly Migration[] = [
  first,
  window,
  ledger,
  recapture,
  pages,
  pictures,
  blockRules,
  names,
  savedSearches,
  nameNotes,
  outletNames,
  codebook,
  sureDates,
  origins,
  memos,
  boxes,
];

export const SCHEMA_VERSION = migrations.at(-1)?.version ?? 0;

const number = (db: Database, pragma: string) => Number(db.pragma(pragma, { simple: true }));

/** Whether nothing was ever written: a new file, or one whose first write was cut short. */
export function isBlank(db: Database): boolean {
  return (
    number(db, 'application_id') === 0 &&
    number(db, 'user_version') === 0 &&
    db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0
  );
}

/**
 * Throws `not-an-archive` or `archive-newer` if the file is not ours to read.
 * @returns whether it needs {@link migrate}
 */
export function checkVersion(db: Database): boolean {
  if (number(db, 'application_id') !== APPLICATION_ID) throw new ArchiveError('not-an-archive', db.name);
  const found = number(db, 'user_version');
  if (found > SCHEMA_VERSION)
    throw new ArchiveError('archive-newer', `schema ${found}, this program knows ${SCHEMA_VERSION}`);
  return found < SCHEMA_VERSION;
}

/** @param until the schema to stop at, for tests of a later step */
export function migrate(db: Database, until = SCHEMA_VERSION): void {
  for (const step of migrations) {
    if (step.version <= number(db, 'user_version') || step.version > until) continue;
    db.transaction(() => {
      step.up(db);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${step.version}`);
    }).immediate();
  }
}
