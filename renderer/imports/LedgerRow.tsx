/** One file of an import: its outcome as a sign and a word, its name, what became of it or what to do. */
import { TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import type { LedgerItem } from '../../main/api/schema.ts';
import { shownTitle } from '../library/title.ts';
import { t } from '../strings/index.ts';
import styles from './LedgerRow.module.css';
import { articleOf } from './ledger-items.ts';
import { OUTCOME_ICONS } from './outcomes.ts';

/** Without an item while it is on its way. */
type LedgerRowProps = { item: LedgerItem | undefined; canRetry: boolean };

export const LedgerRow = memo(function LedgerRow({ item, canRetry }: LedgerRowProps) {
  if (!item) return <div className={styles.row} data-busy="true" />;
  const Icon = OUTCOME_ICONS[item.outcome];
  return (
    <div className={styles.row} data-outcome={item.outcome}>
      <span className={styles.outcome} title={t.imports.outcomeMeans[item.outcome]}>
        <Icon aria-hidden="true" />
        {t.imports.outcome[item.outcome]}
      </span>
      <div className={styles.what}>
        <FileName item={item} />
        <Became item={item} canRetry={canRetry} />
        {item.warning && (
          <p className={styles.warning}>
            <TriangleAlert className={styles.sign} aria-hidden="true" />
            <span>{item.warning}</span>
          </p>
        )}
      </div>
    </div>
  );
});

/** The name stands out from the folders it lies in. */
function FileName({ item: { file, member } }: { item: LedgerItem }) {
  const whole = member === undefined || member === null ? file : placeIn(member);
  const cut = Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1;
  return (
    <p className={styles.file} title={member ? `${file} › ${member}` : file}>
      <bdi className={styles.name}>{whole.slice(cut)}</bdi>
      {cut > 0 && <bdi className={styles.folder}>{whole.slice(0, cut - 1)}</bdi>}
      {member && <span className={styles.folder}>{t.imports.inside(file)}</span>}
    </p>
  );
}

/** A row of a table has its number only. */
const placeIn = (member: string) => (/^\d+$/.test(member) ? t.imports.row(member) : member);

function Became({ item, canRetry }: { item: LedgerItem; canRetry: boolean }) {
  const { title, reason, code, outcome } = item;
  if (articleOf(item)) {
    return (
      <p className={styles.article}>
        {outcome === 'duplicate' && <span>{t.imports.copyOf} </span>}
        <bdi className={styles.link} data-part="article">
          {shownTitle(title)}
        </bdi>
      </p>
    );
  }
  if (!reason && !code) return null;
  const advice = code ? t.imports.advice[code] : undefined;
  return (
    <p className={styles.reason}>
      {reason ?? code} {advice && <span className={styles.advice}>{advice}</span>}{' '}
      {canRetry && outcome === 'failed' && (
        <span className={styles.link} data-part="retry">
          {t.imports.retryOne}
        </span>
      )}
    </p>
  );
}
