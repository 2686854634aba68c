/** The library at the window's side: its tools, and the list of articles or why there is none. */
import { useEffect } from 'react';
import { useBrowse } from '../api/queries.ts';
import { useCommand } from '../app/commands.ts';
import { t } from '../strings/index.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { ArticleList } from './ArticleList.tsx';
import { FilterBar } from './FilterBar.tsx';
import { LibraryBar } from './LibraryBar.tsx';
import styles from './LibraryList.module.css';
import { isFiltered, setSelection, showFilters, useListState } from './list-state.ts';
import { NoArticles } from './NoArticles.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { stillThere } from './selection.ts';

export function LibraryList() {
  const { sort, filter, selection, isFiltering } = useListState();
  const { data, error, refetch, isPlaceholderData } = useBrowse(sort, filter);
  const keys = data?.keys;
  useCommand({
    id: 'library.filter',
    title: t.library.filter,
    keys: 'F',
    run: () => showFilters(!isFiltering),
  });
  useEffect(() => {
    if (keys && !isPlaceholderData) setSelection(stillThere(useListState.getState().selection, keys));
  }, [keys, isPlaceholderData]);

  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (!data || !keys) return null;
  const isEmpty = keys.length === 0 && !isFiltered(filter);
  return (
    <div className={styles.library}>
      <p className="visually-hidden" aria-live="polite">
        {t.library.countAll(keys.length, data.copies)}
      </p>
      {selection.keys.size > 0 ? (
        <SelectionBar isDeleted={filter.state === 'deleted'} />
      ) : (
        !isEmpty && <LibraryBar count={keys.length} copies={data.copies} />
      )}
      {(isFiltering || isFiltered(filter)) && !isEmpty && <FilterBar facets={data.facets} />}
      {keys.length === 0 ? (
        <NoArticles state={filter.state} isEmpty={isEmpty} />
      ) : (
        <ArticleList keys={keys} />
      )}
    </div>
  );
}
