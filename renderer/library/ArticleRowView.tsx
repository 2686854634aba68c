/** One line of the library: title, where it is from, when, the colours of its passages; unread and starred. */
import { Star } from 'lucide-react';
import { memo } from 'react';
import type { ArticleRow } from '../../main/api/schema.ts';
import type { Color } from '../../main/text/colors.ts';
import { t } from '../strings/index.ts';
import { ColorDot } from '../ui/ColorDot.tsx';
import styles from './ArticleRowView.module.css';

export type ArticleRowViewProps = {
  row: ArticleRow;
  isOpen: boolean;
  isSelected: boolean;
  /** The colour of a tag, by name. */
  tagColors: ReadonlyMap<string, Color>;
};

export const ArticleRowView = memo(function ArticleRowView({
  row,
  isOpen,
  isSelected,
  tagColors,
}: ArticleRowViewProps) {
  const { outlet, published, language } = row;
  return (
    <div
      className={styles.row}
      dir={row.direction}
      data-open={isOpen || undefined}
      data-selected={isSelected || undefined}
      data-unread={!row.read || undefined}
    >
      <div className={styles.title} dir="auto" lang={language === 'und' ? undefined : language}>
        {!row.read && <span className={styles.unread} role="img" aria-label={t.library.unread} />}
        {row.title}
      </div>
      <div className={styles.meta}>
        {outlet && (
          <bdi className={styles.outlet} lang={language === 'und' ? undefined : language}>
            {outlet}
          </bdi>
        )}
        {outlet && published && <span aria-hidden="true">·</span>}
        {published && <bdi className={styles.date}>{t.write.date(published.date)}</bdi>}
        {row.copies > 0 && (
          <bdi className={styles.copies} data-part="copies" title={t.library.showCopies}>
            {t.library.copies(row.copies)}
          </bdi>
        )}
        <Dots row={row} tagColors={tagColors} />
      </div>
      <span className={styles.star} data-part="star" data-on={row.starred || undefined}>
        <Star aria-hidden={!row.starred} aria-label={row.starred ? t.library.starred : undefined} />
      </span>
    </div>
  );
});

/** The tags' colours; their names and the number of passages are in the title and said by it. */
function Dots({ row, tagColors }: Pick<ArticleRowViewProps, 'row' | 'tagColors'>) {
  const own = row.ownTags.flatMap((name) => tagColors.get(name) ?? []);
  const colors = [...new Set([...row.colors, ...own])];
  if (colors.length === 0) return null;
  const names = [...new Set([...row.ownTags, ...row.tags])];
  const said = [...(row.passages > 0 ? [t.library.passages(row.passages)] : []), ...names];
  return (
    <span className={styles.dots} role="img" aria-label={t.write.list(said)} title={t.write.list(said)}>
      {colors.map((color) => (
        <ColorDot key={color} color={color} />
      ))}
    </span>
  );
}
