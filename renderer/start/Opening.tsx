/** An archive on its way in; a large one may have its index brought up to date first. */
import type { HostState } from '../../main/api/host-contract.ts';
import { t } from '../strings/index.ts';
import { Progress } from '../ui/Progress.tsx';
import styles from './Opening.module.css';

export type OpeningProps = { state: HostState | null };

export function Opening({ state }: OpeningProps) {
  const opening = state?.opening;
  const name = opening?.name ?? state?.archive?.name;
  const isIndexing = opening != null && opening.total > 0;
  return (
    <div className={styles.opening} role="status">
      <p dir="auto">{name ? t.start.opening(name) : t.start.connecting}</p>
      <Progress
        label={isIndexing ? t.start.indexing : t.start.connecting}
        done={opening?.done ?? 0}
        total={isIndexing ? opening.total : null}
      />
      {isIndexing && (
        <p className={styles.indexing}>
          {t.start.indexing} · {t.jobs.done(opening.done, opening.total)}
        </p>
      )}
    </div>
  );
}
