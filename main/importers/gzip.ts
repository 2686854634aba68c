/** A gzip file: a container of one, which has its name without `.gz`. Several gzip streams in a row are one. */
import { constants, createGunzip } from 'node:zlib';
import { type Container, type ContainerContext, ImportError, type Source } from './types.ts';

export const gzip: Container = {
  id: 'gzip',
  unit: ['file', 'files'],
  accepts: (head) => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8,
  async *members(source, context) {
    yield { kind: 'file', path: '', source: inner(source, context) };
  },
};

function inner(source: Source, context: ContainerContext): Source {
  return { name: source.name.replace(/\.gz$/i, ''), stream: () => unpacked(source, context) };
}

/** Bytes put in at a time: what comes out of them is in memory at once. */
const STEP = 1 << 16;

/**
 * What comes out, as it comes; throws {@link ImportError} `malformed` where the file breaks, once everything before
 * that has been handed on. (A stream that is piped would throw away what it has when it breaks.)
 */
async function* unpacked(source: Source, { unpacked: count }: ContainerContext): AsyncGenerator<Uint8Array> {
  // Whatever has been unpacked comes out at once, also what stands right before a break.
  const gunzip = createGunzip({ flush: constants.Z_SYNC_FLUSH });
  let out: Uint8Array[] = [];
  let failure: Error | null = null;
  let packed = 0;
  gunzip.on('data', (bytes: Uint8Array) => {
    out.push(bytes);
    try {
      count(packed, bytes.length);
      packed = 0;
    } catch (error) {
      gunzip.destroy(error as Error);
    }
  });
  const fed = (feed: (done: () => void) => void) =>
    new Promise<void>((resolve) => {
      gunzip.once('error', (error) => {
        failure = error;
        resolve();
      });
      feed(resolve);
    });
  const taken = () => {
    const bytes = out;
    out = [];
    return bytes;
  };
  try {
    for await (const bytes of source.stream())
      for (let at = 0; at < bytes.length; at += STEP) {
        const part = bytes.subarray(at, at + STEP);
        packed += part.length;
        await fed((done) => gunzip.write(part, () => done()));
        yield* taken();
        if (failure) throw failure;
      }
    await fed((done) => {
      gunzip.once('end', done);
      gunzip.end();
    });
    yield* taken();
    if (failure) throw failure;
  } catch (error) {
    throw error instanceof ImportError ? error : broken(error as NodeJS.ErrnoException);
  } finally {
    gunzip.destroy();
  }
}

function broken({ code, message }: NodeJS.ErrnoException): ImportError {
  if (code === 'Z_BUF_ERROR')
    return new ImportError('malformed', 'The gzip file ends too early: a part of it is missing.');
  if (code?.startsWith('Z_'))
    return new ImportError('malformed', 'The gzip file is damaged from here on: its parts do not fit.');
  return new ImportError('unreadable', `The file cannot be read any further (${message}).`);
}
