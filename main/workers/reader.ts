/** The thread that searches: its own connection, which reads only, so that a long write never keeps a search waiting. */
import { parentPort, workerData } from 'node:worker_threads';
import { openToSearch } from '../../db/index.ts';
import type { Completions, Reach, SearchInput, SearchResult } from '../api/schema.ts';
import type { NameFacts, NameForms } from '../search/name-facts.ts';
import { createSearch } from '../search/run-search.ts';
import { link } from './link.ts';

export type ReaderApi = {
  /** @param asOf see {@link Snapshots} */
  search(input: SearchInput, asOf: number | null): SearchResult;
  /** All articles that match, in no order. */
  ids(query: string, reach?: Reach): number[];
  /** How many articles each of these MATCH expressions finds. */
  counts(matches: string[]): number[];
  /** Where and when forms of a name occur. */
  nameFacts(forms: NameForms): NameFacts;
  complete(input: { query: string; caret: number }, asOf: number | null): Completions;
  warm(): void;
  close(): void;
};

/** Nobody waits for what runs. */
function leaveIf(left: Int32Array): () => void {
  return () => {
    if (Atomics.load(left, 0) !== 0) throw new Error('Nobody waits for this search any more.');
  };
}

if (parentPort) {
  const { path, indexPath, left } = workerData as { path: string; indexPath: string; left: Int32Array };
  const { snapshots, ...archive } = openToSearch(path, indexPath);
  const own = createSearch(archive, leaveIf(left));
  const asItStands =
    <A extends unknown[], T>(ask: (...args: A) => T) =>
    (...args: A): T =>
      snapshots.asOf(null, () => ask(...args));
  link(parentPort, {
    search: (input, asOf) => snapshots.asOf(asOf, () => own.search(input)),
    complete: (input, asOf) => snapshots.asOf(asOf, () => own.complete(input)),
    ids: asItStands(own.ids),
    counts: asItStands(own.counts),
    nameFacts: asItStands(own.nameFacts),
    warm: asItStands(own.warm),
    close: archive.close,
  } satisfies ReaderApi);
}
