/** Hits along time. A bar narrows the search to its month or year, a stretch of bars to theirs; Escape widens it again. */
import { Table2 } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react';
import { t } from '../strings/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Popover } from '../ui/Popover.tsx';
import { searchFor } from './search-for.ts';
import styles from './Timeline.module.css';
import { TimelineTable } from './TimelineTable.tsx';
import {
  barsOf,
  type Counted,
  isNarrowedInTime,
  isWithin,
  withoutDates,
  withTime,
  yearMarks,
} from './timeline-bars.ts';

export type TimelineProps = {
  query: string;
  /** Hits per month or year, the oldest first, in all of time. */
  timeline: readonly Counted[];
  undated: number;
};

const MARKS = 5;
/** Of a bar, in CSS pixels. */
const WIDEST = 26;

/** From one bar to another, in either order. */
type Stretch = { from: number; to: number };

export function Timeline({ query, timeline, undated }: TimelineProps) {
  const { unit, bars, most, rough } = useMemo(() => barsOf(timeline), [timeline]);
  const [at, setAt] = useState(0);
  const [held, setHeld] = useState<Stretch | null>(null);
  const [shown, setShown] = useState<number | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const current = Math.min(at, bars.length - 1);
  const narrow = (stretch: Stretch) => {
    const from = bars[Math.min(stretch.from, stretch.to)]?.value;
    const to = bars[Math.max(stretch.from, stretch.to)]?.value;
    setHeld(null);
    if (from && to) searchFor(withTime(query, from, to));
  };
  /** @returns whether there was anything to widen */
  const widen = () => {
    setHeld(null);
    if (!held && isNarrowedInTime(query)) searchFor(withoutDates(query));
    return held !== null || isNarrowedInTime(query);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = target(event, current, bars.length);
    if (to !== null) {
      setHeld(event.shiftKey ? { from: held?.from ?? current, to } : null);
      setAt(to);
      focusBar(box.current, to);
    } else if (event.key === 'Enter' || event.key === ' ') narrow(held ?? { from: current, to: current });
    else if (event.key !== 'Escape' || !widen()) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const barAt = (event: PointerEvent) => indexAt(box.current, event.clientX, bars.length);
  const drag = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const from = barAt(event);
      setHeld({ from, to: from });
    },
    onPointerMove: (event: PointerEvent) => {
      const to = barAt(event);
      setShown(to);
      if (event.buttons === 1 && held && held.to !== to) setHeld({ ...held, to });
    },
    onPointerUp: () => held && narrow(held),
    onPointerCancel: () => setHeld(null),
    onPointerLeave: () => setShown(null),
  };
  const isIn = (index: number) =>
    held
      ? index >= Math.min(held.from, held.to) && index <= Math.max(held.from, held.to)
      : isWithin(query, bars[index]?.value ?? '');
  const label = held && held.from !== held.to ? stretchLabel(bars, held) : barLabel(bars[shown ?? -1]);
  return (
    <section className={styles.timeline} aria-label={t.search.timeline[unit]}>
      <div
        ref={box}
        className={styles.bars}
        data-narrowed={isNarrowedInTime(query) || held !== null || undefined}
        style={{ maxInlineSize: bars.length * WIDEST }}
        role="toolbar"
        aria-label={t.search.timelineKeys}
        onKeyDown={onKeyDown}
        {...drag}
      >
        {bars.map((bar, index) => (
          <button
            key={bar.value}
            type="button"
            tabIndex={index === current ? 0 : -1}
            aria-label={barLabel(bar)}
            aria-pressed={isIn(index) && (held !== null || isNarrowedInTime(query))}
            data-in={isIn(index) || undefined}
            className={styles.bar}
            onFocus={() => {
              setAt(index);
              setShown(index);
            }}
            onBlur={() => setShown(null)}
            // A pointer drags; whoever presses without one means this bar.
            onClick={(event) => event.detail === 0 && narrow({ from: index, to: index })}
          >
            <span style={{ blockSize: heightOf(bar.count, most) }} />
          </button>
        ))}
      </div>
      <div className={styles.axis}>
        {label ? (
          <span className={styles.label} aria-hidden="true">
            {label}
          </span>
        ) : (
          yearMarks(bars, MARKS).map(({ index, year }) => (
            <span
              key={index}
              aria-hidden="true"
              className={styles.mark}
              style={{
                insetInlineStart: `min(${(index / bars.length) * 100}%, ${index * WIDEST}px, 100% - 4ch - 24px)`,
              }}
            >
              {year}
            </span>
          ))
        )}
        {bars.length === 0 && undated > 0 && <span className={styles.label}>{t.search.noDates}</span>}
        {bars.length > 0 && (
          <Popover
            label={t.search.timelineTable}
            align="end"
            trigger={
              <IconButton
                label={t.search.timelineTable}
                className={styles.table ?? ''}
                icon={<Table2 aria-hidden="true" />}
              />
            }
          >
            <TimelineTable
              unit={unit}
              bars={bars}
              rough={rough}
              undated={undated}
              onChoose={(value) => searchFor(withTime(query, value, value))}
            />
          </Popover>
        )}
      </div>
    </section>
  );
}

function barLabel(bar: Counted | undefined): string | undefined {
  return bar && t.search.bar(t.write.date(bar.value), bar.count);
}

function stretchLabel(bars: readonly Counted[], { from, to }: Stretch): string {
  const part = bars.slice(Math.min(from, to), Math.max(from, to) + 1);
  const [first, last] = [part[0]?.value ?? '', part.at(-1)?.value ?? ''];
  const count = part.reduce((sum, bar) => sum + bar.count, 0);
  return t.search.bar(t.search.stretch(t.write.date(first), t.write.date(last)), count);
}

/** A hit can be seen, however many there are elsewhere. */
const heightOf = (count: number, most: number) =>
  count === 0 ? '1px' : `max(3px, ${(count / Math.max(1, most)) * 100}%)`;

/** Where a key leads, or null; left and right as they are on screen. */
function target({ key, currentTarget }: KeyboardEvent, at: number, count: number): number | null {
  const forth = getComputedStyle(currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = forth === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
  const to = { [forth]: at + 1, [back]: at - 1, Home: 0, End: count - 1 }[key];
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to));
}

function indexAt(box: HTMLElement | null, x: number, count: number): number {
  if (!box) return 0;
  const { left, right, width } = box.getBoundingClientRect();
  const along = getComputedStyle(box).direction === 'rtl' ? right - x : x - left;
  return Math.max(0, Math.min(count - 1, Math.floor((along / width) * count)));
}

function focusBar(box: HTMLElement | null, index: number): void {
  (box?.children[index] as HTMLElement | undefined)?.focus();
}
