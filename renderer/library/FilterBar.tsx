/** What the list is narrowed to: one button per facet, and what is chosen as chips that can be taken away. */
import { ChevronDown } from 'lucide-react';
import type { ArticleFilter, Facets } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Menu, MenuChoice } from '../ui/Menu.tsx';
import { FacetPicker } from './FacetPicker.tsx';
import styles from './FilterBar.module.css';
import { facetLabel } from './facet-label.ts';
import { clearFilter, FACETS, isFiltered, setFilter, toggleFacet, useListState } from './list-state.ts';

export type FilterBarProps = { facets: Facets };

type State = ArticleFilter['state'];
const STATES = Object.entries(t.library.states).map(([value, label]) => ({ value: value as State, label }));

export function FilterBar({ facets }: FilterBarProps) {
  const filter = useListState((state) => state.filter);
  return (
    <fieldset className={styles.filters} aria-label={t.library.filter}>
      <div className={styles.line}>
        <Menu
          trigger={
            <Button look="quiet" data-set={filter.state !== 'all' || undefined}>
              {filter.state === 'all' ? t.library.state : t.library.states[filter.state]}
              <ChevronDown aria-hidden="true" />
            </Button>
          }
        >
          <MenuChoice value={filter.state} options={STATES} onChange={(state) => setFilter({ state })} />
        </Menu>
        {FACETS.map((name) => (
          <FacetPicker
            key={name}
            name={name}
            values={facets[name]}
            chosen={filter[name]}
            onToggle={(value) => toggleFacet(name, value)}
          />
        ))}
      </div>
      {isFiltered(filter) && (
        <div className={styles.line}>
          {filter.copiesOf !== null && (
            <Chip
              onRemove={() => setFilter({ copiesOf: null })}
              removeLabel={t.library.withoutFilter(t.library.onlyCopies)}
            >
              {t.library.onlyCopies}
            </Chip>
          )}
          {FACETS.flatMap((name) =>
            filter[name].map((value) => (
              <Chip
                key={`${name} ${value}`}
                title={t.library.facets[name]}
                onRemove={() => toggleFacet(name, value)}
                removeLabel={t.library.withoutFilter(facetLabel(name, value))}
              >
                {facetLabel(name, value)}
              </Chip>
            )),
          )}
          <Button look="link" onClick={clearFilter}>
            {t.library.clear}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
