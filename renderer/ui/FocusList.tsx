/**
 * A list of any length whose rows hold controls: one row has the focus, arrows move it, Tab goes into it. Only what
 * is in sight is drawn. Knows nothing of what the rows show.
 */
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
} from 'react';
import { isField } from '../app/commands.ts';
import styles from './List.module.css';
import type { Held } from './VirtualList.tsx';

export type FocusListHandle = {
  focus(): void;
  /** Whether a row itself has the focus, not a field or a control inside it: only then do its keys count. */
  isOnRow(): boolean;
};

export type FocusListProps = {
  label: string;
  count: number;
  /** A guess in CSS pixels; rows are measured. */
  rowHeight: number;
  /** Whether a row can be the active one; heads can't. */
  canFocus?: (index: number) => boolean;
  active: number;
  onActive(index: number): void;
  /** A row to be selected or no longer: by Ctrl or Shift and a click, Space, Shift and an arrow. */
  onSelect?(index: number, held: Held): void;
  isSelected?(index: number): boolean;
  /** Arrow up on the first row. */
  onLeaveTop?(): void;
  /** The same function as long as the keys are the same: with another one all rows are placed anew. */
  keyOf(index: number): string;
  children(index: number, isActive: boolean): ReactNode;
  ref?: Ref<FocusListHandle>;
};

export function FocusList(props: FocusListProps) {
  const { count, active } = props;
  const box = useRef<HTMLDivElement>(null);
  const wanted = useRef(false);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => props.rowHeight,
    getItemKey: props.keyOf,
    overscan: 4,
    rangeExtractor: useCallback((range: Range) => withRow(range, active), [active]),
  });
  const focusRow = () => {
    wanted.current = true;
    rows.scrollToIndex(active, { align: 'auto' });
    takeFocus(box.current, active, wanted);
  };
  useImperativeHandle(props.ref, () => ({
    focus: focusRow,
    isOnRow: () => isRow(document.activeElement, box.current),
  }));
  useEffect(() => {
    if (wanted.current) rows.scrollToIndex(active, { align: 'auto' });
    takeFocus(box.current, active, wanted);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (isField(event.target) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === ' ' && props.onSelect && isRow(document.activeElement, box.current)) {
      event.preventDefault();
      return props.onSelect(active, { range: false, add: true });
    }
    const to = target(event.key, active, count, props.canFocus);
    if (to === null) return;
    event.preventDefault();
    if (to === active && event.key === 'ArrowUp') return props.onLeaveTop?.();
    wanted.current = true;
    if (event.shiftKey) props.onSelect?.(to, { range: true, add: false });
    props.onActive(to);
  };

  const onMouseDown = (event: MouseEvent, index: number) => {
    const held = { range: event.shiftKey, add: event.ctrlKey || event.metaKey };
    if (!props.onSelect || !(held.range || held.add) || !(props.canFocus?.(index) ?? true)) return;
    // No words are to be marked by it.
    event.preventDefault();
    props.onSelect(index, held);
    wanted.current = true;
    props.onActive(index);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only scrolls; the keys are those of the row in focus.
    <div ref={box} className={styles.list} onKeyDown={onKeyDown}>
      <ul className={styles.all} aria-label={props.label} style={{ blockSize: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            data-active={index === active || undefined}
            data-selected={props.isSelected?.(index) || undefined}
            onMouseDown={(event) => onMouseDown(event, index)}
            aria-setsize={count}
            aria-posinset={index + 1}
            tabIndex={tabIndex(index, active, props.canFocus)}
            className={styles.row}
            style={{ transform: `translateY(${start}px)` }}
            onFocus={() => index !== active && (props.canFocus?.(index) ?? true) && props.onActive(index)}
          >
            {props.children(index, index === active)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function isRow(element: Element | null, box: Element | null): boolean {
  return element?.tagName === 'LI' && box?.contains(element) === true;
}

function takeFocus(box: HTMLElement | null, active: number, wanted: { current: boolean }): void {
  const row = wanted.current && box?.querySelector<HTMLElement>(`[data-index="${active}"]`);
  if (!row) return;
  wanted.current = false;
  row.focus({ preventScroll: true });
}

function tabIndex(index: number, active: number, canFocus?: (index: number) => boolean): number | undefined {
  if (canFocus && !canFocus(index)) return undefined;
  return index === active ? 0 : -1;
}

/** The active row stays drawn, so that the focus is never lost to scrolling. */
function withRow(range: Range, active: number): number[] {
  const shown = defaultRangeExtractor(range);
  if (active < 0 || active >= range.count || shown.includes(active)) return shown;
  return [...shown, active].sort((a, b) => a - b);
}

const STEPS: Record<string, (active: number, count: number) => [from: number, by: 1 | -1]> = {
  ArrowDown: (active) => [active + 1, 1],
  ArrowUp: (active) => [active - 1, -1],
  PageDown: (active, count) => [Math.min(count - 1, active + 8), 1],
  PageUp: (active) => [Math.max(0, active - 8), -1],
  Home: () => [0, 1],
  End: (_, count) => [count - 1, -1],
};

/** The row that a key leads to, past rows that can't have the focus; null for other keys. */
function target(key: string, active: number, count: number, canFocus = (_: number) => true): number | null {
  const step = STEPS[key];
  if (!step) return null;
  const [from, by] = step(active, count);
  for (let index = from; index >= 0 && index < count; index += by) if (canFocus(index)) return index;
  return active;
}
