/** A table of articles, whatever it is written in: columns are told from its first rows, each row is one article. */

import { FIELDS, type FieldMap } from '../text/table-fields.ts';
import { sourceOf } from './byte-reader.ts';
import { type Column, guessColumns, mapInWords } from './table-columns.ts';
import { type ContainerContext, ImportError, type Member } from './types.ts';

/** `number` as programs that show the table count. `bytes` are the row's own. */
export type Row =
  | { number: number; bytes: Uint8Array; values: Readonly<Record<string, string>> }
  | { number: number; error: ImportError };

export type Table = {
  rows: AsyncIterable<Row>;
  /** How it was read: "comma-separated, UTF-8". */
  how: string;
};

/** Rows that are looked at before the first is handed on. */
const SAMPLE = 50;

/** The table's columns by its first rows, which `rows` hands on again. */
async function sampled(rows: AsyncIterable<Row>): Promise<{ columns: Column[]; rows: AsyncIterable<Row> }> {
  const all = rows[Symbol.asyncIterator]();
  const first: Row[] = [];
  for (let next = await all.next(); !next.done; next = await all.next()) {
    first.push(next.value);
    if (first.length >= SAMPLE) break;
  }
  const filled = first.flatMap((row) => ('values' in row ? [row.values] : []));
  const names = [...new Set(filled.flatMap((values) => Object.keys(values)))];
  const columns = names.map((name) => ({
    name,
    sample: filled.map((values) => values[name] ?? '').filter(Boolean),
  }));
  const again = async function* () {
    yield* first;
    for (let next = await all.next(); !next.done; next = await all.next()) yield next.value;
  };
  return { columns, rows: again() };
}

/** The rows of a table as members. Throws {@link ImportError} if no column can be the text. */
export async function* tableMembers(
  table: Table,
  name: string,
  context: ContainerContext,
): AsyncGenerator<Member> {
  const { columns, rows } = await sampled(table.rows);
  const names = columns.map((column) => column.name);
  const { map, isSure } = guessColumns(columns, checked(context.map ?? {}, names));
  if (columns.length > 0 && !map.text) throw noText(names);
  if (columns.length > 0)
    yield {
      kind: 'note',
      text: `Read as ${table.how}. ${mapInWords(map, names)}${isSure ? '' : ' No column names itself as the text: this was guessed.'}`,
    };
  for await (const row of rows) yield memberOf(row, map, name);
}

function memberOf(row: Row, map: FieldMap, name: string): Member {
  const path = String(row.number);
  if ('error' in row) return { kind: 'refused', path, error: row.error };
  const fields = Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = map[field] ? row.values[map[field]]?.trim() : undefined;
      return value ? [[field, value]] : [];
    }),
  );
  return { kind: 'file', path, source: sourceOf(`${name}:${row.number}`, row.bytes), facts: { fields } };
}

/** A column that was named must be there: a wrong name would silently lose what it holds. */
function checked(given: FieldMap, names: readonly string[]): FieldMap {
  const missing = Object.values(given).find((name) => name !== '' && !names.includes(name));
  if (missing === undefined || names.length === 0) return given;
  throw new ImportError('malformed', `There is no column “${missing}”. This table has: ${list(names)}.`);
}

const noText = (names: readonly string[]) =>
  new ImportError(
    'no-article',
    `No column of this table holds a text. It has: ${list(names)}. Say which one does and import it again (--map text=COLUMN).`,
  );

const list = (names: readonly string[]) =>
  names
    .slice(0, 40)
    .map((name) => `“${name}”`)
    .join(', ');

/** What a person is asked before an import, if the columns cannot be told surely. */
export type TableView = { columns: { name: string; sample: string[] }[]; guess: FieldMap };

/** Null if it is sure, or no table at all. @param shown how many rows, and UTF-16 units of each, are shown */
export async function unsureTable(table: Table, shown = { rows: 3, length: 200 }): Promise<TableView | null> {
  const { columns } = await sampled(table.rows);
  const { map, isSure } = guessColumns(columns);
  if (isSure || columns.length === 0) return null;
  const cut = (value: string) =>
    value.length > shown.length ? `${value.slice(0, shown.length).toWellFormed()}…` : value;
  return {
    columns: columns
      .slice(0, 200)
      .map(({ name, sample }) => ({ name, sample: sample.slice(0, shown.rows).map(cut) })),
    guess: map,
  };
}
