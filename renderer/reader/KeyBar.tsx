/** What the keys do as long as something special goes on in the text. */
import { Kbd } from '../ui/Kbd.tsx';
import styles from './KeyBar.module.css';

export type KeyBarProps = {
  title: string;
  /** Shortcuts with what they do; several at once as a list. */
  keys: readonly (readonly [keys: string | readonly string[], does: string])[];
};

export function KeyBar({ title, keys }: KeyBarProps) {
  return (
    <div className={styles.bar} aria-hidden="true">
      <b>{title}</b>
      {keys.map(([own, does]) => (
        <span key={does} className={styles.key}>
          {[own].flat().map((one) => (
            <Kbd key={one} keys={one} />
          ))}{' '}
          {does}
        </span>
      ))}
    </div>
  );
}
