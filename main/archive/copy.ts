/** Saves a copy of the open archive: whole, compact, closed. */
import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { DaftarError } from '../api/errors.ts';
import type { WrittenFile } from '../api/schema.ts';
import type { App } from '../app.ts';
import { writeWhole } from './write-file.ts';

/** Throws `target-exists`, `target-unwritable` or `disk-full`. */
export async function copyArchive({ archive, now }: App, to: string): Promise<WrittenFile> {
  const target = resolve(to);
  if (existsSync(target)) throw new DaftarError('target-exists', target);
  const file = await writeWhole(target, async (part) => {
    rmSync(part);
    archive.copyTo(part);
  });
  if (!archive.readOnly)
    archive.transaction(() =>
      archive.events.append(now(), 'archive.copied', archive.uid, { sha256: file.sha256 }),
    );
  return file;
}
