/** The list of names with what stands above it, or why there is none. */
import type { RefObject } from 'react';
import type { useNames } from '../api/name-queries.ts';
import { useView } from '../app/view.ts';
import { t } from '../strings/index.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { NameBar } from './NameBar.tsx';
import { NameList, type NameListProps } from './NameList.tsx';
import styles from './NamesPlace.module.css';
import { NoNames } from './NoNames.tsx';
import { useNamesView } from './names-view.ts';

type NameSideProps = Omit<NameListProps, 'names'> & {
  query: ReturnType<typeof useNames>;
  shown: NameListProps['names'];
  fieldRef: RefObject<HTMLInputElement | null>;
};

export function NameSide({ query, shown, fieldRef, ...list }: NameSideProps) {
  const { isNarrow } = useView();
  const add = () => list.onAsk({ what: 'add' });
  const Landmark = isNarrow ? 'main' : 'section';
  return (
    <Landmark
      className={styles.side}
      data-list
      data-whole={isNarrow || undefined}
      aria-label={t.names.place}
      {...(isNarrow ? { id: 'text', tabIndex: -1 } : {})}
    >
      <NameBar
        names={query.data ?? []}
        shown={shown.length}
        readOnly={list.readOnly}
        fieldRef={fieldRef}
        onAdd={add}
        onLeave={() => list.listRef.current?.focus()}
      />
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.data?.length === 0 && <NoNames readOnly={list.readOnly} />}
      {query.data && query.data.length > 0 && shown.length === 0 && (
        <NothingFound onAdd={list.readOnly ? null : add} />
      )}
      {shown.length > 0 && <NameList names={shown} {...list} />}
    </Landmark>
  );
}

function NothingFound({ onAdd }: { onAdd: (() => void) | null }) {
  const typed = useNamesView((state) => state.typed).trim();
  return (
    <div className={styles.none} role="status">
      <p>{t.names.none}</p>
      {onAdd && typed !== '' && (
        <button type="button" className={styles.link} onClick={onAdd}>
          {t.names.addNamed(typed)}
        </button>
      )}
    </div>
  );
}
