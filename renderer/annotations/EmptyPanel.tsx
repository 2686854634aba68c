/** No passage yet: how one is made, by mouse and by keys. */
import { Highlighter } from 'lucide-react';
import { t } from '../strings/index.ts';
import { Kbd } from '../ui/Kbd.tsx';
import styles from './EmptyPanel.module.css';

const KEYS: readonly [string, keyof typeof t.annotations.emptyKeys][] = [
  ['C', 'caret'],
  ['Shift+ArrowRight', 'extend'],
  ['P', 'paragraph'],
  ['Enter', 'annotate'],
  ['H', 'highlight'],
  ['M', 'name'],
];

export function EmptyPanel() {
  return (
    <div className={styles.empty}>
      <Highlighter aria-hidden="true" />
      <p className={styles.title}>{t.annotations.empty}</p>
      <p className={styles.more}>{t.annotations.emptyMore}</p>
      <ul className={styles.keys}>
        {KEYS.map(([keys, what]) => (
          <li key={keys}>
            <Kbd keys={keys} />
            <span className="visually-hidden">{keys}</span>
            <span>{t.annotations.emptyKeys[what]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
