/** One file of an import: its outcome as a sign and a word, its name, what became of it or what to do. */
import { Package, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import type { LedgerItem } from '../../main/api/schema.ts';
import { shownTitle } from '../library/title.ts';
import { t } from '../strings/index.ts';
import { itemName } from './item-name.ts';
import styles from './LedgerRow.module.css';
import { articleOf } from './ledger-items.ts';
import { OUTCOME_ICONS } from './outcomes.ts';

/** Without an item while it is on its way. */
type LedgerRowProps = { item: LedgerItem | undefined; canRetry: boolean };

export const LedgerRow = memo(function LedgerRow({ item, canRetry }: LedgerRowProps) {
  if (!item) return <div className={styles.row} data-busy="true" />;
  const isContainer = item.code === 'container';
  const Icon = isContainer ? Package : OUTCOME_ICONS[item.outcome];
  return (
    <div className={styles.row} data-outcome={item.outcome}>
      <span
        className={styles.outcome}
        title={isContainer ? t.imports.containerMeans : t.imports.outcomeMeans[item.outcome]}
      >
        <Icon aria-hidden="true" />
        {isContainer ? t.imports.container : t.imports.outcome[item.outcome]}
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
function FileName({ item }: { item: LedgerItem }) {
  const { file, member } = item;
  const { name, folder } = itemName(item);
  return (
    <p className={styles.file} title={member ? `${file} › ${member}` : file}>
      <bdi className={styles.name}>{name}</bdi>
      {folder && <bdi className={styles.folder}>{folder}</bdi>}
      {member && <span className={styles.folder}>{t.imports.inside(file)}</span>}
    </p>
  );
}

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
