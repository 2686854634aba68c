/** A shortcut as key caps. Screen readers hear it from the command itself. */
import { keyCaps } from '../app/keys.ts';
import styles from './Kbd.module.css';

export type KbdProps = {
  /** As in `app/keys.ts`: "Mod+Z". */
  keys: string;
};

export function Kbd({ keys }: KbdProps) {
  return (
    <span className={styles.keys} aria-hidden="true">
      {keyCaps(keys).map((cap) => (
        <kbd key={cap} className={styles.cap}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}
