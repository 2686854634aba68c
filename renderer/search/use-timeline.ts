/** The hits along all of time, even while the query is narrowed to a part of it. */
import { useRef } from 'react';
import type { Reach, SearchResult } from '../../main/api/schema.ts';
import { useFacets } from '../api/queries.ts';
import { isNarrowedInTime, withoutDates } from './timeline-bars.ts';

type Along = Pick<SearchResult['facets'], 'timeline' | 'undated'>;

const NOTHING: Along = { timeline: [], undated: 0 };

/** @param found facets of the query as it is; undefined while it is searched for */
export function useTimeline(query: string, reach: Reach, found: SearchResult['facets'] | undefined): Along {
  const wide = withoutDates(query);
  const isNarrowed = isNarrowedInTime(query);
  const { data } = useFacets(wide, reach, isNarrowed && wide !== '');
  const before = useRef<Along | null>(null);
  // Until all of time is counted the bars stay as they were: one of them may have the focus.
  const along = (isNarrowed ? (data ?? before.current) : null) ?? found ?? NOTHING;
  before.current = along;
  return along;
}
