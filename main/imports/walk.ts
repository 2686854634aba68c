/** Finds the files below what the user named: each file once, in a stable order, nothing passed over in silence. */
import { type Dirent, lstatSync, readdirSync, type Stats, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { foldersOfPages } from '../importers/parts.ts';

/** Why a file is not read. Together with the importers' codes these are the ledger's codes. */
export type SkipCode = 'hidden' | 'link' | 'special' | 'own' | 'part' | 'unreadable' | 'vanished';

type Skip = { code: SkipCode; reason: string; failed: boolean };

export type FoundFile = {
  /** As the user would type it: what was named, joined with the way below it. */
  path: string;
  /** What the ledger keeps: without the folders above what was named. */
  label: string;
  /** Bytes, when it was found. */
  size?: number;
  skip?: Skip;
  /** What was pasted: nothing on the disk is read for it. */
  bytes?: Uint8Array;
};

/** What Daftar and SQLite keep beside an archive: part of it, no files of their own. */
const COMPANION = /\.daftar-(index|lock|wal|shm|journal)(-wal|-shm|-journal)?$/;

const skipped = (code: SkipCode, reason: string) => ({ skip: { code, reason, failed: false } });
const failed = (code: SkipCode, reason: string) => ({ skip: { code, reason, failed: true } });

/** Walks files and folders; a name given twice is found twice. Never throws: what can't be read is in the list. */
export function* walk(paths: readonly string[]): Generator<FoundFile> {
  for (const path of paths) yield* visit(path, basename(path) || path, true);
}

/** Files found before, looked at afresh; each keeps its label. */
export function* again(files: readonly FoundFile[]): Generator<FoundFile> {
  for (const { path, label } of files) yield* visit(path, label, true);
}

/** The file as one that must not be read, since it lies elsewhere than it seems to. */
export function outside({ path, label }: FoundFile): FoundFile {
  return { path, label, ...skipped('link', 'This is a link to a place outside. Import that place itself.') };
}

function* visit(path: string, label: string, named: boolean): Generator<FoundFile> {
  const stats = statsOf(path);
  if ('skip' in stats) {
    yield { path, label, ...stats };
  } else if (stats.isDirectory()) {
    yield* visitFolder(path, label, named);
  } else if (stats.isFile()) {
    yield { path, label, size: stats.size, ...(named ? {} : passedOver(label)) };
  } else {
    yield { path, label, ...skipped('special', 'This is a device or a pipe, not a file.') };
  }
}

function statsOf(path: string): Stats | ReturnType<typeof failed> {
  try {
    return statSync(path);
  } catch (error) {
    return unreadable(error);
  }
}

/** Links to files are followed; links to folders are not, since they may lead in circles. */
function* visitFolder(path: string, label: string, named: boolean): Generator<FoundFile> {
  if (!named && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) {
    yield { path, label, ...skipped('link', 'This is a link to a folder. Import that folder itself.') };
    return;
  }
  let entries: Dirent[];
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch (error) {
    yield { path, label, ...unreadable(error) };
    return;
  }
  entries = entries.filter(({ name }) => !COMPANION.test(name));
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const ofPages = foldersOfPages(entries.map(({ name }) => name));
  for (const entry of entries) {
    const [below, named] = [join(path, entry.name), `${label}/${entry.name}`];
    if (entry.isDirectory() && ofPages.has(entry.name)) yield piecesOf(below, named);
    else yield* visit(below, named, false);
  }
}

/** The folder that was saved with a page: read with the page, and one line for all that is in it. */
function piecesOf(path: string, label: string): FoundFile {
  try {
    const entries = readdirSync(path, { recursive: true, withFileTypes: true });
    const count = entries.filter((entry) => entry.isFile()).length;
    const said = count === 1 ? '1 file that belongs' : `${count} files that belong`;
    return { path, label, ...skipped('part', `${said} to the page beside this folder, and read with it.`) };
  } catch (error) {
    return { path, label, ...unreadable(error) };
  }
}

function passedOver(label: string): { skip?: Skip } {
  const name = basename(label);
  if (name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini')
    return skipped('hidden', 'Hidden and system files are not imported.');
  if (name.endsWith('.daftar')) return skipped('own', 'This is a Daftar archive. Open it instead.');
  return {};
}

/** What the file system's refusal means for one file. */
export function unreadable(error: unknown): ReturnType<typeof failed> {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return failed('vanished', 'The file is not there, or no longer. Check the path and import it again.');
  if (code === 'EACCES' || code === 'EPERM')
    return failed('unreadable', 'You may not read this file. Change its permissions and import it again.');
  if (code === 'ELOOP') return failed('link', 'This link leads in a circle.');
  return failed('unreadable', `The file cannot be read (${code ?? message}).`);
}
