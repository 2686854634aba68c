/** Several files as one: a ZIP that is written as its members come. */
import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';

export type Member = { name: string; bytes: Uint8Array };

/** Writes a ZIP at `path`; what the members throw ends it. Names are marked as UTF-8. */
export async function writeZip(path: string, members: AsyncIterable<Member>): Promise<void> {
  const file = createWriteStream(path);
  try {
    const zip = new ZipWriter(Writable.toWeb(file), { useWebWorkers: false });
    for await (const { name, bytes } of members) await zip.add(name, new Uint8ArrayReader(bytes));
    await zip.close();
  } finally {
    file.destroy();
  }
}
