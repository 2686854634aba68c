/** A frame around the hit that is meant, or the letter at an edge: the one thing a painted highlight cannot draw. */
import { useLayoutEffect, useState } from 'react';
import { rectsOf } from './drawn-text.ts';
import styles from './overlays.module.css';
import type { Page } from './page.ts';
import type { Place } from './text-map.ts';

type Frame = { top: number; left: number; width: number; height: number };

export function HitFrame({ page, hit }: { page: Page; hit: Place | null }) {
  const [frames, setFrames] = useState<Frame[]>([]);
  const { column, layout, map } = page;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another layout breaks lines elsewhere.
  useLayoutEffect(() => {
    const origin = column.current?.getBoundingClientRect();
    if (!hit || !origin) return setFrames([]);
    const rects = map()
      .pieces(hit)
      .flatMap(({ from, to }) => rectsOf(from.leaf, from.at, to.leaf, to.at));
    setFrames(
      rects.map((rect) => ({
        top: rect.top - origin.top,
        left: rect.left - origin.left,
        width: rect.width,
        height: rect.height,
      })),
    );
  }, [hit, column, layout, map]);
  return frames.map((frame) => (
    <div key={`${frame.top}-${frame.left}`} className={styles.frame} aria-hidden="true" style={frame} />
  ));
}
