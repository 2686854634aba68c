/** Which archive a command line names. */
import { resolve } from 'node:path';

/** The whole path of the first argument that is an archive; undefined if none is. */
export function archiveIn(argv: readonly string[], folder: string): string | undefined {
  const named = argv.slice(1).find((argument) => /\.daftar$/i.test(argument) && !argument.startsWith('-'));
  return named && resolve(folder, named);
}
