/** What a command line, or the system's "Open with", names: an archive to open, files to import. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';

export type OpenedFiles = {
  /** The first archive that is named. */
  archive: string | undefined;
  /** Other files and folders that are there. */
  files: string[];
};

/** @param args without the program and, while it is not packed, its folder */
export function openedFiles(args: readonly string[], folder: string): OpenedFiles {
  const paths = args.filter((arg) => arg !== '' && !arg.startsWith('-')).map((arg) => resolve(folder, arg));
  const isArchive = (path: string) => /\.daftar$/i.test(path);
  const isThere = (path: string) => statSync(path, { throwIfNoEntry: false }) !== undefined;
  return {
    archive: paths.find(isArchive),
    files: paths.filter((path) => !isArchive(path) && isThere(path)),
  };
}
