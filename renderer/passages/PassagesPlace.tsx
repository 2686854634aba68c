/** Passages over all articles: narrowed by tags and words, read in their context, edited in place, handed on. */
import { Highlighter, SearchX } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { PassageFilter } from '../../main/api/schema.ts';
import { usePassages, useSettled, useTags } from '../api/queries.ts';
import { useCommand } from '../app/commands.ts';
import { NO_FILTER } from '../app/passage-address.ts';
import { go } from '../app/route.ts';
import ExportDialog from '../export/ExportDialog.tsx';
import { NOTHING_SELECTED, type Selection, stillThere } from '../library/selection.ts';
import { showMemo } from '../memos/show-memo.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import type { FocusListHandle } from '../ui/FocusList.tsx';
import { clearFilter } from './FilterChips.tsx';
import { setFilter, showPassages, useFilterAsLeft, usePassageFilter } from './filter.ts';
import { isFiltered } from './filter-parts.ts';
import { PassageBar } from './PassageBar.tsx';
import { PassageList } from './PassageList.tsx';
import styles from './PassagesPlace.module.css';
import { type PassageRow, passageKeys, passageRows } from './passage-rows.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { TagColumn } from './TagColumn.tsx';

export default function PassagesPlace() {
  const filter = usePassageFilter();
  useFilterAsLeft(filter);
  const [typed, setTyped] = useQueryField(filter.query);
  const tags = useTags();
  const passages = usePassages(filter);
  const rows = useMemo(() => passageRows(passages.data ?? []), [passages.data]);
  const [selection, setSelection] = usePassageSelection(rows, passages.isFetching);
  const [exported, setExported] = useState<PassageFilter | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<FocusListHandle>(null);
  const toList = () => list.current?.focus();
  const count = passages.data?.length ?? null;

  // Who comes from a count goes on with the keys.
  const isCounted = filter.behind !== undefined && count !== null;
  useEffect(() => {
    if (isCounted) list.current?.focus();
  }, [isCounted]);

  useCommand({
    id: 'passages.find',
    title: t.passages.search,
    keys: 'F',
    run: () => field.current?.focus(),
  });
  useCommand({ id: 'passages.memo', title: t.memos.ofArchive, keys: 'M', run: () => showMemo(null) });
  useCommand({
    id: 'passages.clearFilter',
    title: t.filtering.clearAll,
    keys: 'Shift+X',
    when: () => isFiltered(filter),
    run: () => clearFilter(filter),
  });
  useCommand({
    id: 'passages.export',
    title: t.passages.exportShown,
    keys: 'Shift+E',
    when: () => Boolean(count),
    run: () => setExported(filter),
  });

  return (
    <div className={styles.place}>
      <TagColumn tags={tags.data ?? []} filter={filter} />
      <main className={styles.main} id="text" tabIndex={-1}>
        <PassageBar
          count={count}
          articles={rows.length - (count ?? 0)}
          filter={filter}
          query={typed}
          fieldRef={field}
          onQuery={setTyped}
          onLeave={toList}
          onExport={() => setExported(filter)}
          selection={
            selection.keys.size > 0 ? (
              <SelectionBar
                passages={(passages.data ?? []).filter(({ annotation }) => selection.keys.has(annotation.id))}
                onClear={() => setSelection(NOTHING_SELECTED)}
                onExport={(only) => setExported({ ...NO_FILTER, only })}
                onReturn={toList}
              />
            ) : null
          }
        />
        {passages.error ? (
          <div className={styles.middle}>
            <ErrorNote error={passages.error} onRetry={() => passages.refetch()} />
            {isFiltered(filter) && <Button onClick={() => showPassages({})}>{t.passages.clear}</Button>}
          </div>
        ) : count === 0 ? (
          <Nothing filtered={isFiltered(filter)} onClear={() => clearFilter(filter)} />
        ) : (
          <div className={styles.list} aria-busy={passages.isFetching}>
            <PassageList
              rows={rows}
              tags={tags.data ?? []}
              selection={selection}
              onSelection={setSelection}
              listRef={list}
              onLeaveTop={() => field.current?.focus()}
            />
          </div>
        )}
      </main>
      {exported && <ExportDialog choice={{ passages: exported }} onClose={() => setExported(null)} />}
    </div>
  );
}

/** What is typed is looked for when typing rests; an address that says other words puts them there. */
function useQueryField(query: string): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(query);
  const isTyping = useRef(false);
  const settled = useSettled(typed, 120);
  useEffect(() => setTyped(query), [query]);
  useEffect(() => {
    if (isTyping.current) setFilter({ query: settled }, true);
    isTyping.current = false;
  }, [settled]);
  const onTyped = (text: string) => {
    isTyping.current = true;
    setTyped(text);
  };
  return [typed, onTyped];
}

/** Only what is still shown stays selected. */
function usePassageSelection(rows: readonly PassageRow[], isFetching: boolean) {
  const [selection, setSelection] = useState<Selection<string>>(NOTHING_SELECTED);
  useEffect(() => {
    if (!isFetching) setSelection((now) => stillThere(now, passageKeys(rows)));
  }, [rows, isFetching]);
  return [selection, setSelection] as const;
}

type NothingProps = { filtered: boolean; onClear(): void };

function Nothing({ filtered, onClear }: NothingProps) {
  return (
    <div className={styles.middle}>
      {filtered ? (
        <EmptyState
          icon={<SearchX aria-hidden="true" />}
          title={t.passages.none}
          action={<Button onClick={onClear}>{t.passages.clear}</Button>}
        />
      ) : (
        <EmptyState
          icon={<Highlighter aria-hidden="true" />}
          title={t.passages.empty}
          text={t.passages.emptyMore}
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
