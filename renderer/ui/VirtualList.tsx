/**
 * A list of any length of which only what is in sight is drawn. The list itself has the focus, one row is the
 * active one; arrows, Home, End and the Page keys move it. Knows nothing of what the rows show.
 */
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
} from 'react';
import styles from './List.module.css';

/** Held while a row was chosen: `range` is Shift, `add` Ctrl or Cmd. */
export type Held = { range: boolean; add: boolean };

export type VirtualListHandle = { focus(): void; scrollTo(index: number): void };

export type VirtualListProps = {
  label: string;
  count: number;
  /** A row's height in CSS pixels: exact, or with `measured` a guess. */
  rowHeight: number;
  measured?: boolean;
  /** -1 for none. */
  active: number;
  /** `how` it came to be: a key moved there, or it was clicked. */
  onActive(index: number, held: Held, how: 'key' | 'pointer'): void;
  /** Enter or a double click. */
  onOpen?(index: number): void;
  /** Keys that the list does not use itself. */
  onKeyDown?(event: KeyboardEvent): void;
  /** Arrow up on the first row: where the focus goes from there. */
  onLeaveTop?(): void;
  isSelected?(index: number): boolean;
  multiple?: boolean;
  /** The same function as long as the keys are the same: with another one all rows are placed anew. */
  keyOf(index: number): string | number;
  /** A part of a row that was clicked by its `data-part`; such a click moves nothing. */
  onPart?(index: number, part: string): void;
  /** Rows in sight, the first and the last, for fetching them. */
  onRange?(first: number, last: number): void;
  children(index: number): ReactNode;
  ref?: Ref<VirtualListHandle>;
};

export function VirtualList(props: VirtualListProps) {
  const { count, active, onRange } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => props.rowHeight,
    getItemKey: props.keyOf,
    overscan: 6,
    // The active row stays drawn, so that it can always be named to a screen reader.
    rangeExtractor: useCallback(
      (range: Range) => withActive(defaultRangeExtractor(range), active, count),
      [active, count],
    ),
  });
  useImperativeHandle(props.ref, () => ({
    focus: () => box.current?.focus(),
    scrollTo: (index) => list.scrollToIndex(index),
  }));
  const first = list.range?.startIndex ?? 0;
  const last = list.range?.endIndex ?? 0;
  useEffect(() => onRange?.(first, last), [onRange, first, last]);
  useEffect(() => {
    if (active >= 0) list.scrollToIndex(active, { align: 'auto' });
  }, [active, list]);

  const move = (to: number, held: Held) => {
    const index = Math.max(0, Math.min(count - 1, to));
    if (count > 0) props.onActive(index, held, 'key');
  };
  const page = Math.max(1, last - first - 1);

  const onKeyDown = (event: KeyboardEvent) => {
    const held = heldIn(event);
    const to = target(event.key, active, page, count);
    if (event.key === 'ArrowUp' && active <= 0 && props.onLeaveTop) props.onLeaveTop();
    else if (to !== null && !event.altKey) move(to, held);
    else if (event.key === 'Enter' && active >= 0 && props.onOpen) props.onOpen(active);
    else return props.onKeyDown?.(event);
    event.preventDefault();
  };

  const onClick = (event: MouseEvent, index: number) => {
    const part = (event.target as Element).closest<HTMLElement>('[data-part]')?.dataset.part;
    if (part && props.onPart) props.onPart(index, part);
    else props.onActive(index, heldIn(event), 'pointer');
  };

  return (
    <div
      ref={box}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={props.label}
      aria-multiselectable={props.multiple || undefined}
      aria-activedescendant={active >= 0 && active < count ? `${id}-${active}` : undefined}
      onKeyDown={onKeyDown}
      onFocus={() =>
        active < 0 && count > 0 && box.current?.matches(':focus-visible') && move(0, NOTHING_HELD)
      }
    >
      <div className={styles.all} role="presentation" style={{ blockSize: list.getTotalSize() }}>
        {list.getVirtualItems().map((item) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys.
          // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the active row.
          <div
            key={item.key}
            id={`${id}-${item.index}`}
            ref={props.measured ? list.measureElement : undefined}
            role="option"
            data-index={item.index}
            data-active={item.index === active || undefined}
            aria-selected={props.isSelected?.(item.index) ?? item.index === active}
            aria-setsize={count}
            aria-posinset={item.index + 1}
            className={styles.clipped}
            style={{
              transform: `translateY(${item.start}px)`,
              ...(props.measured ? {} : { blockSize: props.rowHeight }),
            }}
            onMouseDown={(event) => event.shiftKey && event.preventDefault()}
            onClick={(event) => onClick(event, item.index)}
            onDoubleClick={() => props.onOpen?.(item.index)}
          >
            {props.children(item.index)}
          </div>
        ))}
      </div>
    </div>
  );
}

const NOTHING_HELD: Held = { range: false, add: false };

function heldIn(event: KeyboardEvent | MouseEvent): Held {
  return { range: event.shiftKey, add: event.ctrlKey || event.metaKey };
}

/** Where a key leads, or null. */
function target(key: string, active: number, page: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1;
    case 'ArrowUp':
      return active - 1;
    case 'PageDown':
      return active + page;
    case 'PageUp':
      return active - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

function withActive(shown: number[], active: number, count: number): number[] {
  if (active < 0 || active >= count || shown.includes(active)) return shown;
  return [...shown, active].sort((a, b) => a - b);
}
