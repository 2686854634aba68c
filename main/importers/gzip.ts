/** A gzip file: a container of one, which has its name without `.gz`. Several gzip streams in a row are one. */
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
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

/** What comes out, as it comes; throws {@link ImportError} `malformed` where the file breaks. */
async function* unpacked(source: Source, { unpacked: count }: ContainerContext): AsyncGenerator<Uint8Array> {
  let packed = 0;
  const counted = async function* () {
    for await (const bytes of source.stream()) {
      packed += bytes.length;
      yield bytes;
    }
  };
  const gunzip = createGunzip();
  const input = Readable.from(counted(), { objectMode: false, highWaterMark: 1 << 16 });
  input.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const bytes of input.pipe(gunzip)) {
      count(packed, bytes.length);
      packed = 0;
      yield bytes;
    }
  } catch (error) {
    throw error instanceof ImportError ? error : broken(error as NodeJS.ErrnoException);
  } finally {
    input.destroy();
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
