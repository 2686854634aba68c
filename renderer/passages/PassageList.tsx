/** The passages below their articles, one of them active: read, open, edit, copy and delete by key or by pointer. */
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PassageView, TagView } from '../../main/api/schema.ts';
import { useAnnotators, useInfo } from '../api/queries.ts';
import { useCommand } from '../app/commands.ts';
import { type Selection, select } from '../library/selection.ts';
import { copyLink } from '../memos/passage-link.ts';
import { t } from '../strings/index.ts';
import { type TagColors, useTagColors } from '../tags/tag-colors.ts';
import { FocusList, type FocusListHandle } from '../ui/FocusList.tsx';
import { ArticleHead } from './ArticleHead.tsx';
import { PassageEditor } from './PassageEditor.tsx';
import { type PassageActions, PassageItem } from './PassageItem.tsx';
import { type PassageRow, passageKeys } from './passage-rows.ts';
import { usePassageActions } from './use-passage-actions.ts';
import { useSelecting } from './use-selecting.ts';

type PassageListProps = {
  rows: readonly PassageRow[];
  tags: readonly TagView[];
  selection: Selection<string>;
  onSelection(selection: Selection<string>): void;
  listRef: RefObject<FocusListHandle | null>;
  onLeaveTop(): void;
};

export function PassageList({ rows, tags, selection, onSelection, listRef, onLeaveTop }: PassageListProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const colors = useTagColors();
  const authors = useAuthorColors();
  const readOnly = useInfo().data?.readOnly != null;
  const actions = usePassageActions((passage) => setEditing(passage.annotation.id));
  const active = useActive(rows, chosen);
  const keyOf = useCallback((index: number) => rows[index]?.key ?? String(index), [rows]);
  const order = useMemo(() => passageKeys(rows), [rows]);
  const onRow = () => listRef.current?.isOnRow() ?? false;

  const endEditing = () => {
    setEditing(null);
    listRef.current?.focus();
  };
  useRowCommands(rows[active], actions, readOnly, () => selection.keys.size === 0 && onRow());
  useSelecting({ order, active: rows[active]?.key ?? null, selection, onSelection, readOnly, onRow });

  return (
    <FocusList
      ref={listRef}
      label={t.passages.list}
      count={rows.length}
      rowHeight={104}
      canFocus={(index) => rows[index]?.kind === 'passage'}
      active={active}
      onActive={(index) => setChosen(rows[index]?.key ?? null)}
      onLeaveTop={onLeaveTop}
      keyOf={keyOf}
      isSelected={(index) => selection.keys.has(keyOf(index))}
      onSelect={(index, held) =>
        onSelection(select(selection, order, rows[active]?.key ?? null, keyOf(index), held))
      }
    >
      {(index, isActive) => {
        const row = rows[index];
        if (!row) return null;
        if (row.kind === 'article') return <ArticleHead article={row.article} count={row.count} />;
        return (
          <>
            <PassageItem
              passage={row.passage}
              isActive={isActive}
              isEdited={editing === row.key}
              isSelected={selection.keys.has(row.key)}
              readOnly={readOnly}
              colors={colors}
              authors={authors}
              actions={actions}
            />
            {editing === row.key && <PassageEditor passage={row.passage} known={tags} onClose={endEditing} />}
          </>
        );
      }}
    </FocusList>
  );
}

function useAuthorColors(): TagColors {
  const { data } = useAnnotators();
  return useMemo(() => new Map(data?.map(({ name, color }) => [name, color])), [data]);
}

/** The chosen row; where it is gone, the one that took its place, and at first the first passage. */
function useActive(rows: readonly PassageRow[], chosen: string | null): number {
  const last = useRef(1);
  const found = chosen === null ? -1 : rows.findIndex(({ key }) => key === chosen);
  const active = found >= 0 ? found : nearestPassage(rows, last.current);
  useEffect(() => {
    if (active >= 0) last.current = active;
  }, [active]);
  return active;
}

function nearestPassage(rows: readonly PassageRow[], index: number): number {
  const at = Math.min(index, rows.length - 1);
  return rows[at]?.kind === 'article' ? at + 1 : at;
}

/** The keys of the passage that has the focus. */
function useRowCommands(
  row: PassageRow | undefined,
  actions: PassageActions,
  readOnly: boolean,
  isOnRow: () => boolean,
): void {
  const on = (act: (passage: PassageView) => void) => () => {
    if (row?.kind === 'passage') act(row.passage);
  };
  const canChange = () => isOnRow() && !readOnly;
  useCommand({
    id: 'passages.open',
    title: t.passages.open,
    keys: 'Enter',
    when: isOnRow,
    run: on(actions.open),
  });
  useCommand({
    id: 'passages.copy',
    title: t.passages.copy,
    keys: 'C',
    when: isOnRow,
    run: on(actions.copy),
  });
  useCommand({
    id: 'passages.link',
    title: t.memos.copyLink,
    keys: 'Shift+C',
    when: isOnRow,
    run: on((passage) => void copyLink(passage)),
  });
  useCommand({
    id: 'passages.edit',
    title: t.passages.edit,
    keys: 'E',
    when: canChange,
    run: on(actions.edit),
  });
  useCommand({
    id: 'passages.remove',
    title: t.passages.remove,
    keys: 'Delete',
    when: canChange,
    run: on(actions.remove),
  });
}
