/** The one way from a place that a client names to a path of this machine, and back. */
import { lstatSync, realpathSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { DaftarError } from '../api/errors.ts';
import type { Access } from '../api/implementer.ts';

const PREFIX = 'session:';

/**
 * The path that is meant. A trusted client may name any; one of a session only `session:NAME[/way/below]`, which
 * never leaves the session's folder, neither by ".." nor by a link. Throws `path-refused`.
 */
export function resolvePath(access: Access, given: string): string {
  if (access.kind === 'trusted') return given;
  if (!given.startsWith(PREFIX)) throw refused(given);
  const parts = given.slice(PREFIX.length).split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..' || part.includes('\0')))
    throw refused(given);
  const folder = realpathSync(access.folder);
  const path = resolve(folder, ...parts);
  // On Windows a part may carry a drive or back slashes: only the outcome counts.
  if (!isBelow(folder, path) || !staysBelow(folder, path)) throw refused(given);
  return path;
}

/** How a client may name a path again: what it is told of it. */
export function shownPath(access: Access, path: string): string {
  if (access.kind === 'trusted') return path;
  return PREFIX + relative(realpathSync(access.folder), path).split(sep).join('/');
}

/** Whether a file, its links followed, lies within the folder; false if it leads nowhere. */
export function leadsInto(folder: string, path: string): boolean {
  try {
    return isBelow(realpathSync(folder), realpathSync(path));
  } catch {
    return false;
  }
}

function isBelow(folder: string, path: string): boolean {
  return path.startsWith(folder + sep);
}

/** Looks at each step from the folder to the path that exists: a link may lead anywhere inside, nowhere else. */
function staysBelow(folder: string, path: string): boolean {
  let step = folder;
  for (const part of relative(folder, path).split(sep)) {
    step = join(step, part);
    if (!lstatSync(step, { throwIfNoEntry: false })) return true;
    if (!leadsInto(folder, step)) return false;
  }
  return true;
}

/** Without the path if it is long: it may be a whole drop. */
function refused(given: string): DaftarError {
  return new DaftarError('path-refused', given.replaceAll('\0', '\uFFFD').slice(0, 200));
}
