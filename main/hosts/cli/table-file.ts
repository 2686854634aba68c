/** Lists that people keep as files: the codebook, the names. Which lines are understood is the program's to say. */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DaftarError } from '../../api/errors.ts';
import type { TableProblem, WrittenFile } from '../../api/schema.ts';
import { writeWhole } from '../../archive/write-file.ts';
import type { CommandContext } from './command.ts';

/** What is printed, and the exit code. */
export type ListResult<T> = { shown: T[] | { files: [WrittenFile] }; code: number };

export const done = <T>(shown: ListResult<T>['shown']): ListResult<T> => ({ shown, code: 0 });

/** The file's text. Throws `file-unreadable`. */
export const contentOf = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((error) => {
    throw new DaftarError('file-unreadable', path, error);
  });

/** What was not understood is told on the way; the rest is taken. */
export function taken<T>({ out }: CommandContext, shown: T[], problems: TableProblem[]): ListResult<T> {
  for (const { line, column, value } of problems)
    out.say(`Line ${line}, ${column || 'after the last column'}: “${value}” was not understood.`);
  return { shown, code: problems.length > 0 ? 1 : 0 };
}

export async function written<T>(path: string, table: string): Promise<ListResult<T>> {
  return done({ files: [await writeWhole(resolve(path), (part) => writeFile(part, table))] });
}
