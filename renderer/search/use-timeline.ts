/** The hits along all of time, even while the query is narrowed to a part of it. */
import type { Reach, SearchResult } from '../../main/api/schema.ts';
import { useFacets } from '../api/queries.ts';
import type { Counted } from './timeline-bars.ts';
import { isNarrowedInTime, withoutDates } from './timeline-bars.ts';

type Facets = SearchResult['facets'];

/** @param found facets of the query as it is; undefined while it is searched for */
export function useTimeline(
  query: string,
  reach: Reach,
  found: Facets | undefined,
): { timeline: readonly Counted[]; undated: number } {
  const isNarrowed = isNarrowedInTime(query);
  const wide = useFacets(withoutDates(query), reach, isNarrowed && withoutDates(query) !== '');
  const facets = (isNarrowed && wide.data) || found;
  return { timeline: facets?.timeline ?? [], undated: facets?.undated ?? 0 };
}
