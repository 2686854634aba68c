/** The thread that searches: its own connection, which reads only, so that a long write never keeps a search waiting. */
import { parentPort, workerData } from 'node:worker_threads';
import { openToSearch } from '../../db/index.ts';
import type { Completions, Reach, SearchInput, SearchResult } from '../api/schema.ts';
import type { NameFacts, NameForms } from '../search/name-facts.ts';
import { createSearch } from '../search/run-search.ts';
import { link } from './link.ts';

export type ReaderApi = {
  search(input: SearchInput): SearchResult;
  /** All articles that match, in no order. */
  ids(query: string, reach?: Reach): number[];
  /** How many articles each of these MATCH expressions finds. */
  counts(matches: string[]): number[];
  /** Where and when forms of a name occur. */
  nameFacts(forms: NameForms): NameFacts;
  complete(input: { query: string; caret: number }): Completions;
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
  const archive = openToSearch(path, indexPath);
  link(parentPort, { ...createSearch(archive, leaveIf(left)), close: archive.close } satisfies ReaderApi);
}
