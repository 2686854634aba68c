/** The codebook as CSV: name, color, description. */

import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { DaftarError } from '../../api/errors.ts';
import type { TagView, WrittenFile } from '../../api/schema.ts';
import { writeWhole } from '../../archive/write-file.ts';
import { csv } from '../../exporters/csv.ts';
import { COLOR_NAMES, type Color } from '../../text/colors.ts';
import { UsageError } from './arguments.ts';

type CodebookRow = { name: string; color?: Color; description: string };

/** Throws `file-unreadable`, or {@link UsageError} if there is no column `name` or a row can't be read. */
export async function readCodebook(path: string): Promise<CodebookRow[]> {
  const content = await readFile(path, 'utf8').catch((error) => {
    throw new DaftarError('file-unreadable', path, error);
  });
  const rows = parseRows(content);
  if (rows[0] && !('name' in rows[0]))
    throw new UsageError('The file needs a first line with a column “name”.');
  return rows
    .filter((row) => row.name?.trim())
    .map(({ name = '', color, description = '' }) => {
      const known = COLOR_NAMES.find((other) => other === color);
      return { name, description, ...(known ? { color: known } : {}) };
    });
}

function parseRows(content: string): Partial<Record<string, string>>[] {
  try {
    return parse(content, { columns: true, bom: true, skip_empty_lines: true, relax_column_count: true });
  } catch (error) {
    throw new UsageError(`The file is not a CSV table: ${(error as Error).message}`);
  }
}

/** To a file, or as text if none is named. */
export async function writeCodebook(
  tags: TagView[],
  out: string | undefined,
): Promise<TagView[] | { files: [WrittenFile] }> {
  const table = csv([
    ['name', 'color', 'description', 'count'],
    ...tags.map(({ name, color, description, count }) => [name, color, description, String(count)]),
  ]);
  if (out === undefined) return tags;
  return { files: [await writeWhole(resolve(out), (part) => writeFile(part, table))] };
}
