/** What a search can be narrowed by, and what it is narrowed to: pickers of facets, and the query's filters as chips. */
import { Highlighter } from 'lucide-react';
import type { SearchResult } from '../../main/api/schema.ts';
import { FacetPicker } from '../library/FacetPicker.tsx';
import { FACETS } from '../library/list-state.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { filterLabel } from './filter-label.ts';
import { filtersIn, withoutPiece } from './filters-in.ts';
import styles from './Narrow.module.css';
import { hasFilter, withFilter, withoutFilter } from './narrow.ts';
import { searchFor } from './search-for.ts';

export type NarrowProps = { query: string; facets: SearchResult['facets'] };

const FIELD = { outlet: 'outlet', year: 'year', language: 'lang', tag: 'tag', name: 'name' } as const;
const PICKED = [...FACETS, 'name'] as const;

export function Narrow({ query, facets }: NarrowProps) {
  const filters = filtersIn(query);
  const toggle = (field: string, value: string) =>
    searchFor(
      hasFilter(query, field, value) ? withoutFilter(query, field, value) : withFilter(query, field, value),
    );
  return (
    <fieldset className={styles.narrow} aria-label={t.search.narrow}>
      <div className={styles.facets}>
        {PICKED.map((name) => (
          <FacetPicker
            key={name}
            name={name}
            values={facets[name]}
            chosen={facets[name].flatMap(({ value }) => (hasFilter(query, FIELD[name], value) ? value : []))}
            onToggle={(value) => toggle(FIELD[name], value)}
          />
        ))}
        {facets.annotated > 0 && !hasFilter(query, 'has', 'passage') && (
          <Button
            look="quiet"
            aria-label={t.search.annotated(facets.annotated)}
            title={t.search.annotated(facets.annotated)}
            onClick={() => toggle('has', 'passage')}
          >
            <Highlighter aria-hidden="true" /> {t.write.number(facets.annotated)}
          </Button>
        )}
      </div>
      {filters.length > 0 && (
        <ul className={styles.filters}>
          {filters.map((filter) => (
            <li key={filter.at}>
              <Chip
                onRemove={() => searchFor(withoutPiece(query, filter))}
                removeLabel={t.search.without(filterLabel(filter))}
              >
                {filterLabel(filter)}
              </Chip>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
