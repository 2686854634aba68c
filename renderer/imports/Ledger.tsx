/** One import: what happened in words, then each file with its outcome and what can be done about it. */
import { ArrowLeft } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { ImportRun } from '../../main/api/schema.ts';
import { useItems } from '../api/queries.ts';
import { useCommand } from '../app/commands.ts';
import { go } from '../app/route.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { VirtualList } from '../ui/VirtualList.tsx';
import { Failures } from './Failures.tsx';
import styles from './Ledger.module.css';
import { LedgerRow } from './LedgerRow.tsx';
import { openItem, PAGE, useLedgerItems } from './ledger-items.ts';
import { OutcomeFilter } from './OutcomeFilter.tsx';
import { countOf, type Shown } from './outcomes.ts';
import { RunState } from './RunState.tsx';
import { retryOne } from './retry-one.ts';
import { TakeBack } from './TakeBack.tsx';
import { when } from './when.ts';

type LedgerProps = { run: ImportRun };

/** Of a row whose texts stand in one line each, as nearly all do; in CSS pixels. A good guess saves moving the rest. */
const ROW_HEIGHT = 60;

const byIndex = (index: number) => index;

export function Ledger({ run }: LedgerProps) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [active, setActive] = useState(-1);
  const outcomes = shown ? [shown] : [];
  const first = useItems(run.id, outcomes, 0, PAGE);
  const total = first.data?.total ?? 0;
  const show = (outcome: Shown | null) => {
    setShown(outcome);
    setActive(-1);
  };
  useCommand({
    id: 'imports.retry-one',
    title: t.imports.retryOne,
    keys: 'R',
    run: () => void retryOne(run, itemAt(active)),
  });
  const [{ from, to }, setRange] = useState({ from: 0, to: 0 });
  const itemAt = useLedgerItems(run.id, outcomes, from, to);
  const onRange = useCallback((start: number, end: number) => setRange({ from: start, to: end }), []);
  const open = (index: number) => openItem(itemAt(index));
  const onPart = (index: number, part: string) =>
    part === 'retry' ? void retryOne(run, itemAt(index)) : open(index);

  return (
    <>
      <header className={styles.header}>
        <IconButton
          className={styles.back ?? ''}
          label={t.imports.runs}
          icon={<ArrowLeft aria-hidden="true" />}
          onClick={() => go({ place: 'imports', run: null })}
        />
        <h2 className={styles.title}>{t.imports.run(when(run.startedAt))}</h2>
        <TakeBack run={run} />
        <OutcomeFilter run={run} shown={shown} onShow={show} />
      </header>
      <RunState run={run} />
      {run.failed > 0 && !run.jobId && <Failures run={run} />}
      {first.error ? (
        <div className={styles.middle}>
          <ErrorNote error={first.error} onRetry={() => first.refetch()} />
        </div>
      ) : first.data && total === 0 ? (
        <div className={styles.middle}>
          <Nothing run={run} isFiltered={shown !== null && countOf(run) > 0} onAll={() => show(null)} />
        </div>
      ) : (
        <VirtualList
          label={t.imports.filesOf}
          count={total}
          rowHeight={ROW_HEIGHT}
          measured
          active={active}
          onActive={setActive}
          onOpen={open}
          onPart={onPart}
          onRange={onRange}
          keyOf={byIndex}
        >
          {(index) => <LedgerRow item={itemAt(index)} canRetry={run.canRetry} />}
        </VirtualList>
      )}
    </>
  );
}

type NothingProps = { run: ImportRun; isFiltered: boolean; onAll(): void };

function Nothing({ run, isFiltered, onAll }: NothingProps) {
  if (run.jobId && !isFiltered) return <p className={styles.busy}>{t.imports.starting}</p>;
  if (!isFiltered) return <EmptyState title={t.imports.nothingInRun} />;
  return (
    <EmptyState
      title={t.imports.nothingOfKind}
      action={<Button onClick={onAll}>{t.imports.showAll}</Button>}
    />
  );
}
