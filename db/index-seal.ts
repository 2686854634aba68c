/**
 * The seal of an index file at rest: a checksum of all of its bytes, kept in its own header where SQLite leaves a number to
 * the program (`user_version`). SQLite does not see a bit that has flipped in a page; this does. An index that was not closed
 * has no seal, and nothing is known of it.
 */
import { closeSync, existsSync, fsyncSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Database } from 'better-sqlite3';

/** Where the seal stands in SQLite's header: four bytes. */
const PLACE = 60;

/**
 * Bytes of the header that opening and closing change: the journal's mode, two counters of changes; and the seal.
 * https://www.sqlite.org/fileformat2.html#the_database_header
 */
const CHANGING: readonly (readonly [from: number, to: number])[] = [
  [18, 20],
  [24, 28],
  [PLACE, PLACE + 4],
  [92, 96],
];

const CHUNK = 1024 * 1024;

/** Whether the file is another than the one that was sealed. False where there is no seal. */
export function isSealBroken(path: string): boolean {
  if (!isAtRest(path)) return false;
  const fd = openSync(path, 'r');
  try {
    const seal = Buffer.alloc(4);
    if (readSync(fd, seal, 0, 4, PLACE) < 4) return false;
    return seal.readUInt32BE() !== 0 && seal.readUInt32BE() !== checksum(fd);
  } finally {
    closeSync(fd);
  }
}

/** Takes the seal off an index that was written to, before what was written gets into its file. */
export function unsealIndex(db: Database): void {
  const path = (db.pragma('database_list') as { name: string; file: string }[]).find(
    ({ name }) => name === 'idx',
  )?.file;
  const journal = statSync(`${path}-wal`, { throwIfNoEntry: false });
  if (journal && journal.size > 0) db.pragma('idx.user_version = 0');
}

/** Seals a file that has no seal and that nobody has open. */
export function sealIndex(path: string): void {
  if (!isAtRest(path)) return;
  const fd = openSync(path, 'r+');
  try {
    const seal = Buffer.alloc(4);
    if (readSync(fd, seal, 0, 4, PLACE) < 4 || seal.readUInt32BE() !== 0) return;
    seal.writeUInt32BE(checksum(fd));
    writeSync(fd, seal, 0, 4, PLACE);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

function isAtRest(path: string): boolean {
  return (
    statSync(path, { throwIfNoEntry: false })?.isFile() === true &&
    !existsSync(`${path}-wal`) &&
    !existsSync(`${path}-journal`)
  );
}

/** Never 0, which stands for no seal. */
function checksum(fd: number): number {
  const chunk = Buffer.allocUnsafe(CHUNK);
  let sum = 0;
  for (let at = 0; ; ) {
    const length = readSync(fd, chunk, 0, CHUNK, at);
    if (length === 0) return sum || 1;
    if (at === 0) for (const [from, to] of CHANGING) chunk.fill(0, from, to);
    sum = crc32(chunk.subarray(0, length), sum);
    at += length;
  }
}
