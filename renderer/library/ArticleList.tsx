/** The articles as a list of any length; what is in sight is fetched, the rest is room. */
import { type KeyboardEvent, useCallback, useState } from 'react';
import { useRows } from '../api/rows.ts';
import { focusSearch } from '../search/focus.ts';
import { t } from '../strings/index.ts';
import { useTagColors } from '../tags/tag-colors.ts';
import { type Held, VirtualList } from '../ui/VirtualList.tsx';
import { ArticleCommands } from './ArticleCommands.tsx';
import styles from './ArticleList.module.css';
import { ArticleRowView } from './ArticleRowView.tsx';
import { markArticles } from './actions.ts';
import { setActive, setFilter, setSelection, useListState } from './list-state.ts';
import { openArticle, useOpenArticle } from './open-article.ts';
import { NOTHING_SELECTED, select, toggled } from './selection.ts';

export type ArticleListProps = { keys: readonly number[] };

/** Two lines of title, one of facts; in CSS pixels. */
const ROW_HEIGHT = 76;

export function ArticleList({ keys }: ArticleListProps) {
  const { active, selection } = useListState();
  const [range, setRange] = useState({ first: 0, last: 0 });
  const rowOf = useRows(keys, range.first, range.last);
  const tagColors = useTagColors();
  const openId = useOpenArticle();
  const index = active === null ? -1 : keys.indexOf(active);

  const open = (at: number, { read = false } = {}) => {
    const row = rowOf(keys[at] ?? -1);
    if (row) openArticle(row.id, { read });
  };
  const onActive = (at: number, held: Held, how: 'key' | 'pointer') => {
    const key = keys[at];
    if (key === undefined) return;
    setSelection(select(selection, keys, active, key, held));
    setActive(key);
    if (how === 'pointer' && !held.range && !held.add) open(at);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === ' ' && active !== null) {
      if (event.ctrlKey || event.shiftKey) setSelection(toggled(selection, active));
      else open(index);
    } else if (event.key === 'Escape' && selection.keys.size > 0) setSelection(NOTHING_SELECTED);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <ArticleCommands keys={keys} index={index} rowOf={rowOf} onOpen={open} />
      <VirtualList
        label={t.library.list}
        count={keys.length}
        rowHeight={ROW_HEIGHT}
        multiple
        active={index}
        onActive={onActive}
        onOpen={(at) => open(at, { read: true })}
        onLeaveTop={focusSearch}
        onKeyDown={onKeyDown}
        isSelected={(at) => selection.keys.has(keys[at] ?? -1)}
        keyOf={useCallback((at: number) => keys[at] ?? at, [keys])}
        onPart={(at, part) => {
          const row = rowOf(keys[at] ?? -1);
          if (row && part === 'copies') setFilter({ copiesOf: row.key });
          else if (row) void markArticles([row.key], { starred: !row.starred });
        }}
        onRange={useCallback((first: number, last: number) => setRange({ first, last }), [])}
      >
        {(at) => {
          const row = rowOf(keys[at] ?? -1);
          if (!row) return <div className={styles.waiting} />;
          return (
            <ArticleRowView
              row={row}
              isOpen={row.id === openId}
              isSelected={selection.keys.has(row.key)}
              tagColors={tagColors}
            />
          );
        }}
      </VirtualList>
    </>
  );
}
