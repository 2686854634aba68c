/**
 * Lists that people keep as CSV tables and hand in: a first line of column names, then a line each. Nothing that is not
 * understood is passed over in silence. Pure; knows no file and no list.
 */
import { parse } from 'csv-parse/sync';
import { DaftarError, messageOf } from '../api/errors.ts';
import type { TableProblem } from '../api/schema.ts';
import { csv } from '../exporters/csv.ts';
import { delimiterOf } from '../importers/csv-rows.ts';

/** One line. `value`: what stands in a column, '' if the table has none such. */
export type GivenRow<Column extends string> = {
  value(column: Column): string;
  has(column: Column): boolean;
  /** Says that something was not understood and is left out. */
  refuse(column: Column, value: string): void;
  isBlank: boolean;
};

/** `problems` fill as the rows are gone through. */
export type GivenTable<Column extends string> = {
  rows: Iterable<GivenRow<Column>>;
  problems: TableProblem[];
};

/** @param columns those that are known, the first of them needed. Throws `invalid-input` if it is no such table. */
export function readTable<Column extends string>(
  content: string,
  columns: readonly [Column, ...Column[]],
): GivenTable<Column> {
  if (content.includes('\uFFFD')) throw refused('The file is not UTF-8 text: save it as “CSV UTF-8”.');
  const [head, ...lines] = linesOf(content);
  const names = (head?.fields ?? []).map((name) => name.trim().toLowerCase());
  if (!names.includes(columns[0]))
    throw refused(`The table needs a first line with a column “${columns[0]}”.`);
  const problems: TableProblem[] = names
    .filter((name) => name !== '' && !columns.some((known) => known === name))
    .map((name) => ({ line: 1, column: name, value: name }));
  return { rows: rowsOf(lines, names, problems), problems };
}

function* rowsOf<Column extends string>(
  lines: readonly { fields: string[]; line: number }[],
  names: readonly string[],
  problems: TableProblem[],
): Generator<GivenRow<Column>> {
  for (const { fields, line } of lines) {
    const refuse = (column: string, value: string) => void problems.push({ line, column, value });
    for (const extra of fields.slice(names.length).filter(Boolean)) refuse('', extra);
    yield {
      value: (column) => asMeant(fields[names.indexOf(column)] ?? ''),
      has: (column) => names.includes(column),
      refuse,
      isBlank: fields.every((field) => field.trim() === ''),
    };
  }
}

/** What stands in a column of few words; undefined if nothing does, or nothing that is known. */
export function knownValue<Column extends string, T>(
  row: GivenRow<Column>,
  column: Column,
  meaning: Readonly<Record<string, T>>,
): T | undefined {
  const typed = row.value(column).toLowerCase();
  if (Object.hasOwn(meaning, typed)) return meaning[typed];
  if (typed !== '') row.refuse(column, row.value(column));
  return undefined;
}

export const YES_OR_NO: Readonly<Record<string, boolean>> = {
  ...{ yes: true, true: true, 1: true, on: true },
  ...{ no: false, false: false, 0: false, off: false },
};

/** As CSV that spreadsheets read as UTF-8, the first row the columns' names. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  // Its byte order mark stays: whoever writes the text to a file needs it there.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv(rows));
}

function linesOf(content: string): { fields: string[]; line: number }[] {
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

export function refused(why: string, cause?: unknown): DaftarError {
  return new DaftarError('invalid-input', `${why} Nothing was taken from it.`, cause);
}

/** Without the apostrophe that keeps a spreadsheet from running it as a formula. */
function asMeant(field: string): string {
  return field.replace(/^'(?=[=+\-@\t\r])/, '').trim();
}
