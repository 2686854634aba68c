/** One line of the library: title, where it is from, when, the colours of its passages; unread and starred. */
import { Star } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { ArticleRow } from '../../main/api/schema.ts';
import { Marked } from '../search/Marked.tsx';
import { t } from '../strings/index.ts';
import type { TagColors } from '../tags/tag-colors.ts';
import { ColorDot } from '../ui/ColorDot.tsx';
import styles from './ArticleRowView.module.css';
import { shownTitle } from './title.ts';

export type ArticleRowViewProps = {
  row: Pick<
    ArticleRow,
    'title' | 'outlet' | 'published' | 'language' | 'direction' | 'read' | 'starred' | 'copies' | DotFacts
  >;
  /** Places of a query's matches in the title. */
  titleRanges?: readonly [number, number][];
  isOpen: boolean;
  isSelected: boolean;
  tagColors: TagColors;
  /** What stands under it. */
  children?: ReactNode;
};

type DotFacts = 'tags' | 'ownTags' | 'colors' | 'passages';

export const ArticleRowView = memo(function ArticleRowView(props: ArticleRowViewProps) {
  const { row, titleRanges = [], isOpen, isSelected, tagColors, children } = props;
  const { outlet, published, language } = row;
  const title = shownTitle(row.title);
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
        {title === row.title ? <Marked text={title} ranges={titleRanges} /> : <i>{title}</i>}
      </div>
      <div className={styles.meta}>
        {outlet && (
          <bdi className={styles.outlet} lang={language === 'und' ? undefined : language}>
            {outlet}
          </bdi>
        )}
        {outlet && published && <span aria-hidden="true">·</span>}
        {published && <bdi className={styles.date}>{shortDate(published)}</bdi>}
        {row.copies > 0 && (
          <bdi className={styles.copies} data-part="copies" title={t.library.showCopies}>
            {t.library.copies(row.copies)}
          </bdi>
        )}
        <Dots row={row} tagColors={tagColors} />
      </div>
      {children}
      <span className={styles.star} data-part="star" data-on={row.starred || undefined}>
        <Star aria-hidden={!row.starred} aria-label={row.starred ? t.library.starred : undefined} />
      </span>
    </div>
  );
});

/** The tags' colours; their names and the number of passages are in the title and said by it. */
function Dots({ row, tagColors }: { row: Pick<ArticleRow, DotFacts>; tagColors: TagColors }) {
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

function shortDate({ date, sure }: NonNullable<ArticleRow['published']>): string {
  const day = t.write.date(date);
  return sure === 'low' ? t.write.unsure(day) : day;
}
