/** What was found: how it was spelled, what it can be narrowed by, how many, and the hits. The latest query wins. */
import { SearchX } from 'lucide-react';
import { useState } from 'react';
import type { SearchInput } from '../../main/api/schema.ts';
import { useView } from '../app/view.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { DidYouMean } from './DidYouMean.tsx';
import { HitList } from './HitList.tsx';
import { Narrow } from './Narrow.tsx';
import { Notices } from './Notices.tsx';
import { ResultsBar } from './ResultsBar.tsx';
import { useReach } from './reach.ts';
import { Searched } from './Searched.tsx';
import styles from './SearchResults.module.css';
import { Timeline } from './Timeline.tsx';
import { useSteadySearch } from './use-steady-search.ts';
import { useTimeline } from './use-timeline.ts';

export type SearchResultsProps = { query: string };

export function SearchResults({ query }: SearchResultsProps) {
  const reach = useReach();
  const searchFolded = useView((view) => view.searchFolded);
  const [sort, setSort] = useState<NonNullable<SearchInput['sort']>>('rank');
  const { first, hits, names, showExact, error, retry, more } = useSteadySearch(query, sort, reach);
  const timeline = useTimeline(query, reach, first?.facets);
  if (error) return <ErrorNote error={error} onRetry={retry} />;
  if (!first) return null;
  return (
    <div className={styles.results}>
      {!searchFolded && (
        <div className={styles.unfolded}>
          <Searched query={query} expanded={first.expanded} reach={reach} />
          <Timeline query={query} {...timeline} />
          <Narrow query={query} facets={{ ...first.facets, name: names }} />
        </div>
      )}
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
          search={{ query, ...reach }}
          hits={hits}
          onNearEnd={more}
        />
      )}
      {first.windowed && (
        <p className={styles.windowed} role="status">
          {t.search.windowed(first.ranked, first.total)}{' '}
          {showExact && (
            <Button look="link" onClick={showExact}>
              {t.search.showExact}
            </Button>
          )}
        </p>
      )}
      <Notices notices={first.notices} />
      <DidYouMean proposals={first.didYouMean} />
    </div>
  );
}
