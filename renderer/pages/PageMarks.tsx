/** What is marked on a page: passages in their colours, hits, what is selected. As the page's ink shows through it. */
import { memo, useMemo } from 'react';
import type { AnnotationView, PageLineView } from '../../main/api/schema.ts';
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
};

export type PageMarksProps = ToMark & { lines: readonly PageLineView[] };

export const PageMarks = memo(function PageMarks({
  lines,
  passages,
  focused,
  hits,
  hit,
  pending,
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
        .map(({ id, start, end, color }) => (
          <Boxes
            key={id}
            kind={id === focused ? 'focused' : 'passage'}
            color={color}
            lines={lines}
            start={start}
            end={end}
          />
        ))}
      {pending && here(pending) && <Boxes kind="pending" lines={lines} {...pending} />}
    </>
  );
});

type BoxesProps = Place & {
  kind: 'passage' | 'focused' | 'hits' | 'hit' | 'pending';
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
