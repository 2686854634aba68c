/** Takes one uploaded file into the session's temporary folder, as it comes, never whole in memory. */
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Uploaded, UploadRefused } from '../../api/bridge.ts';
import { DaftarError, messageOf } from '../../api/errors.ts';
import type { SessionFiles } from '../session-files.ts';

/** No saved article comes near it; a disk image dropped by mistake does. */
export const LARGEST = 2 * 1024 ** 3;

type Reply = { status: number; body: Uploaded | UploadRefused };

export async function takeUpload(
  request: IncomingMessage,
  query: URLSearchParams,
  files: SessionFiles,
  largest = LARGEST,
): Promise<Reply> {
  let path: string | undefined;
  try {
    if (Number(request.headers['content-length'] ?? 0) > largest) throw tooLarge(largest);
    const place = files.place(query.get('into') ?? '', query.get('name') ?? '');
    path = place.path;
    const bytes = await receive(request, path, largest);
    return { status: 200, body: { handle: place.handle, bytes } };
  } catch (error) {
    if (path) await rm(path, { force: true });
    return refusalOf(error);
  }
}

async function receive(request: IncomingMessage, path: string, largest: number): Promise<number> {
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      done(bytes > largest ? tooLarge(largest) : null, chunk);
    },
  });
  await pipeline(request, counted, createWriteStream(path, { flags: 'wx' }));
  return bytes;
}

function tooLarge(largest: number): DaftarError {
  const size = `${Math.round(largest / 1024 ** 2)} MB`;
  return new DaftarError('invalid-input', `The file is larger than ${size}; use the command line for it.`);
}

function refusalOf(error: unknown): Reply {
  const known = error instanceof DaftarError ? error : fromSystem(error);
  const status =
    { 'invalid-input': 413, 'disk-full': 507, 'target-exists': 409 }[known.code as string] ?? 400;
  return { status, body: { code: known.code, message: known.message } };
}

function fromSystem(error: unknown): DaftarError {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST') return new DaftarError('target-exists', 'A file of this name', error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new DaftarError('disk-full', '', error);
  return new DaftarError('internal', messageOf(error), error);
}
