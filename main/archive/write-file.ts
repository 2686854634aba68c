/** Files that leave the archive are whole or not there: written beside their place, synced, then renamed into it. */
import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { DaftarError } from '../api/errors.ts';
import type { WrittenFile } from '../api/schema.ts';
import { sha256OfFile } from './hash.ts';

/**
 * @param write makes the file at the path that it is given. Throws `target-is-archive`, `target-unwritable` or
 * `disk-full`.
 */
export async function writeWhole(path: string, write: (part: string) => Promise<void>): Promise<WrittenFile> {
  if (await belongsToArchive(path)) throw new DaftarError('target-is-archive', path);
  const part = `${path}.${randomUUID().slice(0, 8)}.part`;
  try {
    await (await open(part, 'wx')).close();
    await write(part);
    await sync(part);
    const written = { path, sha256: await sha256OfFile(part), bytes: (await stat(part)).size };
    await rename(part, path);
    return written;
  } catch (error) {
    await rm(part, { force: true }).catch(() => {});
    throw asTargetError(error, path);
  }
}

/** An archive, whatever it is called, is never written over; nor is what stands beside one. */
async function belongsToArchive(path: string): Promise<boolean> {
  if (/\.daftar-(index|lock|wal|shm|journal)/.test(path)) return true;
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'r');
    const { buffer } = await file.read(Buffer.alloc(16), 0, 16, 0);
    return buffer.toString('latin1') === 'SQLite format 3\0';
  } catch {
    return false;
  } finally {
    await file?.close();
  }
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
}

function asTargetError(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return new DaftarError('disk-full', '', error);
  const refused = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR'].includes(code);
  return refused ? new DaftarError('target-unwritable', path, error) : error;
}
