/** Files that leave the archive are whole or not there: written beside their place, synced, then renamed into it. */
import { open, rename, rm, stat } from 'node:fs/promises';
import { DaftarError } from '../api/errors.ts';
import type { WrittenFile } from '../api/schema.ts';
import { sha256OfFile } from './hash.ts';

/** @param write makes the file at the path that it is given. Throws `target-unwritable` or `disk-full`. */
export async function writeWhole(path: string, write: (part: string) => Promise<void>): Promise<WrittenFile> {
  const part = `${path}.part`;
  try {
    await (await open(part, 'w')).close();
    await write(part);
    await sync(part);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true }).catch(() => {});
    throw asTargetError(error, path);
  }
  return { path, sha256: await sha256OfFile(path), bytes: (await stat(path)).size };
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
