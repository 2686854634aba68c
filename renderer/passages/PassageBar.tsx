/** Above the passages: how many there are, what narrows them, and the way out as a file. */
import { Search, TriangleAlert, X } from 'lucide-react';
import { type ReactNode, type Ref, useId } from 'react';
import type { PassageFilter } from '../../main/api/schema.ts';
import { usePassageFacets } from '../api/queries.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { AddFilter } from './AddFilter.tsx';
import { FilterChips } from './FilterChips.tsx';
import { setFilter } from './filter.ts';
import styles from './PassageBar.module.css';

type PassageBarProps = {
  /** Null while they are fetched for the first time. */
  count: number | null;
  articles: number;
  filter: PassageFilter;
  query: string;
  fieldRef: Ref<HTMLInputElement>;
  onQuery(query: string): void;
  /** Arrow down in the search field, and out of the filter. */
  onLeave(): void;
  onExport(): void;
  /** What can be done with those that are selected: takes the place of how many there are and how they are narrowed. */
  selection: ReactNode;
};

export function PassageBar(props: PassageBarProps) {
  const { count, articles, filter, onLeave, onExport, selection } = props;
  return (
    <header className={styles.bar}>
      <h1 className="visually-hidden">{t.passages.title}</h1>
      <p className={selection ? 'visually-hidden' : styles.count} role="status">
        {count !== null && (
          <>
            <b>{t.passages.count(count)}</b>{' '}
            <span className={styles.of}>{t.passages.ofArticles(articles)}</span>
          </>
        )}
      </p>
      {selection ?? (
        <div className={styles.pills}>
          <AddFilter filter={filter} onReturn={onLeave} />
          <FilterChips filter={filter} />
          <Needing filter={filter} />
        </div>
      )}
      <QueryField {...props} />
      {!selection && (
        <Button look="link" keys="Shift+E" disabled={!count} onClick={onExport}>
          {t.passages.export}
        </Button>
      )}
    </header>
  );
}

/** To those that a changed text lost, or that are not certain. */
function Needing({ filter }: { filter: PassageFilter }) {
  const { data } = usePassageFacets(true);
  const count = data?.state.reduce((sum, one) => sum + (one.value === 'placed' ? 0 : one.count), 0) ?? 0;
  if (count === 0 || filter.states.length > 0) return null;
  return (
    <Button
      look="quiet"
      icon={<TriangleAlert aria-hidden="true" />}
      onClick={() => setFilter({ states: ['weak', 'lost'] })}
    >
      {t.filtering.needPlace(count)}
    </Button>
  );
}

function QueryField({ query, fieldRef, onQuery, onLeave }: PassageBarProps) {
  const id = useId();
  return (
    <div className={styles.search}>
      <Search aria-hidden="true" />
      <label htmlFor={id} className="visually-hidden">
        {t.passages.search}
      </label>
      <input
        id={id}
        ref={fieldRef}
        type="search"
        placeholder={t.passages.search}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') onLeave();
          else if (event.key === 'Escape') onQuery('');
          else return;
          event.preventDefault();
        }}
      />
      {query ? (
        <IconButton
          label={t.passages.clearSearch}
          icon={<X aria-hidden="true" />}
          onClick={() => onQuery('')}
        />
      ) : (
        <Kbd keys="F" />
      )}
    </div>
  );
}
