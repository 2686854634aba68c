/** What stands beside the pages: small pictures of all of them, or the bookmarks of the file. Both lead to a page. */
import { useState } from 'react';
import { type PagedArticle, useOutline } from '../api/queries.ts';
import { t } from '../strings/index.ts';
import { VirtualList } from '../ui/VirtualList.tsx';
import styles from './PagesPanel.module.css';
import { type PageView, usePageView } from './page-view.ts';
import { Thumbnail } from './Thumbnail.tsx';
import type { Mode, Paged } from './use-paged.ts';

export type PagesPanelProps = { mode: Mode; paged: Paged; article: PagedArticle; onLeave(): void };

export function PagesPanel({ mode, ...props }: PagesPanelProps) {
  const { panel, setPanel } = usePageView();
  if (mode !== 'pages' || panel === null) return null;
  const choice = (kind: NonNullable<PageView['panel']>, label: string) => (
    <button type="button" aria-pressed={panel === kind} onClick={() => setPanel(kind)}>
      {label}
    </button>
  );
  return (
    <aside className={styles.panel} aria-label={t.pages.panel}>
      <div className={styles.kinds}>
        {choice('thumbnails', t.pages.thumbnails)}
        {choice('outline', t.pages.outline)}
      </div>
      {panel === 'thumbnails' ? <Thumbnails {...props} /> : <Outline {...props} />}
    </aside>
  );
}

type Props = Omit<PagesPanelProps, 'mode'>;

/** CSS pixels. */
const THUMBNAIL_ROW = 172;
const BOOKMARK_ROW = 32;

const asIs = (index: number) => index;

function Thumbnails({ paged, article, onLeave }: Props) {
  const current = usePageView((view) => view.current);
  const { pages } = paged.list;
  return (
    <VirtualList
      label={t.pages.thumbnails}
      count={pages.length}
      rowHeight={THUMBNAIL_ROW}
      active={current}
      onActive={paged.goTo}
      onOpen={onLeave}
      keyOf={asIs}
    >
      {(number) => {
        const facts = pages[number];
        return facts && <Thumbnail article={article} number={number} count={pages.length} facts={facts} />;
      }}
    </VirtualList>
  );
}

function Outline({ paged, article, onLeave }: Props) {
  const current = usePageView((view) => view.current);
  const [chosen, setChosen] = useState<number | null>(null);
  const { data = [], isPending } = useOutline(article, true);
  if (isPending) return null;
  if (data.length === 0) return <p className={styles.empty}>{t.pages.noOutline}</p>;
  // Of several bookmarks of one page it is the one that was chosen.
  const isChosen = chosen !== null && data[chosen]?.page === current;
  const active = isChosen ? chosen : data.findLastIndex(({ page }) => page !== null && page <= current);
  return (
    <VirtualList
      label={t.pages.outline}
      count={data.length}
      rowHeight={BOOKMARK_ROW}
      active={active}
      onActive={(index) => {
        setChosen(index);
        const page = data[index]?.page ?? null;
        if (page !== null) paged.goTo(page);
      }}
      onOpen={onLeave}
      keyOf={asIs}
    >
      {(index) => {
        const { title = '', level = 0, page = null } = data[index] ?? {};
        return (
          <span
            className={styles.bookmark}
            style={{ paddingInlineStart: 12 + Math.min(level, 6) * 14 }}
            title={title}
          >
            <span dir="auto">{title}</span>
            {page !== null && <small>{paged.list.pages[page]?.label || page + 1}</small>}
          </span>
        );
      }}
    </VirtualList>
  );
}
