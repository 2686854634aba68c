/** Tables in JSON: one object a line (JSON Lines), or an array of objects. */
import { isBinary } from './charset.ts';
import { jsonValues } from './json-values.ts';
import { type Row, type Table, tableMembers } from './table.ts';
import { type Container, type ContainerContext, ImportError, type Source } from './types.ts';

export const json: Container = {
  id: 'JSON',
  unit: ['row', 'rows'],
  accepts: (head, name) => /\.(?:jsonl|ndjson|json)$/i.test(name) && !isBinary(head),
  async *members(source, context) {
    try {
      yield* tableMembers(jsonTable(source), source.name, context);
    } catch (error) {
      throw isOtherJson(error, source.name, context) ? NO_TABLE : error;
    }
  },
};

/** Programs keep all kinds of things in JSON: only what calls itself lines, or was given columns, must be a table. */
function isOtherJson(error: unknown, name: string, { map }: ContainerContext): boolean {
  const isAsked = /\.(?:jsonl|ndjson)$/i.test(name) || Object.keys(map ?? {}).length > 0;
  return error instanceof ImportError && error.code === 'no-article' && !isAsked;
}

const NO_TABLE = new ImportError(
  'no-importer',
  'This JSON file is no table of articles: neither an array of objects with a text nor one such object a line.',
);

export const jsonTable = (source: Source): Table => ({ rows: rowsOf(source), how: 'a table in JSON' });

async function* rowsOf(source: Source): AsyncGenerator<Row> {
  let good = 0;
  for await (const { number, bytes } of jsonValues(source.stream())) {
    const row = rowOf(number, bytes);
    if ('values' in row) good++;
    else if (good === 0 && number === 1 && !/\.(?:jsonl|ndjson)$/i.test(source.name)) throw NO_TABLE;
    yield row;
  }
}

function rowOf(number: number, bytes: Uint8Array): Row {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch (error) {
    return {
      number,
      error: new ImportError('malformed', `This row is no JSON: ${(error as Error).message}.`),
    };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { number, error: new ImportError('malformed', 'This row is no object with named values.') };
  const values = Object.fromEntries(Object.entries(value).flatMap(([name, inner]) => columnsOf(name, inner)));
  return { number, bytes, values };
}

/** An object's own values are columns "source.name"; a list of words is one value, a list of anything else none. */
function columnsOf(name: string, value: unknown): [string, string][] {
  if (typeof value === 'string') return [[name, value]];
  if (typeof value === 'number' || typeof value === 'boolean') return [[name, String(value)]];
  if (Array.isArray(value)) {
    const words = value.map((one) =>
      typeof one === 'object' && one !== null && 'name' in one ? one.name : one,
    );
    return words.every((word) => typeof word === 'string' || typeof word === 'number')
      ? [[name, words.join(', ')]]
      : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([inner, one]) =>
    typeof one === 'string' || typeof one === 'number'
      ? [[`${name}.${inner}`, String(one)] as [string, string]]
      : [],
  );
}
