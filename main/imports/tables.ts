/** Looks, before an import, for tables whose columns a person should name. */
import { basename } from 'node:path';
import type { UnsureTable } from '../api/schema.ts';
import { ImportError } from '../importers/types.ts';
import type { ParserPool } from '../workers/parser-pool.ts';
import { withParsers } from '../workers/parsers.ts';
import { openContainer } from './container-file.ts';
import type { FoundFile } from './walk.ts';

const TABLE = /\.(?:csv|tsv|tab|psv|jsonl|ndjson|json)(?:\.gz)?$/i;

/** At most so many are asked about; the others are guessed. */
const MOST = 20;

/** Files that cannot be read are passed over: the import tells why. */
export async function unsureTables(files: Iterable<FoundFile>): Promise<UnsureTable[]> {
  const tables = [...files].filter(({ path, skip }) => !skip && TABLE.test(path)).slice(0, MOST);
  if (tables.length === 0) return [];
  return withParsers(async (pool) => {
    const unsure: UnsureTable[] = [];
    for (const { path, label } of tables) {
      const view = await lookAt(path, pool);
      if (view) unsure.push({ file: label, ...view });
    }
    return unsure;
  });
}

async function lookAt(path: string, pool: ParserPool) {
  try {
    const file = await openContainer(path, { isHashed: false });
    if (!file) return null;
    try {
      return await pool.unsureTable({ ...file, name: basename(path) });
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof ImportError) return null;
    throw error;
  }
}
