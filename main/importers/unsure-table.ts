/** Looks into a file for a table whose columns a person should name before it is imported. */
import { budgetOf, LIMITS } from './budget.ts';
import { csv, csvTable } from './csv.ts';
import { gzip } from './gzip.ts';
import { json, jsonTable } from './json.ts';
import { type Table, type TableView, unsureTable } from './table.ts';
import type { Source } from './types.ts';

const HEAD = 4096;

/** Null if the file is no table, or a table whose columns say what they hold. Throws {@link ImportError} if it breaks. */
export async function unsureTableIn(source: Source): Promise<TableView | null> {
  const table = await tableOf(source);
  const view = table && (await unsureTable(table));
  // JSON is for many things: where nothing could be the text, it is no table of articles.
  const isOther = /\.json(?:\.gz)?$/i.test(source.name) && !view?.guess.text;
  return isOther ? null : view;
}

async function tableOf(source: Source): Promise<Table | null> {
  const head = await headOf(source);
  if (gzip.accepts(head, source.name)) {
    const { unpacked } = budgetOf(LIMITS);
    for await (const member of gzip.members(source, { today: '', unpacked }))
      if (member.kind === 'file' && /\.(?:csv|tsv|tab|psv|jsonl|ndjson|json)$/i.test(member.source.name))
        return tableOf(member.source);
    return null;
  }
  if (csv.accepts(head, source.name)) return csvTable(source);
  return json.accepts(head, source.name) ? jsonTable(source) : null;
}

async function headOf(source: Source): Promise<Uint8Array> {
  for await (const bytes of source.stream()) return bytes.subarray(0, HEAD);
  return new Uint8Array(0);
}
