/** The formats that hold other files: one file each, one line here. The first that accepts a file goes through it. */
import { csv } from './csv.ts';
import { gzip } from './gzip.ts';
import { json } from './json.ts';
import type { Container } from './types.ts';
import { warc } from './warc.ts';
import { wacz, zip } from './zip.ts';

/** In the order they are asked: by content before by name. They are asked before the importers. */
export const containers: readonly Container[] = [gzip, wacz, zip, warc, json, csv];

/** The container format of a file by its first 4 KiB and its name; null if it is none. */
export function containerFor(head: Uint8Array, name: string): Container | null {
  return containers.find((container) => container.accepts(head, name)) ?? null;
}
