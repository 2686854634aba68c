/** How far something is; without a total it only says that it goes on. */
import styles from './Progress.module.css';

export type ProgressProps = { label: string; done: number; total: number | null };

export function Progress({ label, done, total }: ProgressProps) {
  if (total === null) return <progress className={styles.progress} aria-label={label} />;
  return <progress className={styles.progress} aria-label={label} value={done} max={Math.max(1, total)} />;
}
