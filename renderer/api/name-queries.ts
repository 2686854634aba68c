/** What the window asks about names, as hooks; kept and made stale like all answers in `queries.ts`. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { archive, useConnection } from './client.ts';
import { keys } from './keys.ts';
import { fetchUnknown } from './rows.ts';

function useOpen(): boolean {
  return useConnection((state) => state.archiveId !== null);
}

export function useNames() {
  return useQuery({ queryKey: keys.names, queryFn: () => archive.names.list(), enabled: useOpen() });
}

/** In how many articles each name occurs, by id; what was known stays until it is counted anew. */
export function useNameCounts() {
  return useQuery({
    queryKey: keys.nameCounts,
    queryFn: async ({ signal }) => {
      const counts = await archive.names.counts(undefined, { signal });
      return new Map(counts.map(({ id, count }) => [id, count]));
    },
    enabled: useOpen(),
    structuralSharing: false,
  });
}

/** The names that stand in an article, the most frequent first. */
export function useNamesOf(articleId: string) {
  return useQuery({
    queryKey: keys.namesOf(articleId),
    queryFn: () => archive.names.of({ articleId }),
    enabled: useOpen(),
  });
}

/** How often each form occurs, when, and beside which names. */
export function useNameFacts(id: string) {
  return useQuery({
    queryKey: keys.nameFacts(id),
    queryFn: ({ signal }) => archive.names.get({ id }, { signal }),
    enabled: useOpen(),
  });
}

/** The newest articles that a query finds as it is spelled, and the years of all of them. */
export function useNameHits(query: string, limit: number) {
  return useQuery({
    queryKey: keys.nameHits(query),
    queryFn: async ({ signal }) => {
      const asked = { query, sort: '-date', limit, keys: false, names: false } as const;
      const found = await archive.search.run(asked, { signal });
      await fetchUnknown(found.hits.map(({ key }) => key));
      return found;
    },
    enabled: useOpen() && query !== '',
    structuralSharing: false,
    placeholderData: keepPreviousData,
  });
}
