/** A file that holds others: told by its first bytes, hashed in one stream, read at any place, never held whole. */
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { containerFor } from '../importers/containers.ts';
import { ImportError } from '../importers/types.ts';
import type { ParserFile } from '../workers/parser-pool.ts';
import { changedWhileRead, readFailure } from './read-file.ts';

export type ContainerFile = ParserFile & {
  /** SHA-256 of all of it, lower-case hex. */
  sha256: string;
  /** Throws {@link ImportError} `changed` if it is no longer the file that was hashed. */
  assertUnchanged(): Promise<void>;
  close(): Promise<void>;
};

const HEAD = 4096;
const STEP = 4 * 1024 * 1024;

type Options = { signal?: AbortSignal; isHashed?: boolean };

/**
 * Null if the file holds no others. Throws {@link ImportError} if it cannot be read, or the signal's reason.
 * @param options without `isHashed` its hash is ''
 */
export async function openContainer(path: string, options: Options): Promise<ContainerFile | null> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw readFailure(error);
  });
  try {
    const container = await containerOver(handle, path, options);
    if (!container) await handle.close();
    return container;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function containerOver(
  handle: FileHandle,
  path: string,
  { signal, isHashed = true }: Options,
): Promise<ContainerFile | null> {
  const { size, mtimeMs } = await handle.stat();
  const read = (start: number, end: number) => readAt(handle, start, Math.min(end, size));
  if (!containerFor(await read(0, HEAD), basename(path))) return null;
  const hash = createHash('sha256');
  for (let at = 0; isHashed && at < size; at += STEP) {
    signal?.throwIfAborted();
    hash.update(await read(at, at + STEP));
  }
  return {
    name: basename(path),
    size,
    sha256: isHashed ? hash.digest('hex') : '',
    read: (sibling, start, end) =>
      sibling === ''
        ? read(start, end)
        : Promise.reject(new ImportError('unreadable', 'A container has no neighbours.')),
    sibling: async () => null,
    async assertUnchanged() {
      const now = await handle.stat();
      if (now.size !== size || now.mtimeMs !== mtimeMs) throw changedWhileRead();
    },
    close: () => handle.close(),
  };
}

/** Fewer bytes than asked for mean that the file has been cut since. */
async function readAt(handle: FileHandle, start: number, end: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(Math.max(0, end - start));
  for (let filled = 0; filled < bytes.length; ) {
    const { bytesRead } = await handle
      .read(bytes, filled, bytes.length - filled, start + filled)
      .catch((error: unknown) => {
        throw readFailure(error);
      });
    if (bytesRead === 0) throw changedWhileRead();
    filled += bytesRead;
  }
  return bytes;
}
