/** A small statement that can be pressed or taken away: a filter, a spelling, a facet. */
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Chip.module.css';
import { classes } from './classes.ts';

export type ChipProps = {
  children: ReactNode;
  /** Before the word. */
  icon?: ReactNode;
  /** A figure behind the word. */
  count?: number | string;
  /** Dashed: known, but not used. */
  off?: boolean;
  /** For a toggle: whether it is on. */
  pressed?: boolean;
  title?: string;
  onPress?: () => void;
  /** Shows a cross; its label says what goes. */
  onRemove?: () => void;
  removeLabel?: string;
};

export function Chip({
  children,
  icon,
  count,
  off,
  pressed,
  title,
  onPress,
  onRemove,
  removeLabel,
}: ChipProps) {
  const inside = (
    <>
      {icon}
      <span className={styles.word} dir="auto">
        {children}
      </span>
      {count !== undefined && <span className={styles.count}>{count}</span>}
    </>
  );
  return (
    <span className={classes(styles.chip, off && styles.off)} data-on={pressed || undefined} title={title}>
      {onPress ? (
        <button type="button" className={styles.body} aria-pressed={pressed} onClick={onPress}>
          {inside}
        </button>
      ) : (
        <span className={styles.body}>{inside}</span>
      )}
      {onRemove && (
        <button type="button" className={styles.cross} aria-label={removeLabel} onClick={onRemove}>
          <X aria-hidden="true" />
        </button>
      )}
    </span>
  );
}
