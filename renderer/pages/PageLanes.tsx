/** The margin lanes of one page, beside it: as those of the text, packed anew on each page. */
import { memo, useMemo } from 'react';
import type { AnnotationView, PageLineView } from '../../main/api/schema.ts';
import { laneCount, packLanes } from '../annotations/lanes.ts';
import { colorOf, Lane, strandsOf } from '../annotations/MarginLanes.tsx';
import { useTagColors } from '../tags/tag-colors.ts';
import { type PlacedPage, SIDE } from './layout.ts';
import { boxesOf } from './lines.ts';
import type { Turn } from './page-view.ts';
import styles from './pages.module.css';
import { fromSheet } from './turning.ts';

export type PageLanesProps = {
  lines: readonly PageLineView[];
  passages: readonly AnnotationView[];
  only: string | null;
  placed: PlacedPage;
  /** Points. */
  size: { width: number; height: number };
  scale: number;
  turn: Turn;
  direction: 'ltr' | 'rtl';
};

/** CSS pixels: from the page's edge to the first lane, how far apart they stand, and what must stay free. */
const BESIDE = 4;
const APART = 6;
const ROOM = SIDE - BESIDE - 4;

export const PageLanes = memo(function PageLanes(props: PageLanesProps) {
  const { lines, passages, only, placed, size, scale, turn, direction } = props;
  const colors = useTagColors();
  const laned = useMemo(() => {
    const strands = passages.flatMap((passage) => {
      const boxes = passage.state === 'lost' ? [] : boxesOf(lines, passage);
      if (boxes.length === 0) return [];
      const tops = boxes.map((box) => fromSheet(box, size, scale, turn).top);
      const ends = boxes.map(
        (box, at) =>
          (tops[at] ?? 0) + scale * (turn % 180 === 0 ? box.bottom - box.top : box.right - box.left),
      );
      const extent = { id: passage.id, top: Math.min(...tops), bottom: Math.max(...ends) };
      return strandsOf(extent, passage).map((strand) => ({ ...strand, passage }));
    });
    return packLanes(strands);
  }, [lines, passages, size, scale, turn]);
  const apart = Math.min(APART, ROOM / Math.max(1, laneCount(laned)));
  return (
    <div
      className={styles.lanes}
      dir={direction}
      aria-hidden="true"
      style={{ left: placed.left, top: placed.top, width: placed.width }}
    >
      {laned.map(({ id, tag, passage, top, bottom, lane }) => (
        <Lane
          key={`${id} ${tag}`}
          id={id}
          tag={tag}
          color={colorOf(passage, tag, colors)}
          only={only}
          top={Math.round(top)}
          height={Math.round(bottom - top)}
          away={BESIDE + Math.round(lane * apart)}
        />
      ))}
    </div>
  );
});
