/** The hits, as far as they were fetched; nearing the end asks for more. Enter reads, Space peeks, Escape goes back. */
import { type KeyboardEvent, useCallback, useEffect, useMemo, useState } from 'react';
import type { RecentSearch, SearchResult } from '../../main/api/schema.ts';
import { useRows } from '../api/rows.ts';
import { go } from '../app/route.ts';
import { markArticles } from '../library/actions.ts';
import { setFilter } from '../library/list-state.ts';
import { openArticle, useOpenArticle } from '../library/open-article.ts';
import { t } from '../strings/index.ts';
import { useTagColors } from '../tags/tag-colors.ts';
import { VirtualList } from '../ui/VirtualList.tsx';
import { focusListIfWanted, focusSearch } from './focus.ts';
import { HitView } from './HitView.tsx';
import { rememberSearch } from './searches.ts';

export type HitListProps = {
  /** What found them. */
  search: RecentSearch;
  hits: SearchResult['hits'];
  onNearEnd(): void;
};

/** A hit with two lines of snippet, in CSS pixels. */
const USUAL_HEIGHT = 104;
const NEAR_END = 15;

export function HitList({ search, hits, onNearEnd }: HitListProps) {
  const openId = useOpenArticle();
  const [active, setActive] = useState(() => hits.findIndex(({ id }) => id === openId));
  const open = (index: number, read: boolean) => {
    const hit = hits[index];
    if (!hit) return;
    rememberSearch(search);
    openArticle(hit.id, { read });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === ' ' && active >= 0) open(active, false);
    else if (event.key === 'Escape') focusSearch();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const keys = useMemo(() => hits.map(({ key }) => key), [hits]);
  const [range, setRange] = useState({ first: 0, last: 0 });
  const rowOf = useRows(keys, range.first, range.last);
  const tagColors = useTagColors();
  useEffect(focusListIfWanted, []);
  const onRange = (first: number, last: number) => {
    setRange((before) => (before.first === first && before.last === last ? before : { first, last }));
    if (last >= hits.length - NEAR_END) onNearEnd();
  };
  return (
    <VirtualList
      label={t.search.results}
      count={hits.length}
      rowHeight={USUAL_HEIGHT}
      measured
      active={active}
      onActive={(index, _, how) => {
        setActive(index);
        if (how === 'pointer') open(index, false);
      }}
      onOpen={(index) => open(index, true)}
      onLeaveTop={focusSearch}
      onKeyDown={onKeyDown}
      keyOf={useCallback((index: number) => hits[index]?.id ?? index, [hits])}
      onRange={onRange}
      onPart={(index, part) => {
        const row = rowOf(hits[index]?.key ?? -1);
        if (row && part === 'copies') showCopies(row.key);
        else if (row) void markArticles([row.key], { starred: !row.starred });
      }}
    >
      {(index) => {
        const hit = hits[index];
        return (
          hit && <HitView hit={hit} row={rowOf(hit.key)} isOpen={hit.id === openId} tagColors={tagColors} />
        );
      }}
    </VirtualList>
  );
}

/** In the library: of a search only those would be seen that match. */
function showCopies(key: number): void {
  setFilter({ copiesOf: key });
  go({ place: 'library', articleId: null, at: null });
}
