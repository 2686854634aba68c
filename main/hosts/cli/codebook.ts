/** The codebook as CSV: name, color, description. */
import type { TagView, WrittenFile } from '../../api/schema.ts';
import { COLOR_NAMES, type Color } from '../../text/colors.ts';
import { readTable, writeTable } from './table-file.ts';

type CodebookRow = { name: string; color?: Color; description: string };

/** Throws what {@link readTable} throws. */
export async function readCodebook(path: string): Promise<CodebookRow[]> {
  return (await readTable(path)).map(({ name, color, description = '' }) => {
    const known = COLOR_NAMES.find((other) => other === color);
    return { name, description, ...(known ? { color: known } : {}) };
  });
}

/** To a file, or as it is if none is named. */
export async function writeCodebook(
  tags: TagView[],
  out: string | undefined,
): Promise<TagView[] | { files: [WrittenFile] }> {
  if (out === undefined) return tags;
  return writeTable(out, [
    ['name', 'color', 'description', 'count'],
    ...tags.map(({ name, color, description, count }) => [name, color, description, String(count)]),
  ]);
}
