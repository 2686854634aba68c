/**
 * What a query finds: at once as far as can be told while one types, and, when the query has kept still, exactly. What
 * somebody is looking at does not change its order under their eyes.
 */
import { useEffect, useState } from 'react';
import type { Reach, SearchInput, SearchResult } from '../../main/api/schema.ts';
import { useSearch, useSettled } from '../api/queries.ts';

/** Milliseconds without a change. */
const STILL_MS = 350;

export type SteadySearch = {
  /** Undefined before the first answer. */
  first: SearchResult | undefined;
  hits: SearchResult['hits'];
  /** The names among what was found; of the query before while they are counted. */
  names: SearchResult['facets']['name'];
  /** The exact order is known but not shown: taking it would move what is looked at. */
  showExact: (() => void) | null;
  error: unknown;
  retry(): void;
  more(): void;
};

export function useSteadySearch(
  query: string,
  sort: NonNullable<SearchInput['sort']>,
  reach: Reach,
): SteadySearch {
  const asked = JSON.stringify([query, sort, reach]);
  const isStill = useSettled(asked, STILL_MS) === asked;
  const quick = useSearch(query, sort, reach, 'typing');
  const exact = useSearch(query, sort, reach, 'exact', isStill && quick.data !== undefined);
  const isKnown = isStill && exact.data !== undefined && !exact.isPlaceholderData;
  const isOther = quick.data?.pages[0]?.windowed ?? false;
  const [taken, setTaken] = useState<string | null>(null);
  // Decided once, when the exact order comes: nobody is in the list yet, or it is the order already.
  useEffect(() => {
    if (isKnown && (!isOther || !isLookedAt())) setTaken(asked);
  }, [isKnown, isOther, asked]);
  const isTaken = isKnown && taken === asked;
  const shown = isTaken ? exact : quick;
  const quickFirst = quick.data?.pages[0];
  const exactFirst = isKnown ? exact.data?.pages[0] : undefined;
  const first =
    quickFirst && exactFirst
      ? { ...exactFirst, ...tellsOf(isTaken ? exactFirst : quickFirst, quickFirst) }
      : quickFirst;
  return {
    first,
    hits: shown.data?.pages.flatMap(({ hits }) => hits) ?? [],
    names: exact.data?.pages[0]?.facets.name ?? [],
    showExact: isKnown && !isTaken ? () => setTaken(asked) : null,
    error: quick.error ?? exact.error,
    retry: () => void Promise.all([quick.refetch(), exact.refetch()]),
    more: () => {
      if (shown.hasNextPage && !shown.isFetchingNextPage) void shown.fetchNextPage();
    },
  };
}

/** What of an answer is about its order; the time is that of the first answer, which was waited for. */
function tellsOf({ windowed, ranked }: SearchResult, { ms }: SearchResult) {
  return { windowed, ranked, ms };
}

/** Whether somebody is in the list of hits or has scrolled it. */
function isLookedAt(): boolean {
  const list = document.querySelector('[data-list] [role=listbox][tabindex]');
  return list !== null && (list.scrollTop > 0 || list.contains(document.activeElement));
}
