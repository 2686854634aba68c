/** An archive that can only be read: said once, where nobody can miss it and nothing is covered. */
import { Lock } from 'lucide-react';
import { useInfo } from '../api/queries.ts';
import { t } from '../strings/index.ts';
import styles from './ReadOnlyNote.module.css';

export function ReadOnlyNote() {
  const { data: info } = useInfo();
  if (!info?.readOnly) return null;
  return (
    <p className={styles.note} role="status">
      <Lock aria-hidden="true" /> {t.app.readOnly[info.readOnly]}
    </p>
  );
}
