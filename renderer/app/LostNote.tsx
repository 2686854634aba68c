/** The host does not answer: what is safe and what to do. It goes away by itself. */
import { Unplug } from 'lucide-react';
import { t } from '../strings/index.ts';
import styles from './LostNote.module.css';

export function LostNote() {
  return (
    <div className={styles.note} role="alert">
      <Unplug aria-hidden="true" />
      <p>
        <b>{t.app.lostTitle}</b> {t.app.lostText}
      </p>
    </div>
  );
}
