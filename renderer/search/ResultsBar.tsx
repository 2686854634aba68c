/** How many were found and how fast, in which order; folds away how it was searched. */
import { ChevronDown, FileOutput, ListFilter, Tags } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Reach, SearchInput, SearchResult } from '../../main/api/schema.ts';
import { useInfo } from '../api/queries.ts';
import { useCommand } from '../app/commands.ts';
import { useView } from '../app/view.ts';
import { inSide } from '../library/list-state.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuChoice } from '../ui/Menu.tsx';
import styles from './ResultsBar.module.css';

const TagHitsDialog = lazy(() => import('../tag-hits/TagHitsDialog.tsx'));
const ExportDialog = lazy(() => import('../export/ExportDialog.tsx'));

type Sort = NonNullable<SearchInput['sort']>;

export type ResultsBarProps = {
  query: string;
  reach: Reach;
  result: SearchResult;
  sort: Sort;
  onSort(sort: Sort): void;
};

const SORTS = (['rank', '-date', 'date'] as const).map((value) => ({ value, label: t.search.sorts[value] }));

export function ResultsBar({ query, reach, result, sort, onSort }: ResultsBarProps) {
  const [isExported, setExported] = useState(false);
  const [isTagging, setTagging] = useState(false);
  const canTag = useInfo().data?.readOnly == null && result.total > 0;
  const { searchFolded, foldSearch } = useView();
  useCommand({ id: 'search.unfold', title: t.search.unfold, keys: 'F', run: () => foldSearch() });
  useCommand({
    id: 'search.export',
    title: t.search.exportAll,
    keys: 'Shift+E',
    when: () => result.total > 0 && inSide(),
    run: () => setExported(true),
  });
  useCommand({
    id: 'search.tagHits',
    title: t.tagHits.open,
    keys: 'Shift+T',
    when: () => canTag && inSide(),
    run: () => setTagging(true),
  });
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
        <IconButton
          label={t.search.unfold}
          keys="F"
          pressed={!searchFolded}
          icon={<ListFilter aria-hidden="true" />}
          onClick={() => foldSearch()}
        />
        {canTag && (
          <IconButton
            label={t.tagHits.open}
            keys="Shift+T"
            icon={<Tags aria-hidden="true" />}
            onClick={() => setTagging(true)}
          />
        )}
        {result.total > 0 && (
          <IconButton
            label={t.search.exportAll}
            keys="Shift+E"
            icon={<FileOutput aria-hidden="true" />}
            onClick={() => setExported(true)}
          />
        )}
      </div>
      {isTagging && (
        <Suspense fallback={null}>
          <TagHitsDialog query={query} reach={reach} onClose={() => setTagging(false)} />
        </Suspense>
      )}
      {isExported && (
        <Suspense fallback={null}>
          <ExportDialog choice={{ query, ...reach }} onClose={() => setExported(false)} />
        </Suspense>
      )}
    </>
  );
}
