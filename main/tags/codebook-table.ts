/** The codebook as a CSV table: reads what a person hands in, writes what a spreadsheet opens. Pure; knows no file. */
import type { TableProblem, TagView } from '../api/schema.ts';
import { type GivenRow, knownValue, readTable, writeTable, YES_OR_NO } from '../tables/given-table.ts';
import { COLOR_NAMES, type Color } from '../text/colors.ts';
import type { GivenTag } from './given-tag.ts';
import { isShortcut, tagName } from './tag-names.ts';

const COLUMNS = [
  'name',
  'parent',
  'color',
  'description',
  'examples',
  'shortcut',
  'retired',
  'count',
] as const;
type Column = (typeof COLUMNS)[number];

const KNOWN_COLORS = Object.fromEntries(COLOR_NAMES.map((color): [string, Color] => [color, color]));

export type GivenCodebook = { tags: GivenTag[]; problems: TableProblem[] };

/** Throws `invalid-input` if it is no CSV table with a column `name`. */
export function readCodebookTable(content: string): GivenCodebook {
  const { rows, problems } = readTable(content, COLUMNS);
  return { tags: Array.from(rows, readRow).filter((tag) => tag !== null), problems };
}

/** Null for a row that says no name. */
function readRow(row: GivenRow<Column>): GivenTag | null {
  const name = tagName(row.value('name'));
  if (name === '') {
    if (!row.isBlank) row.refuse('name', '');
    return null;
  }
  const shortcut = row.value('shortcut');
  if (!isShortcut(shortcut)) row.refuse('shortcut', shortcut);
  return {
    name,
    parent: row.has('parent') ? tagName(row.value('parent')) || null : undefined,
    color: knownValue(row, 'color', KNOWN_COLORS),
    description: row.value('description') || undefined,
    examples: row.value('examples') || undefined,
    shortcut: isShortcut(shortcut) && shortcut !== '' ? shortcut : undefined,
    retired: knownValue(row, 'retired', YES_OR_NO),
  };
}

export function writeCodebookTable(tags: readonly TagView[]): string {
  return writeTable([
    COLUMNS,
    ...tags.map(({ name, parent, color, description, examples, shortcut, retired, count }) => [
      ...[name, parent ?? '', color, description, examples, shortcut, retired ? 'yes' : 'no', String(count)],
    ]),
  ]);
}
