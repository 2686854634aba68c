/** What a passage is in the file that brought it along, and on which page. Nothing for one that was made here. */
import type { AnnotationView } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';
import styles from './Card.module.css';

export function OriginLine({ origin }: Pick<AnnotationView, 'origin'>) {
  if (!origin) return null;
  return <p className={styles.origin}>{t.annotations.origin(origin.kind, origin.page)}</p>;
}
