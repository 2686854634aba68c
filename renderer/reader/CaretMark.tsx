/** Draws the caret. It only follows the selection. */
import { useLayoutEffect, useState } from 'react';
import styles from './overlays.module.css';
import type { Page } from './page.ts';
import { useReading } from './reading.ts';
import { caretRect } from './use-caret.ts';

type Spot = { top: number; left: number; height: number };

export function CaretMark({ page }: { page: Page }) {
  const [spot, setSpot] = useState<Spot | null>(null);
  const { column, layout } = page;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another layout puts the caret elsewhere.
  useLayoutEffect(() => {
    const follow = () => setSpot(spotIn(column.current));
    follow();
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, [column, layout]);
  const isMoving = useReading(({ edges }) => edges !== null);
  if (!spot || isMoving) return null;
  return (
    <div
      className={styles.caret}
      aria-hidden="true"
      key={`${spot.top}-${spot.left}`}
      style={{ top: spot.top, left: spot.left, height: spot.height }}
    />
  );
}

function spotIn(column: HTMLElement | null): Spot | null {
  const rect = caretRect();
  if (!column || !rect || rect.height === 0) return null;
  const origin = column.getBoundingClientRect();
  return { top: rect.top - origin.top, left: rect.left - origin.left, height: rect.height };
}
