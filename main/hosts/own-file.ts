/** A small JSON file of this program's own, replaced whole, so that a crash leaves the old one or the new one. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What the file holds; undefined if there is none or it is not JSON: it holds nothing that cannot be lost. */
export function readOwnFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @returns whether it could be written; a config folder that can't be is no reason to stop */
export function writeOwnFile(path: string, value: unknown): boolean {
  const aside = `${path}.${process.pid}.new`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(aside, JSON.stringify(value, null, 2), { mode: 0o600 });
    renameSync(aside, path);
    return true;
  } catch {
    removeQuietly(aside);
    return false;
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The folder itself is not one.
  }
}
