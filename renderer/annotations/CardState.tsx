/** What is not as it should be with a passage: not certain of its place, not found, or in what is left out. */
import { TriangleAlert } from 'lucide-react';
import type { AnnotationView } from '../../main/api/schema.ts';
import { useReading } from '../reader/reading.ts';
import type { ViewBlock } from '../reader/shown-blocks.ts';
import { t } from '../strings/index.ts';
import styles from './Card.module.css';
import { keepPlace } from './passage-calls.ts';
import { beginPlacing } from './placing.ts';

export type CardStateProps = { passage: AnnotationView; blocks: readonly ViewBlock[] };

export function CardState({ passage, blocks }: CardStateProps) {
  const { showLeftOut, focus } = useReading.getState();
  const leftOut = useReading((state) => state.leftOut);
  if (passage.state !== 'placed')
    return (
      <p className={styles.state} data-state={passage.state}>
        <TriangleAlert aria-hidden="true" />
        {t.annotations[passage.state]}{' '}
        {passage.state === 'weak' && (
          <>
            <button type="button" className={styles.link} onClick={() => void keepPlace(passage)}>
              {t.annotations.keepHere}
            </button>
            {' · '}
          </>
        )}
        <button type="button" className={styles.link} onClick={() => beginPlacing(passage.id)}>
          {t.placing.open}
        </button>
      </p>
    );
  const block = blocks.find(({ start, end }) => start <= passage.start && passage.start < end);
  if (!block?.hidden || block.hidden === 'title' || leftOut) return null;
  return (
    <p className={styles.state} data-state="left-out">
      {t.annotations.leftOut}{' '}
      <button
        type="button"
        className={styles.link}
        onClick={() => {
          showLeftOut(true);
          focus(passage.id, 'card');
        }}
      >
        {t.annotations.showLeftOut}
      </button>
    </p>
  );
}
