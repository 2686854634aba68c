/** A dot in a tag's colour. Colour alone says nothing to some eyes: give it a label unless a word stands beside it. */
import type { Color } from '../../main/text/colors.ts';
import styles from './ColorDot.module.css';

export type ColorDotProps = { color: Color; label?: string };

export function ColorDot({ color, label }: ColorDotProps) {
  if (!label) return <span className={styles.dot} data-color={color} aria-hidden="true" />;
  return <span className={styles.dot} data-color={color} role="img" aria-label={label} title={label} />;
}
