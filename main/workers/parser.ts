/**
 * The thread that reads untrusted files: bytes in, blocks out. It opens no file and no archive, and is killed
 * by its pool when it takes too long or too much memory.
 */
import { parentPort } from 'node:worker_threads';
import { importerFor } from '../importers/index.ts';
import { ImportError, type Imported, type ImporterContext, type ImporterInput } from '../importers/types.ts';
import { link } from './link.ts';

/** What the pool offers: the bytes of the file in hand. */
export type BytesApi = {
  read(file: string, start: number, end: number): Promise<Uint8Array>;
  /** Size of the file beside it, or null if there is none. */
  sibling(file: string): Promise<number | null>;
};

export type Parsed = { importer: string; version: number; imported: Imported };

export type ParserApi = {
  parse(name: string, size: number, context: ImporterContext): Promise<Parsed>;
};

/** How many bytes an importer may look at to say whether a file is its own. */
const HEAD = 4096;

const STREAM_STEP = 1024 * 1024;

if (parentPort) {
  const { remote: bytes } = link<BytesApi>(parentPort, {
    async parse(name: string, size: number, context: ImporterContext): Promise<Parsed> {
      const input = inputOver(bytes, '', name, size);
      const importer = importerFor(await input.read(0, Math.min(size, HEAD)), name);
      if (!importer) throw new ImportError('no-importer', 'Daftar cannot read this kind of file.');
      const imported = await importer.read(input, context);
      return { importer: importer.id, version: importer.version, imported };
    },
  } satisfies ParserApi);
}

/** @param file '' for the file in hand, else the path of a sibling relative to it */
function inputOver(
  bytes: { read: BytesApi['read']; sibling: BytesApi['sibling'] },
  file: string,
  name: string,
  size: number,
): ImporterInput {
  return {
    name,
    size,
    read: (start, end) => bytes.read(file, start, end),
    async *stream() {
      for (let at = 0; at < size; at += STREAM_STEP)
        yield await bytes.read(file, at, Math.min(size, at + STREAM_STEP));
    },
    async sibling(path) {
      const found = await bytes.sibling(path);
      return found === null ? null : inputOver(bytes, path, path.split('/').at(-1) ?? path, found);
    },
  };
}
