/** Names as a CSV table: reads what a person hands in, writes what a spreadsheet opens. Pure; knows no file. */
import { parse } from 'csv-parse/sync';
import { DaftarError, messageOf } from '../api/errors.ts';
import type { NameView, TableProblem } from '../api/schema.ts';
import { csv } from '../exporters/csv.ts';
import { delimiterOf } from '../importers/csv-rows.ts';
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
const ON: Readonly<Record<string, boolean>> = {
  ...{ yes: true, true: true, 1: true, on: true },
  ...{ no: false, false: false, 0: false, off: false },
};

type Row = { fields: string[]; line: number };

export type NameTable = { names: GivenName[]; problems: TableProblem[] };

/** Throws `invalid-input` if it is no CSV table with a column `name`. */
export function readNameTable(content: string): NameTable {
  if (content.includes('\uFFFD')) throw refused('The file is not UTF-8 text: save it as “CSV UTF-8”.');
  const [head, ...rows] = rowsOf(content);
  const columns = (head?.fields ?? []).map((column) => column.trim().toLowerCase());
  if (!columns.includes('name')) throw refused('The table needs a first line with a column “name”.');
  const problems: TableProblem[] = columns
    .filter((column) => column !== '' && !COLUMNS.some((known) => known === column))
    .map((column) => ({ line: 1, column, value: column }));
  const note = (line: number) => (column: string, value: string) => problems.push({ line, column, value });
  const names = rows.flatMap(({ fields, line }) => readRow(fields, columns, note(line)) ?? []);
  return { names, problems };
}

function rowsOf(content: string): Row[] {
  try {
    const found: unknown = parse(content, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      delimiter: delimiterOf(content.slice(0, 100_000)).sign,
    });
    return (found as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      fields: record,
      line: info.lines,
    }));
  } catch (error) {
    throw refused(`The file is not a CSV table: ${messageOf(error)}.`, error);
  }
}

function refused(why: string, cause?: unknown): DaftarError {
  return new DaftarError('invalid-input', `${why} Nothing was taken from it.`, cause);
}

type Note = (column: string, value: string) => void;

/** Null for a row that says no name. */
function readRow(fields: string[], columns: string[], note: Note): GivenName | null {
  const value = (column: Column) => asMeant(fields[columns.indexOf(column)] ?? '');
  const name = value('name');
  if (!isForm(name)) {
    if (fields.some((field) => field.trim() !== '')) note('name', name);
    return null;
  }
  for (const extra of fields.slice(columns.length).filter(Boolean)) note('', extra);
  const known = <T>(column: Column, meaning: Readonly<Record<string, T>>): T | undefined => {
    const typed = value(column).toLowerCase();
    if (typed !== '' && !Object.hasOwn(meaning, typed)) note(column, value(column));
    return Object.hasOwn(meaning, typed) ? meaning[typed] : undefined;
  };
  const forms = (column: Column) => formsIn(value(column), (form) => note(column, form));
  return {
    name,
    forms: forms('forms'),
    kind: known('kind', KINDS),
    on: known('on', ON),
    note: columns.includes('note') ? value('note') : undefined,
    formsOff: columns.includes('ordinary') ? forms('ordinary') : undefined,
  };
}

/** Without the apostrophe that keeps a spreadsheet from running it as a formula. */
function asMeant(field: string): string {
  return field.replace(/^'(?=[=+\-@\t\r])/, '').trim();
}

function formsIn(cell: string, refuse: (form: string) => void): string[] {
  const all = cell.split('|').map((form) => form.trim());
  for (const form of all) if (form !== '' && !isForm(form)) refuse(form);
  return all.filter(isForm);
}

/** Whether search could find it. */
function isForm(text: string): boolean {
  return text.length <= LONGEST && foldedName(text) !== '';
}

export function writeNameTable(names: readonly NameView[]): string {
  const rows = names.map(({ name, kind, forms, formsOff, on, note }) => [
    ...[name, kind, forms.join(BETWEEN), formsOff.join(BETWEEN)],
    ...[on ? 'yes' : 'no', note],
  ]);
  // Its byte order mark stays: whoever writes the text to a file needs it there.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv([COLUMNS, ...rows]));
}
