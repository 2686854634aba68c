/** Tables in CSV and its kin: any delimiter, any charset, bad rows told one by one. */
import { parse } from 'csv-parse/sync';
import { byteReader, withoutLineEnd } from './byte-reader.ts';
import { guessCharset, isBinary } from './charset.ts';
import { type Utf16, utf16Of } from './charset-utf16.ts';
import { type Delimiter, delimiterOf, lineEnd, recordEnd } from './csv-rows.ts';
import { type Row, type Table, tableMembers } from './table.ts';
import { type Container, ImportError, type Source } from './types.ts';

export const csv: Container = {
  id: 'CSV',
  unit: ['row', 'rows'],
  accepts: (head, name) => /\.(?:csv|tsv|tab|psv)$/i.test(name) && !isBinary(head),
  async *members(source, context) {
    yield* tableMembers(await csvTable(source), source.name, context);
  },
};

/** Bytes that charset and delimiter are told from, and that one record may have. */
const SAMPLE = 256 * 1024;
const MOST_RECORD = 16 * 1024 * 1024;

type Dialect = { delimiter: Delimiter; charset: string };

export async function csvTable(source: Source): Promise<Table> {
  const head = await byteReader(source.stream()).peek(SAMPLE);
  const utf16 = utf16Of(head.subarray(0, 4096));
  const charset = utf16 ?? charsetOf(head);
  const delimiter = delimiterOf(new TextDecoder(charset).decode(head).slice(0, 64 * 1024));
  const name = charset.toUpperCase().replace('WINDOWS', 'Windows');
  // In UTF-16 the signs are two bytes: it is cut as UTF-8, and each row is turned back into its own bytes.
  const stream = utf16 ? asUtf8(source, utf16) : source.stream();
  return {
    rows: rowsOf(stream, { delimiter, charset: utf16 ? 'utf-8' : charset }, utf16),
    how: `a table, ${delimiter.name}, ${name}`,
  };
}

function charsetOf(sample: Uint8Array): string {
  // The sample may end inside of a letter.
  for (const cut of [0, 1, 2, 3]) if (isUtf8(sample.subarray(0, sample.length - cut))) return 'utf-8';
  return guessCharset(sample);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

async function* asUtf8(source: Source, charset: Utf16): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(charset);
  for await (const bytes of source.stream()) yield Buffer.from(decoder.decode(bytes, { stream: true }));
}

function ownBytes(record: Uint8Array, utf16: Utf16 | null): Uint8Array {
  if (!utf16) return record;
  const bytes = Buffer.from(Buffer.from(record).toString('utf8'), 'utf16le');
  return utf16 === 'utf-16be' ? bytes.swap16() : bytes;
}

async function* rowsOf(
  stream: AsyncIterable<Uint8Array>,
  dialect: Dialect,
  utf16: Utf16 | null,
): AsyncGenerator<Row> {
  let header: string[] | null = null;
  let number = 0;
  for await (const record of recordsOf(stream, dialect)) {
    number++;
    if (record.bytes.every((byte) => byte === 10 || byte === 13)) continue;
    if (record.isOpen)
      yield {
        number,
        error: new ImportError(
          'malformed',
          'A quotation mark opens in this row and is never closed. Put it right in the table and import it again.',
        ),
      };
    else if (!header) header = columnNames(valuesOf(record.bytes, dialect));
    else yield rowOf(number, record.bytes, header, dialect, utf16);
  }
}

function rowOf(
  number: number,
  record: Uint8Array,
  header: readonly string[],
  dialect: Dialect,
  utf16: Utf16 | null,
): Row {
  const values = valuesOf(record, dialect);
  if (values.length > header.length && values.slice(header.length).some(Boolean)) {
    const error = new ImportError(
      'malformed',
      `This row has ${values.length} values, the table has ${header.length} columns: a value with a ${dialect.delimiter.sign === '\t' ? 'tab' : `“${dialect.delimiter.sign}”`} in it may lack its quotation marks.`,
    );
    return { number, error };
  }
  return {
    number,
    bytes: ownBytes(withoutLineEnd(record), utf16),
    values: Object.fromEntries(header.map((name, at) => [name, values[at] ?? ''])),
  };
}

/** Names are unique: a second "text" is "text 2". */
function columnNames(values: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return values.map((value, at) => {
    const name = value.trim() || `column ${at + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} ${count}`;
  });
}

function valuesOf(record: Uint8Array, { delimiter, charset }: Dialect): string[] {
  const text = new TextDecoder(charset).decode(record);
  const [values = []] = parse(text, {
    delimiter: delimiter.sign,
    relax_quotes: true,
    relax_column_count: true,
    bom: true,
    skip_empty_lines: true,
  }) as string[][];
  return values;
}

/** Record by record; where a quotation never ends, the line it begins in is told and reading goes on behind it. */
async function* recordsOf(
  stream: AsyncIterable<Uint8Array>,
  { delimiter }: Dialect,
): AsyncGenerator<{ bytes: Uint8Array; isOpen: boolean }> {
  const reader = byteReader(stream);
  for (let size = 64 * 1024; ; ) {
    const ahead = await reader.peek(size);
    if (ahead.length === 0) return;
    const isAll = ahead.length < size;
    const found = recordEnd(ahead, 0, delimiter.sign.charCodeAt(0));
    const isWhole = 'end' in found && (isAll || found.end < ahead.length - 1);
    if (!isWhole && !isAll && size < MOST_RECORD) {
      size *= 4;
      continue;
    }
    const isOpen = !isWhole;
    yield { bytes: await reader.bytes('end' in found && isWhole ? found.end : lineEnd(ahead, 0)), isOpen };
    size = 64 * 1024;
  }
}
