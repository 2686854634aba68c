/** Names as a CSV table: reads what a person hands in, writes what a spreadsheet opens. Pure; knows no file. */
import type { NameView, TableProblem } from '../api/schema.ts';
import { type GivenRow, knownValue, readTable, writeTable, YES_OR_NO } from '../tables/given-table.ts';
import { foldedName } from '../text/fold.ts';
import type { GivenName } from './write-names.ts';

const COLUMNS = ['name', 'kind', 'forms', 'ordinary', 'on', 'note'] as const;
type Column = (typeof COLUMNS)[number];

/** Between the forms of a name. */
const BETWEEN = ' | ';
/** Characters of a name or a form. */
const LONGEST = 500;

const KINDS: Readonly<Record<string, GivenName['kind']>> = {
  person: 'person',
  place: 'place',
  group: 'group',
};

export type NameTable = { names: GivenName[]; problems: TableProblem[] };

/** Throws `invalid-input` if it is no CSV table with a column `name`. */
export function readNameTable(content: string): NameTable {
  const { rows, problems } = readTable(content, COLUMNS);
  return { names: Array.from(rows, readRow).filter((name) => name !== null), problems };
}

/** Null for a row that says no name. */
function readRow(row: GivenRow<Column>): GivenName | null {
  const name = row.value('name');
  if (!isForm(name)) {
    if (!row.isBlank) row.refuse('name', name);
    return null;
  }
  return {
    name,
    forms: formsIn(row, 'forms'),
    kind: knownValue(row, 'kind', KINDS),
    on: knownValue(row, 'on', YES_OR_NO),
    note: row.has('note') ? row.value('note') : undefined,
    formsOff: row.has('ordinary') ? formsIn(row, 'ordinary') : undefined,
  };
}

function formsIn(row: GivenRow<Column>, column: Column): string[] {
  const all = row
    .value(column)
    .split('|')
    .map((form) => form.trim());
  for (const form of all) if (form !== '' && !isForm(form)) row.refuse(column, form);
  return all.filter(isForm);
}

/** Whether search could find it. */
function isForm(text: string): boolean {
  return text.length <= LONGEST && foldedName(text) !== '';
}

export function writeNameTable(names: readonly NameView[]): string {
  return writeTable([
    COLUMNS,
    ...names.map(({ name, kind, forms, formsOff, on, note }) => [
      ...[name, kind, forms.join(BETWEEN), formsOff.join(BETWEEN)],
      ...[on ? 'yes' : 'no', note],
    ]),
  ]);
}
