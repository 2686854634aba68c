/** Passages over all articles: narrowed by tags and words, read in their context, edited in place, handed on. */
import { Highlighter, SearchX } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { TagView } from '../../main/api/schema.ts';
import { usePassages, useSettled, useTags } from '../api/queries.ts';
import { useCommand } from '../app/commands.ts';
import { go } from '../app/route.ts';
import ExportDialog from '../export/ExportDialog.tsx';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import type { FocusListHandle } from '../ui/FocusList.tsx';
import { usePassageFilter } from './filter.ts';
import { PassageBar } from './PassageBar.tsx';
import { PassageList } from './PassageList.tsx';
import styles from './PassagesPlace.module.css';
import { passageRows } from './passage-rows.ts';
import { TagColumn } from './TagColumn.tsx';

export default function PassagesPlace() {
  const filter = usePassageFilter();
  const query = useSettled(filter.query, 120);
  const tags = useTags();
  const passages = usePassages(filter.tags, query);
  const codebook = useMemo(() => (tags.data ?? []).toSorted(byName), [tags.data]);
  const rows = useMemo(() => passageRows(passages.data ?? []), [passages.data]);
  const [exporting, setExporting] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<FocusListHandle>(null);
  const count = passages.data?.length ?? null;

  useCommand({
    id: 'passages.find',
    title: t.passages.search,
    keys: 'F',
    run: () => field.current?.focus(),
  });
  useCommand({
    id: 'passages.export',
    title: t.passages.exportShown,
    keys: 'Shift+E',
    when: () => Boolean(count),
    run: () => setExporting(true),
  });

  return (
    <div className={styles.place}>
      <TagColumn
        tags={codebook}
        chosen={filter.tags}
        onToggle={filter.toggleTag}
        onClear={() => filter.setTags([])}
      />
      <main className={styles.main} id="text" tabIndex={-1}>
        <PassageBar
          count={count}
          articles={rows.length - (count ?? 0)}
          tags={filter.tags}
          query={filter.query}
          fieldRef={field}
          onQuery={filter.setQuery}
          onRemoveTag={filter.toggleTag}
          onLeave={() => list.current?.focus()}
          onExport={() => setExporting(true)}
        />
        {passages.error ? (
          <div className={styles.middle}>
            <ErrorNote error={passages.error} onRetry={() => passages.refetch()} />
          </div>
        ) : count === 0 ? (
          <Nothing filtered={filter.tags.length > 0 || filter.query.trim() !== ''} onClear={filter.clear} />
        ) : (
          <div className={styles.list} aria-busy={passages.isFetching}>
            <PassageList
              rows={rows}
              tags={codebook}
              listRef={list}
              onLeaveTop={() => field.current?.focus()}
            />
          </div>
        )}
      </main>
      {exporting && (
        <ExportDialog
          choice={{ passages: filter.query, tags: [...filter.tags] }}
          onClose={() => setExporting(false)}
        />
      )}
    </div>
  );
}

function byName(a: TagView, b: TagView): number {
  return a.name.localeCompare(b.name);
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
