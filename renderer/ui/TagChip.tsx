/** A tag in its own colour. */
import { X } from 'lucide-react';
import type { Color } from '../../main/text/colors.ts';
import styles from './TagChip.module.css';

export type TagChipProps = {
  name: string;
  color: Color;
  onPress?: () => void;
  /** For a toggle: whether it is on. */
  pressed?: boolean;
  /** What pressing it does. */
  title?: string;
  onRemove?: () => void;
  removeLabel?: string;
};

export function TagChip({ name, color, onPress, pressed, title, onRemove, removeLabel }: TagChipProps) {
  return (
    <span className={styles.tag} data-color={color}>
      {onPress ? (
        <button
          type="button"
          className={styles.name}
          dir="auto"
          title={title}
          aria-pressed={pressed}
          onClick={onPress}
        >
          {name}
        </button>
      ) : (
        <span className={styles.name} dir="auto">
          {name}
        </span>
      )}
      {onRemove && (
        <button type="button" className={styles.cross} aria-label={removeLabel} onClick={onRemove}>
          <X aria-hidden="true" />
        </button>
      )}
    </span>
  );
}
