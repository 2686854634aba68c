/** How the library is looked at: order, filter, selection, the active row. The order outlives the window. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { ArticleFilter, ArticleSort } from '../../main/api/schema.ts';
import { NOTHING_SELECTED, type Selection } from './selection.ts';

export type FacetName = 'outlet' | 'year' | 'language' | 'tag';
export const FACETS: readonly FacetName[] = ['outlet', 'year', 'language', 'tag'];

export const NO_FILTER: ArticleFilter = {
  outlet: [],
  year: [],
  language: [],
  tag: [],
  state: 'all',
  copiesOf: null,
};

export type ListState = {
  sort: ArticleSort;
  filter: ArticleFilter;
  selection: Selection;
  /** The active row's key. */
  active: number | null;
  /** The filter bar is unfolded. */
  isFiltering: boolean;
};

export const useListState = create<ListState>()(
  persist(
    (): ListState => ({
      sort: '-imported',
      filter: NO_FILTER,
      selection: NOTHING_SELECTED,
      active: null,
      isFiltering: false,
    }),
    { name: 'daftar.library', partialize: ({ sort }) => ({ sort }) },
  ),
);

const { setState } = useListState;

export const setSort = (sort: ArticleSort) => setState({ sort });
export const setActive = (active: number | null) => setState({ active });
export const setSelection = (selection: Selection) => setState({ selection });
export const showFilters = (isFiltering: boolean) => setState({ isFiltering });

/** Another filter: what was selected may no longer be seen, so nothing is. */
export function setFilter(change: Partial<ArticleFilter>): void {
  setState(({ filter }) => ({ filter: { ...filter, ...change }, selection: NOTHING_SELECTED }));
}

export function clearFilter(): void {
  setState({ filter: NO_FILTER, selection: NOTHING_SELECTED, isFiltering: false });
}

export function isFiltered(filter: ArticleFilter): boolean {
  return filter.state !== 'all' || filter.copiesOf !== null || FACETS.some((name) => filter[name].length > 0);
}

/** Takes a value into a facet's filter, or out of it. */
export function toggleFacet(name: FacetName, value: string): void {
  const values = useListState.getState().filter[name];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  setFilter({ [name]: next });
}

/** Letters belong to the list while the focus is at the side, and to the text while it is there. */
export const inSide = () => document.activeElement?.closest('[data-list]') != null;
