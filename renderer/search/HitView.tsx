/** One hit: title, where and when, and the snippet with its matches marked. */
import type { SearchResult } from '../../main/api/schema.ts';
import { directionOf } from '../../main/text/direction.ts';
import { t } from '../strings/index.ts';
import styles from './HitView.module.css';
import { aroundMatch, pieces } from './pieces.ts';

export type HitViewProps = { hit: SearchResult['hits'][number]; isOpen: boolean };

export function HitView({ hit, isOpen }: HitViewProps) {
  const { title, outlet, published } = hit;
  const snippet = aroundMatch(hit.snippet, hit.ranges);
  return (
    <div className={styles.hit} dir={directionOf(title)} data-open={isOpen || undefined}>
      <div className={styles.title} dir="auto">
        {title}
      </div>
      <div className={styles.meta}>
        {outlet && <bdi className={styles.outlet}>{outlet}</bdi>}
        {outlet && published && <span aria-hidden="true"> · </span>}
        {published && <bdi className={styles.date}>{t.write.date(published.date)}</bdi>}
      </div>
      <p className={styles.snippet} dir="auto">
        {pieces(snippet.text, snippet.ranges).map(({ text, at, isMatch }) =>
          isMatch ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
        )}
      </p>
    </div>
  );
}
