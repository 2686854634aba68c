/** Reads one file whole and makes sure that it did not change meanwhile: what is hashed is what is parsed and kept. */
import { type FileHandle, open, stat } from 'node:fs/promises';
import { basename, dirname, resolve, sep } from 'node:path';
import { ImportError } from '../importers/types.ts';
import type { ParserFile } from '../workers/parser-pool.ts';
import { unreadable } from './walk.ts';

/** Bytes; a larger file is refused before it is read. */
export const MAX_FILE = 256 * 1024 * 1024;

/** Throws {@link ImportError}. */
export async function readWhole(path: string): Promise<Uint8Array> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, 'r');
    const before = await handle.stat();
    if (before.size > MAX_FILE) throw tooLarge(before.size);
    const bytes = await readBytes(handle, before.size);
    const after = await handle.stat();
    if (before.mtimeMs !== after.mtimeMs || bytes?.length !== after.size) throw changedWhileRead();
    return bytes;
  } catch (error) {
    throw readFailure(error);
  } finally {
    await handle?.close();
  }
}

/** The first `size` bytes, null if there are fewer. One call for most files, where `readFile` asks for the size again and for more. */
async function readBytes(handle: FileHandle, size: number): Promise<Uint8Array | null> {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; ) {
    const { bytesRead } = await handle.read(bytes, at, size - at, at);
    if (bytesRead === 0) return null;
    at += bytesRead;
  }
  return bytes;
}

export const changedWhileRead = () =>
  new ImportError('changed', 'The file changed while it was read. Import it again.');

/** What the file system's refusal means for the file. */
export function readFailure(error: unknown): ImportError {
  if (error instanceof ImportError) return error;
  const { code, reason } = unreadable(error).skip;
  return new ImportError(code === 'vanished' ? 'vanished' : 'unreadable', reason);
}

function tooLarge(size: number): ImportError {
  const mega = Math.round(size / 1024 / 1024);
  return new ImportError(
    'too-large',
    `The file has ${mega} MiB; one file may have ${MAX_FILE / 1024 / 1024} MiB.`,
  );
}

/** The file as the parser sees it: these bytes, and the files below its own folder. */
export function parserFile(path: string, bytes: Uint8Array): ParserFile {
  const folder = dirname(resolve(path));
  const inside = (sibling: string): string | null => {
    const target = resolve(folder, sibling);
    return target.startsWith(folder + sep) ? target : null;
  };
  return {
    name: basename(path),
    size: bytes.length,
    async read(sibling, start, end) {
      if (sibling === '') return bytes.slice(start, end);
      const target = inside(sibling);
      if (!target) throw new ImportError('unreadable', 'A file outside the folder was asked for.');
      return (await readWhole(target)).slice(start, end);
    },
    async sibling(name) {
      const target = inside(name);
      const stats = target ? await stat(target).catch(() => null) : null;
      return stats?.isFile() ? stats.size : null;
    },
  };
}
