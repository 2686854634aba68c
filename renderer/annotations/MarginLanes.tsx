/**
 * A line beside each passage for each of its tags, packed so that overlapping ones stand side by side; at the end side
 * for Arabic, mirrored.
 */
import { memo, useEffect, useMemo, useState } from 'react';
import type { AnnotationView } from '../../main/api/schema.ts';
import type { Color } from '../../main/text/colors.ts';
import { rectOfCharacter } from '../reader/drawn-text.ts';
import { BAND, bandOf } from '../reader/near.ts';
import type { Page } from '../reader/page.ts';
import { useReading } from '../reader/reading.ts';
import { inSlices } from '../reader/slices.ts';
import { type TagColors, useTagColors } from '../tags/tag-colors.ts';
import { type Extent, type Laned, laneCount, packLanes } from './lanes.ts';
import styles from './MarginLanes.module.css';

export type MarginLanesProps = {
  page: Page;
  passages: readonly AnnotationView[];
  direction: 'ltr' | 'rtl';
  /** Told where passages stand, from the top of the column. */
  onMeasured(laned: readonly Laned[]): void;
};

/** Room for lanes beside the text, in CSS pixels, and how far apart they stand if they fit. */
const ROOM = 44;
const APART = 9;

/** A passage under one of its tags; null for one without. */
type Strand = Extent & { tag: string | null };

export const MarginLanes = memo(function MarginLanes({
  page,
  passages,
  direction,
  onMeasured,
}: MarginLanesProps) {
  const [laned, setLaned] = useState<readonly (Strand & Laned)[]>([]);
  const { layout } = page;
  // Where passages stand as long as the lines are broken so: one more passage moves no other.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another layout breaks lines elsewhere.
  const known = useMemo(() => new WeakMap<AnnotationView, Strand[]>(), [layout]);
  useEffect(() => {
    const found: Strand[] = [];
    const measure = (passage: AnnotationView) => {
      const strands = known.get(passage) ?? strandsDrawn(page, passage);
      if (strands.length > 0) known.set(passage, strands);
      found.push(...strands);
    };
    return inSlices(passages, measure, () => {
      const packed = packLanes(found);
      setLaned(packed);
      onMeasured(packed);
    });
  }, [passages, known, page, onMeasured]);

  const band = useBand(page);
  const near = useMemo(() => laned.filter((one) => isNear(one, band)), [laned, band]);
  const apart = Math.min(APART, ROOM / Math.max(1, laneCount(laned)));
  const only = useReading((state) => state.onlyTag);
  const colors = useTagColors();
  const byId = useMemo(() => new Map(passages.map((passage) => [passage.id, passage])), [passages]);
  return (
    <div className={styles.lanes} dir={direction} aria-hidden="true">
      {near.map(({ id, tag, top, bottom, lane }) => (
        <Lane
          key={`${id} ${tag}`}
          id={id}
          tag={tag}
          color={colorOf(byId.get(id), tag, colors)}
          only={only}
          top={Math.round(top)}
          height={Math.round(bottom - top)}
          away={12 + Math.round(lane * apart)}
        />
      ))}
    </div>
  );
});

/** A passage's extent under each of its tags. */
export const strandsOf = (extent: Extent, { tags }: AnnotationView): Strand[] =>
  (tags.length > 0 ? tags : [null]).map((tag) => ({ ...extent, tag }));

/** None if it is not drawn. */
function strandsDrawn(page: Page, passage: AnnotationView): Strand[] {
  const extent = extentOf(page, passage);
  return extent ? strandsOf(extent, passage) : [];
}

/** A passage's own colour stands for its first tag. */
export function colorOf(
  passage: AnnotationView | undefined,
  tag: string | null,
  colors: TagColors,
): Color | undefined {
  const isFirst = tag === null || tag === passage?.tags[0];
  return isFirst ? passage?.color : (colors.get(tag) ?? passage?.color);
}

/** From the top of the column; null if it is not drawn. */
function extentOf({ column, map }: Page, { id, start, end, state }: AnnotationView): Extent | null {
  const first = state === 'lost' ? null : rectOfCharacter(map(), start);
  if (!first) return null;
  const last = rectOfCharacter(map(), end - 1) ?? first;
  const origin = column.current?.getBoundingClientRect().top ?? 0;
  return { id, top: first.top - origin, bottom: last.bottom - origin };
}

/** The band at the upper edge of the screen. Lanes are drawn in it and its neighbours: thousands cost paint. */
function useBand({ scroller }: Page): number {
  const [band, setBand] = useState(0);
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const follow = () => setBand(bandOf(box));
    box.addEventListener('scroll', follow, { passive: true });
    return () => box.removeEventListener('scroll', follow);
  }, [scroller]);
  return band;
}

function isNear({ top, bottom }: Extent, band: number): boolean {
  return bottom > (band - 1) * BAND && top < (band + 3) * BAND;
}

type LaneProps = {
  id: string;
  tag: string | null;
  color: Color | undefined;
  /** The tag whose passages alone stand out; null for all. */
  only: string | null;
  top: number;
  height: number;
  away: number;
};

export const Lane = memo(function Lane({ id, tag, color, only, top, height, away }: LaneProps) {
  const isFocused = useReading((state) => state.focused === id);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the cards and keys do the same; this is for the mouse.
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
    <div
      className={styles.lane}
      data-color={color}
      data-focused={isFocused || undefined}
      data-dimmed={(only !== null && tag !== only) || undefined}
      title={tag ?? undefined}
      style={{ insetBlockStart: top, blockSize: height, insetInlineStart: -away }}
      onClick={() => useReading.getState().focus(id, 'text')}
      onPointerEnter={() => useReading.getState().hover(id)}
      onPointerLeave={() => useReading.getState().hover(null)}
      onDoubleClick={() => useReading.getState().showOnly(tag === only ? null : tag)}
    />
  );
});
