/** What was found: how it was spelled, what it can be narrowed by, how many, and the hits. The latest query wins. */
import { SearchX } from 'lucide-react';
import { useState } from 'react';
import type { SearchInput } from '../../main/api/schema.ts';
import { useSearch } from '../api/queries.ts';
import { useView } from '../app/view.ts';
import { t } from '../strings/index.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { HitList } from './HitList.tsx';
import { Narrow } from './Narrow.tsx';
import { Notices } from './Notices.tsx';
import { ResultsBar } from './ResultsBar.tsx';
import { useReach } from './reach.ts';
import { Searched } from './Searched.tsx';
import styles from './SearchResults.module.css';
import { Timeline } from './Timeline.tsx';
import { useTimeline } from './use-timeline.ts';

export type SearchResultsProps = { query: string };

export function SearchResults({ query }: SearchResultsProps) {
  const reach = useReach();
  const searchFolded = useView((view) => view.searchFolded);
  const [sort, setSort] = useState<NonNullable<SearchInput['sort']>>('rank');
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useSearch(
    query,
    sort,
    reach,
  );
  const timeline = useTimeline(query, reach, data?.pages[0]?.facets);
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  const first = data?.pages[0];
  if (!data || !first) return null;
  const hits = data.pages.flatMap((page) => page.hits);
  return (
    <div className={styles.results}>
      {!searchFolded && (
        <div className={styles.unfolded}>
          <Searched query={query} expanded={first.expanded} reach={reach} />
          <Timeline query={query} {...timeline} />
          <Narrow query={query} facets={first.facets} />
        </div>
      )}
      <Notices notices={first.notices} />
      <ResultsBar query={query} reach={reach} result={first} sort={sort} onSort={setSort} />
      {hits.length === 0 ? (
        <EmptyState
          icon={<SearchX aria-hidden="true" />}
          title={t.search.nothing}
          text={t.search.nothingText}
        />
      ) : (
        <HitList
          // Another query is another list: from its top, with nothing active.
          key={`${first.query} ${sort} ${reach.keys} ${reach.names}`}
          hits={hits}
          onNearEnd={() => hasNextPage && !isFetchingNextPage && void fetchNextPage()}
        />
      )}
    </div>
  );
}
