/** What is marked on a page: passages in their colours, hits, what is selected. As the page's ink shows through it. */
import { memo, useMemo } from 'react';
import type { AnnotationView, PageLineView } from '../../main/api/schema.ts';
import { isDimmed } from '../annotations/only-tag.ts';
import type { Place } from '../reader/text-map.ts';
import { boxesOf } from './lines.ts';
import styles from './pages.module.css';

export type ToMark = {
  passages: readonly AnnotationView[];
  /** Id of the passage that is meant. */
  focused: string | null;
  hits: readonly Place[];
  /** The one that is meant. */
  hit: Place | null;
  /** Selected, or waiting for its tag. */
  pending: Place | null;
  /** The letter at the edge that is moved. */
  edge: Place | null;
  /** The tag whose passages alone stand out; null for all. */
  only: string | null;
};

export type PageMarksProps = ToMark & { lines: readonly PageLineView[] };

export const PageMarks = memo(function PageMarks({
  lines,
  passages,
  focused,
  hits,
  hit,
  pending,
  edge,
  only,
}: PageMarksProps) {
  const here = useMemo(() => {
    const start = Math.min(...lines.map((line) => line.start));
    const end = Math.max(...lines.map((line) => line.end));
    return (place: Place) => place.start < end && place.end > start;
  }, [lines]);
  if (lines.length === 0) return null;
  return (
    <>
      {hits.filter(here).map((place) => (
        <Boxes
          key={`hit ${place.start}`}
          kind={place.start === hit?.start ? 'hit' : 'hits'}
          lines={lines}
          {...place}
        />
      ))}
      {passages
        .filter((passage) => passage.state !== 'lost' && here(passage))
        .map((passage) => (
          <Boxes
            key={passage.id}
            kind={kindOf(passage, focused, only)}
            color={passage.color}
            lines={lines}
            start={passage.start}
            end={passage.end}
          />
        ))}
      {pending && here(pending) && <Boxes kind="pending" lines={lines} {...pending} />}
      {edge && here(edge) && <Boxes kind="edge" lines={lines} {...edge} />}
    </>
  );
});

function kindOf(passage: AnnotationView, focused: string | null, only: string | null) {
  if (passage.id === focused) return 'focused';
  return isDimmed(passage, only) ? 'dimmed' : 'passage';
}

type BoxesProps = Place & {
  kind: 'passage' | 'focused' | 'dimmed' | 'hits' | 'hit' | 'pending' | 'edge';
  color?: AnnotationView['color'];
  lines: readonly PageLineView[];
};

const Boxes = memo(function Boxes({ kind, color, lines, start, end }: BoxesProps) {
  const boxes = useMemo(() => boxesOf(lines, { start, end }), [lines, start, end]);
  return boxes.map(({ left, top, right, bottom }) => (
    <div
      key={`${left} ${top}`}
      className={styles.mark}
      data-mark={kind}
      data-color={color}
      style={{ left, top, width: right - left, height: bottom - top }}
    />
  ));
});
