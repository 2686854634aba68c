/** How many were found and how fast, in which order, and what they can be narrowed by. */
import { ChevronDown, FileOutput } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { SearchInput, SearchResult } from '../../main/api/schema.ts';
import { useCommand } from '../app/commands.ts';
import { go, parseRoute } from '../app/route.ts';
import { FacetPicker } from '../library/FacetPicker.tsx';
import { FACETS, inSide } from '../library/list-state.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuChoice } from '../ui/Menu.tsx';
import { hasFilter, withFilter, withoutFilter } from './narrow.ts';
import styles from './ResultsBar.module.css';

const ExportDialog = lazy(() => import('../export/ExportDialog.tsx'));

type Sort = NonNullable<SearchInput['sort']>;

export type ResultsBarProps = { query: string; result: SearchResult; sort: Sort; onSort(sort: Sort): void };

const SORTS = (['rank', '-date', 'date'] as const).map((value) => ({ value, label: t.search.sorts[value] }));
const FIELD = { outlet: 'outlet', year: 'year', language: 'lang', tag: 'tag' } as const;

export function ResultsBar({ query, result, sort, onSort }: ResultsBarProps) {
  const [isExported, setExported] = useState(false);
  useCommand({
    id: 'search.export',
    title: t.search.exportAll,
    keys: 'Shift+E',
    when: () => result.total > 0 && inSide(),
    run: () => setExported(true),
  });
  const narrow = (field: string, value: string) => {
    const route = parseRoute(location.hash);
    const next = hasFilter(query, field, value)
      ? withoutFilter(query, field, value)
      : withFilter(query, field, value);
    if (route.place === 'search') go({ ...route, query: next });
  };
  return (
    <>
      <div className={styles.bar}>
        <span className={styles.count} role="status">
          <b>{t.search.count(result.total, result.totalIsExact)}</b> · {t.search.ms(result.ms)}
        </span>
        <Menu
          align="end"
          trigger={
            <Button look="quiet" aria-label={`${t.search.sort}: ${t.search.sorts[sort]}`}>
              {t.search.sorts[sort]} <ChevronDown aria-hidden="true" />
            </Button>
          }
        >
          <MenuChoice value={sort} options={SORTS} onChange={onSort} />
        </Menu>
        {result.total > 0 && (
          <IconButton
            label={t.search.exportAll}
            keys="Shift+E"
            icon={<FileOutput aria-hidden="true" />}
            onClick={() => setExported(true)}
          />
        )}
      </div>
      {isExported && (
        <Suspense fallback={null}>
          <ExportDialog choice={{ query }} onClose={() => setExported(false)} />
        </Suspense>
      )}
      <fieldset className={styles.facets} aria-label={t.search.narrow}>
        {FACETS.map((name) => (
          <FacetPicker
            key={name}
            name={name}
            values={result.facets[name]}
            chosen={result.facets[name].flatMap(({ value }) =>
              hasFilter(query, FIELD[name], value) ? value : [],
            )}
            onToggle={(value) => narrow(FIELD[name], value)}
          />
        ))}
      </fieldset>
    </>
  );
}
