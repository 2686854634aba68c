/** How many articles, in which order, and the way to the filters. */
import { ChevronDown, ListFilter } from 'lucide-react';
import type { ArticleSort } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { Menu, MenuChoice } from '../ui/Menu.tsx';
import styles from './LibraryBar.module.css';
import { setSort, showFilters, useListState } from './list-state.ts';

export type LibraryBarProps = {
  count: number;
  /** How many more stand behind a copy of them. */
  copies: number;
};

const SORTS = Object.entries(t.library.sorts).map(([value, label]) => ({
  value: value as ArticleSort,
  label,
}));

export function LibraryBar({ count, copies }: LibraryBarProps) {
  const { sort, isFiltering } = useListState();
  const toggle = () => showFilters(!isFiltering);
  return (
    <div className={styles.bar}>
      <span className={styles.count} title={t.library.countAll(count, copies)}>
        {t.library.count(count)}
      </span>
      <Menu
        align="end"
        trigger={
          <Button
            look="quiet"
            className={styles.sort ?? ''}
            aria-label={`${t.library.sort}: ${t.library.sorts[sort]}`}
          >
            {t.library.sorts[sort]} <ChevronDown aria-hidden="true" />
          </Button>
        }
      >
        <MenuChoice value={sort} options={SORTS} onChange={setSort} />
      </Menu>
      <Button
        look="quiet"
        keys="F"
        icon={<ListFilter aria-hidden="true" />}
        aria-expanded={isFiltering}
        onClick={toggle}
      >
        {t.library.filter}
      </Button>
    </div>
  );
}
