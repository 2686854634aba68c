/**
 * The temporary files of one browser session: what was uploaded, and what waits to be downloaded. The browser names
 * them by handles (`session:WAY`), never by a path; everything is deleted when the session ends.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { DaftarError } from '../api/errors.ts';

const PREFIX = 'session:';
const FOLDER = 'daftar-session-';
/** Bytes of a name that every file system takes. */
const LONGEST_NAME = 200;

export type SessionFiles = {
  folder: string;
  /** The file behind a handle; throws `path-refused` for anything that is not one of this session's. */
  pathOf(handle: string): string;
  handleOf(path: string): string;
  /** Where an uploaded file goes: `way` is its name, or the way to it in a dropped folder. Makes the folders. */
  place(group: string, way: string): { path: string; handle: string };
  /** A handle to write a file of this name to. */
  target(name: string): string;
  remove(): void;
};

/** Also clears away what a session that was killed has left. */
export function createSessionFiles(): SessionFiles {
  removeAbandoned();
  const folder = mkdtempSync(join(tmpdir(), `${FOLDER}${process.pid}-`));
  let targets = 0;
  const handleOf = (path: string) =>
    PREFIX +
    path
      .slice(folder.length + 1)
      .split(sep)
      .join('/');
  return {
    folder,
    handleOf,
    pathOf(handle) {
      const way = handle.startsWith(PREFIX) ? handle.slice(PREFIX.length).split('/') : [];
      if (way.length === 0 || way.some((name) => name === '' || name !== safeName(name)))
        throw new DaftarError('path-refused', handle);
      return join(folder, ...way);
    },
    place(group, way) {
      const names = way.split('/').map(safeName);
      if (names.includes('') || !/^[\w-]{1,64}$/.test(group)) throw new DaftarError('path-refused', way);
      const top = join(folder, 'in', group);
      const path = join(top, ...names);
      mkdirSync(join(path, '..'), { recursive: true });
      return { path, handle: handleOf(join(top, names[0] ?? '')) };
    },
    target(name) {
      const out = join(folder, 'out', String(++targets));
      mkdirSync(out, { recursive: true });
      return handleOf(join(out, safeName(name) || 'file'));
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** What a name may not hold here; `/` nowhere. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
const UNSAFE = process.platform === 'win32' ? /[\u0000-\u001f/\\<>:"|?*]/g : /[\u0000/]/g;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** A name that leads nowhere and that the file system takes; '' if nothing is left of it. */
export function safeName(name: string): string {
  const plain = name
    .replace(UNSAFE, '_')
    .replace(DEVICE, '_$1')
    .replace(/^\.+$|[. ]+$/g, '');
  return Buffer.byteLength(plain) <= LONGEST_NAME ? plain : shortened(plain);
}

/** Cuts the end of the stem off and keeps the extension, on whose account an importer may be chosen. */
function shortened(name: string): string {
  const extension = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  const room = LONGEST_NAME - Buffer.byteLength(extension);
  // Half a character at the cut becomes U+FFFD, three bytes more.
  const stem = Buffer.from(name)
    .subarray(0, room - 3)
    .toString()
    .replace(/\ufffd$/, '');
  return stem.trimEnd() + extension;
}

function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${FOLDER}(\\d+)-`).exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
