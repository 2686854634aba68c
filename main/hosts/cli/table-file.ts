/** Lists that people edit as CSV tables with a column `name`: the codebook, the names. */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { DaftarError } from '../../api/errors.ts';
import type { WrittenFile } from '../../api/schema.ts';
import { writeWhole } from '../../archive/write-file.ts';
import { csv } from '../../exporters/csv.ts';
import { UsageError } from './arguments.ts';

export type TableRow = Partial<Record<string, string>> & { name: string };

/** The rows that have a name. Throws `file-unreadable`, or {@link UsageError} if it is no table with a column `name`. */
export async function readTable(path: string): Promise<TableRow[]> {
  const content = await readFile(path, 'utf8').catch((error) => {
    throw new DaftarError('file-unreadable', path, error);
  });
  const rows = parseRows(content);
  if (rows[0] && !('name' in rows[0]))
    throw new UsageError('The file needs a first line with a column “name”.');
  return rows.flatMap((row) => (row.name?.trim() ? [{ ...row, name: row.name }] : []));
}

function parseRows(content: string): Partial<Record<string, string>>[] {
  try {
    return parse(content, { columns: true, bom: true, skip_empty_lines: true, relax_column_count: true });
  } catch (error) {
    throw new UsageError(`The file is not a CSV table: ${(error as Error).message}`);
  }
}

/** @param rows the first are the columns' names */
export async function writeTable(out: string, rows: string[][]): Promise<{ files: [WrittenFile] }> {
  const table = csv(rows);
  return { files: [await writeWhole(resolve(out), (part) => writeFile(part, table))] };
}
