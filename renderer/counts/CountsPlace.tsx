/** How often tags are used, and which stand together: as a chart and as a table, with the passages behind each count. */
import { ChartColumn } from 'lucide-react';
import { useState } from 'react';
import type { CountedCell } from '../../main/api/schema.ts';
import { useTags } from '../api/queries.ts';
import { useCommand } from '../app/commands.ts';
import { NO_FILTER } from '../app/passage-address.ts';
import { tellFailure } from '../app/problem.ts';
import { go } from '../app/route.ts';
import { filterLeft, showPassages } from '../passages/filter.ts';
import { isFiltered } from '../passages/filter-parts.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { CountGrid } from './CountGrid.tsx';
import { CountsBar } from './CountsBar.tsx';
import styles from './CountsPlace.module.css';
import { CountTable } from './CountTable.tsx';
import { chartSvg } from './chart-svg.ts';
import { exportCsv, exportSvg } from './counts-file.ts';
import { type CountsView, useCountsView } from './counts-view.ts';
import { useCounts } from './use-counts.ts';

export default function CountsPlace() {
  const view = useCountsView();
  const tags = useTags().data;
  const { passages, isNarrowed } = useScope(view.scoped);
  const { counts, error, refetch } = useCounts(view, passages, tags);
  const label = view.what === 'tags' ? t.counts.chartOfTags : t.counts.chartOfTogether;
  const isEmpty = counts?.matrix.rows.length === 0;
  useSwitches(view);

  const { by, under, relation } = view;
  const onExport = (format: 'csv' | 'svg') => {
    if (format === 'csv') exportCsv(view.what, { passages, by, under, relation }).catch(tellFailure);
    else if (counts) exportSvg(view.what, chartSvg(counts.matrix, label));
  };
  const open = (behind: CountedCell) => showPassages({ ...(counts?.passages ?? passages), behind });

  return (
    <main className={styles.place} id="text" tabIndex={-1}>
      <CountsBar
        isTree={tags?.some(({ depth }) => depth > 0) ?? false}
        isNarrowed={isNarrowed}
        isEmpty={counts === undefined || isEmpty}
        onExport={onExport}
      />
      {error ? (
        <div className={styles.middle}>
          <ErrorNote error={error} onRetry={refetch} />
        </div>
      ) : isEmpty ? (
        <Nothing what={view.what} isScoped={view.scoped && isNarrowed} isUsed={tags?.some(isUsed) ?? false} />
      ) : counts && view.as === 'table' ? (
        <CountTable label={label} table={counts.table} />
      ) : (
        counts && (
          <div className={styles.chart}>
            <CountGrid label={label} matrix={counts.matrix} onOpen={open} />
            {counts.matrix.left > 0 && (
              <p className={styles.left}>
                {t.counts.mostOf(counts.matrix.rows.length, counts.matrix.rows.length + counts.matrix.left)}
              </p>
            )}
          </div>
        )
      )}
    </main>
  );
}

const isUsed = ({ count }: { count: number }) => count > 0;

/** Which passages are counted: all, or those that Passages shows. */
function useScope(isScoped: boolean) {
  const [left] = useState(filterLeft);
  return { passages: isScoped ? left : NO_FILTER, isNarrowed: isFiltered(left) };
}

/** The keys that switch what is shown. */
function useSwitches({ what, as }: CountsView): void {
  useCommand({
    id: 'counts.what',
    title: t.counts.switchWhat,
    keys: 'W',
    run: () => useCountsView.setState({ what: what === 'tags' ? 'together' : 'tags' }),
  });
  useCommand({
    id: 'counts.as',
    title: t.counts.switchAs,
    keys: 'T',
    run: () => useCountsView.setState({ as: as === 'chart' ? 'table' : 'chart' }),
  });
}

type NothingProps = { what: CountsView['what']; isScoped: boolean; isUsed: boolean };

function Nothing({ what, isScoped, isUsed: hasTags }: NothingProps) {
  const icon = <ChartColumn aria-hidden="true" />;
  return (
    <div className={styles.middle}>
      {isScoped ? (
        <EmptyState
          icon={icon}
          title={t.counts.emptyScope}
          action={
            <Button onClick={() => useCountsView.setState({ scoped: false })}>{t.passages.clear}</Button>
          }
        />
      ) : hasTags && what === 'together' ? (
        <EmptyState icon={icon} title={t.counts.emptyTogether} text={t.counts.emptyTogetherMore} />
      ) : (
        <EmptyState
          icon={icon}
          title={t.counts.empty}
          text={t.counts.emptyMore}
          action={
            <Button look="primary" onClick={() => go({ place: 'library', articleId: null, at: null })}>
              {t.passages.toLibrary}
            </Button>
          }
        />
      )}
    </div>
  );
}
