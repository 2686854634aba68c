/** The hits, as far as they were fetched; nearing the end asks for more. Enter reads, Space peeks, Escape goes back. */
import { type KeyboardEvent, useCallback, useState } from 'react';
import type { SearchResult } from '../../main/api/schema.ts';
import { openArticle, useOpenArticle } from '../library/open-article.ts';
import { t } from '../strings/index.ts';
import { VirtualList } from '../ui/VirtualList.tsx';
import { focusSearch } from './focus.ts';
import { HitView } from './HitView.tsx';

export type HitListProps = { hits: SearchResult['hits']; onNearEnd(): void };

/** A hit with two lines of snippet, in CSS pixels. */
const USUAL_HEIGHT = 104;
const NEAR_END = 15;

export function HitList({ hits, onNearEnd }: HitListProps) {
  const openId = useOpenArticle();
  const [active, setActive] = useState(() => hits.findIndex(({ id }) => id === openId));
  const open = (index: number, read: boolean) => {
    const hit = hits[index];
    if (hit) openArticle(hit.id, { read });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === ' ' && active >= 0) open(active, false);
    else if (event.key === 'Escape') focusSearch();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onRange = (_: number, last: number) => {
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
    >
      {(index) => {
        const hit = hits[index];
        return hit && <HitView hit={hit} isOpen={hit.id === openId} />;
      }}
    </VirtualList>
  );
}
