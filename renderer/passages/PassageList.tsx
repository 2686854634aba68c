/** The passages below their articles, one of them active: read, open, edit, copy and delete by key or by pointer. */
import { type KeyboardEvent, type Ref, useEffect, useMemo, useRef, useState } from 'react';
import type { PassageView, TagView } from '../../main/api/schema.ts';
import { useInfo } from '../api/queries.ts';
import { t } from '../strings/index.ts';
import { ArticleHead } from './ArticleHead.tsx';
import { FocusList, type FocusListHandle } from './FocusList.tsx';
import { PassageEditor } from './PassageEditor.tsx';
import { type PassageActions, PassageItem } from './PassageItem.tsx';
import type { PassageRow } from './passage-rows.ts';
import { tagColors } from './tag-colors.ts';
import { usePassageActions } from './use-passage-actions.ts';

type PassageListProps = {
  rows: readonly PassageRow[];
  tags: readonly TagView[];
  listRef: Ref<FocusListHandle>;
  onLeaveTop(): void;
};

export function PassageList({ rows, tags, listRef, onLeaveTop }: PassageListProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const colors = useMemo(() => tagColors(tags), [tags]);
  const readOnly = useInfo().data?.readOnly != null;
  const own = useRef<FocusListHandle>(null);
  const actions = usePassageActions((passage) => setEditing(passage.annotation.id));
  const active = useActive(rows, chosen);

  const endEditing = () => {
    setEditing(null);
    own.current?.focus();
  };
  const onRowKey = (event: KeyboardEvent, index: number) => {
    const row = rows[index];
    const act = row?.kind === 'passage' && actOf(event, row.passage, actions, readOnly);
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <FocusList
      ref={(handle) => {
        own.current = handle;
        if (typeof listRef === 'function') listRef(handle);
        else if (listRef) listRef.current = handle;
      }}
      label={t.passages.list}
      count={rows.length}
      rowHeight={104}
      canFocus={(index) => rows[index]?.kind === 'passage'}
      active={active}
      onActive={(index) => setChosen(rows[index]?.key ?? null)}
      onRowKey={onRowKey}
      onLeaveTop={onLeaveTop}
      keyOf={(index) => rows[index]?.key ?? String(index)}
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
              readOnly={readOnly}
              colors={colors}
              actions={actions}
            />
            {editing === row.key && <PassageEditor passage={row.passage} known={tags} onClose={endEditing} />}
          </>
        );
      }}
    </FocusList>
  );
}

/** The chosen row; where it is gone, the one that took its place, and at first the first passage. */
function useActive(rows: readonly PassageRow[], chosen: string | null): number {
  const last = useRef(1);
  const found = chosen === null ? -1 : rows.findIndex(({ key }) => key === chosen);
  const active = found >= 0 ? found : nearestPassage(rows, last.current);
  useEffect(() => {
    last.current = active;
  }, [active]);
  return active;
}

function nearestPassage(rows: readonly PassageRow[], index: number): number {
  const at = Math.min(index, rows.length - 1);
  return rows[at]?.kind === 'article' ? at + 1 : at;
}

/** What a key does to the passage it is pressed on. */
function actOf(
  event: KeyboardEvent,
  passage: PassageView,
  actions: PassageActions,
  readOnly: boolean,
): (() => void) | undefined {
  if (event.key === 'Enter') return () => actions.open(passage);
  if (event.code === 'KeyC') return () => actions.copy(passage);
  if (readOnly) return undefined;
  if (event.code === 'KeyE') return () => actions.edit(passage);
  return event.key === 'Delete' ? () => actions.remove(passage) : undefined;
}
