/** Which passages the place shows: it stands in the address, and is remembered while the archive is open. */
import { useEffect, useRef } from 'react';
import type { PassageFilter } from '../../main/api/schema.ts';
import { useConnection } from '../api/client.ts';
import { NO_FILTER } from '../app/passage-address.ts';
import { go, parseRoute, useRoute } from '../app/route.ts';

export function usePassageFilter(): PassageFilter {
  const route = useRoute();
  return (route.place === 'passages' && route.filter) || NO_FILTER;
}

/** Goes there; nothing given shows all. Each is a step to come back from, unless it replaces the last one. */
export function showPassages(filter: Partial<PassageFilter>, replace = false): void {
  go({ place: 'passages', filter: { ...NO_FILTER, ...filter } }, { replace });
}

/** Narrows further, or less. */
export function setFilter(change: Partial<PassageFilter>, replace = false): void {
  const route = parseRoute(location.hash);
  const now = (route.place === 'passages' && route.filter) || NO_FILTER;
  showPassages({ ...now, ...change }, replace);
}

let last: { archive: string | null; filter: PassageFilter } = { archive: null, filter: NO_FILTER };

/** As the place was left, without the count that it was narrowed to. */
export function filterLeft(): PassageFilter {
  const { behind: _, ...filter } =
    last.archive === useConnection.getState().archiveId ? last.filter : NO_FILTER;
  return filter;
}

/** Once in the place: whoever comes back to it finds it as it was left. */
export function useFilterAsLeft(filter: PassageFilter): void {
  const archive = useConnection((state) => state.archiveId);
  const isFirst = useRef(true);
  useEffect(() => {
    const comesBack = isFirst.current && filter === NO_FILTER && last.archive === archive;
    isFirst.current = false;
    if (comesBack && last.filter !== NO_FILTER) showPassages(last.filter, true);
    else last = { archive, filter };
  }, [filter, archive]);
}
