/** Under a block that is left out: why it is, and the way back, here or in more articles. */
import { ChevronDown } from 'lucide-react';
import type { BlockReach } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';
import { MenuItem, RowMenu } from '../ui/Menu.tsx';
import styles from './blocks.module.css';
import { hasReach, type ViewBlock } from './shown-blocks.ts';

export type LeftOutBarProps = {
  block: ViewBlock;
  outlet: string | null;
  onTakeIn(reach: BlockReach): void;
};

export function LeftOutBar({ block, outlet, onTakeIn }: LeftOutBarProps) {
  return (
    <div className={styles.leftOutBar}>
      <span dir="auto">{whyLeftOut(block, outlet)}</span>
      <span className={styles.takeIn}>
        <button type="button" className={styles.restore} onClick={() => onTakeIn('article')}>
          {t.reader.isPart}
        </button>
        {hasReach(block) && (
          <RowMenu
            align="end"
            trigger={
              <button type="button" className={styles.restore} aria-label={t.reader.isPartOfMore}>
                <ChevronDown aria-hidden="true" />
              </button>
            }
          >
            {outlet !== null && (
              <MenuItem onSelect={() => onTakeIn('outlet')}>{t.reader.isPartOf(outlet)}</MenuItem>
            )}
            <MenuItem onSelect={() => onTakeIn('everywhere')}>{t.reader.isPartOfAll}</MenuItem>
          </RowMenu>
        )}
      </span>
    </div>
  );
}

function whyLeftOut({ hidden = 'chrome', reach, repeats }: ViewBlock, outlet: string | null): string {
  if (repeats && outlet !== null) return t.reader.repeats(repeats.articles, repeats.total, outlet);
  if (reach === 'everywhere') return t.reader.leftOutByYou.everywhere;
  if (reach === 'outlet' && outlet !== null) return t.reader.leftOutByYou.outlet(outlet);
  return t.reader.leftOutWhy[hidden];
}
