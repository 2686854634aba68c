/** One place that a search finds, in its context, with what was said of it. */
import { Check, X } from 'lucide-react';
import type { HitView } from '../../main/api/schema.ts';
import { shownTitle } from '../library/title.ts';
import { Marked } from '../search/Marked.tsx';
import { t } from '../strings/index.ts';
import styles from './HitItem.module.css';
import type { Verdict } from './verdicts.ts';

type HitItemProps = {
  hit: HitView;
  isActive: boolean;
  verdict: Verdict | null;
  /** The tags to give, where all of them stand there. */
  already: readonly string[];
};

export function HitItem({ hit, isActive, verdict, already }: HitItemProps) {
  const { before, quote, ranges, after, article } = hit;
  return (
    <div className={styles.hit} data-active={isActive || undefined} data-verdict={verdict ?? undefined}>
      <span className={styles.verdict}>
        {verdict === 'accepted' && <Check role="img" aria-label={t.tagHits.state.accepted} />}
        {verdict === 'skipped' && <X role="img" aria-label={t.tagHits.state.skipped} />}
      </span>
      <div className={styles.text}>
        <p className={styles.quote} dir="auto">
          {before && <span className={styles.around}>… {before}</span>}
          <span className={styles.taken}>
            <Marked text={quote} ranges={ranges} />
          </span>
          {after && <span className={styles.around}>{after} …</span>}
        </p>
        <p className={styles.facts}>
          <bdi>{shownTitle(article.title)}</bdi>
          {article.outlet && (
            <>
              {' · '}
              <bdi>{article.outlet}</bdi>
            </>
          )}
          {already.length > 0 && <b className={styles.already}>{t.tagHits.already(already.join(', '))}</b>}
        </p>
      </div>
    </div>
  );
}
