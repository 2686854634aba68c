/** The names as lines with their forms in both scripts; only those in sight are drawn. */
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { NameView } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';
import { FocusList, type FocusListHandle } from '../ui/FocusList.tsx';
import { NameRow } from './NameRow.tsx';
import type { Asking } from './use-name-commands.ts';
import type { NameCounts } from './use-shown-names.ts';

export type NameListProps = {
  names: readonly NameView[];
  /** Undefined while they are counted. */
  counts: NameCounts | undefined;
  active: string | null;
  openId: string | null;
  readOnly: boolean;
  /** The name that is being renamed in its line. */
  renaming: string | null;
  listRef: RefObject<FocusListHandle | null>;
  onActive(id: string | null): void;
  onRenamed(): void;
  onAsk(asking: Asking): void;
  onLeaveTop(): void;
};

/** CSS pixels. */
const ROW = 58;

export function NameList(props: NameListProps) {
  const { names, counts, active, openId, readOnly, renaming, listRef } = props;
  const last = useRef(0);
  const found = names.findIndex(({ id }) => id === (active ?? openId));
  // Where a line was taken away the next one has the focus.
  const at = found >= 0 ? found : Math.max(0, Math.min(last.current, names.length - 1));
  last.current = at;
  useKeptFocus(listRef, names);

  return (
    <FocusList
      ref={listRef}
      label={t.names.list}
      count={names.length}
      rowHeight={ROW}
      active={at}
      onActive={(index) => props.onActive(names[index]?.id ?? null)}
      onLeaveTop={props.onLeaveTop}
      keyOf={useCallback((index: number) => names[index]?.id ?? String(index), [names])}
    >
      {(index, isActive) => {
        const name = names[index];
        if (!name) return null;
        return (
          <NameRow
            name={name}
            count={counts?.get(name.id)}
            isActive={isActive}
            isOpen={name.id === openId}
            isRenaming={name.id === renaming}
            readOnly={readOnly}
            onRenamed={props.onRenamed}
            onAsk={props.onAsk}
          />
        );
      }}
    </FocusList>
  );
}

/** A line that goes, by a change or because something else is looked for, leaves the focus to the one in its place. */
function useKeptFocus(listRef: NameListProps['listRef'], names: readonly NameView[]): void {
  const wasOnRow = useRef(false);
  useEffect(() => {
    const look = () => {
      wasOnRow.current = listRef.current?.isOnRow() ?? false;
    };
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, [listRef]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other lines are what takes the focus away.
  useEffect(() => {
    if (wasOnRow.current && document.activeElement === document.body) listRef.current?.focus();
  }, [names, listRef]);
}
