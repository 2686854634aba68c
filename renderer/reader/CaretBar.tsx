/** What the keys do while the caret is on. */
import { t } from '../strings/index.ts';
import { Kbd } from '../ui/Kbd.tsx';
import styles from './CaretBar.module.css';

const KEYS: readonly [string, keyof typeof t.reader.caretKeys][] = [
  ['Shift+ArrowRight', 'select'],
  ['P', 'paragraph'],
  ['Enter', 'annotate'],
  ['H', 'highlight'],
  ['Escape', 'leave'],
];

export function CaretBar() {
  return (
    <div className={styles.bar} aria-hidden="true">
      <b>{t.reader.caretHint}</b>
      {KEYS.map(([keys, what]) => (
        <span key={keys} className={styles.key}>
          <Kbd keys={keys} /> {t.reader.caretKeys[what]}
        </span>
      ))}
    </div>
  );
}
