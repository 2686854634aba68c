/** The tags as lines that are changed where they stand. */
import { type RefObject, useCallback, useRef, useState } from 'react';
import type { TagView } from '../../main/api/schema.ts';
import { tellFailure } from '../app/problem.ts';
import { t } from '../strings/index.ts';
import { FocusList, type FocusListHandle } from '../ui/FocusList.tsx';
import { type Editing, TagRow } from './TagRow.tsx';
import { tagChanges } from './tag-changes.ts';
import type { TagPlace } from './tree-moves.ts';
import { useTagDrag } from './use-tag-drag.ts';
import { showPassagesOf, useTagKeys } from './use-tag-keys.ts';

type TagListProps = {
  /** Those that are shown, and all as they stand in the tree. */
  tags: readonly TagView[];
  tree: readonly TagView[];
  readOnly: boolean;
  listRef: RefObject<FocusListHandle | null>;
  onMerge(tag: TagView): void;
  onSplit(tag: TagView): void;
  onLeaveTop(): void;
};

export function TagList({ tags, tree, readOnly, listRef, onMerge, onSplit, onLeaveTop }: TagListProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [editing, setEditing] = useState<{ name: string; part: Editing } | null>(null);
  const last = useRef(0);
  const found = tags.findIndex(({ name }) => name === chosen);
  const active = found >= 0 ? found : Math.max(0, Math.min(last.current, tags.length - 1));
  last.current = active;

  const edit = (tag: TagView, part: Editing) => setEditing({ name: tag.name, part });
  const endEditing = (renamed?: string) => {
    if (renamed !== undefined) setChosen(renamed);
    setEditing(null);
    listRef.current?.focus();
  };
  const drag = useTagDrag(tree, readOnly);
  const move = (tag: TagView, to: TagPlace | null) => {
    if (to) void tagChanges.move(tag, to).catch(tellFailure);
  };
  const remove = (tag: TagView) => void tagChanges.remove(tag).catch(tellFailure);
  useTagKeys(
    tags[active],
    readOnly,
    { edit, remove, merge: onMerge, split: onSplit, move: (tag, where) => move(tag, where(tree, tag)) },
    () => listRef.current?.isOnRow() ?? false,
  );

  return (
    <FocusList
      ref={listRef}
      label={t.tags.list}
      count={tags.length}
      rowHeight={46}
      active={active}
      onActive={(index) => setChosen(tags[index]?.name ?? null)}
      onLeaveTop={onLeaveTop}
      keyOf={useCallback((index: number) => tags[index]?.name ?? String(index), [tags])}
    >
      {(index, isActive) => {
        const tag = tags[index];
        if (!tag) return null;
        return (
          <TagRow
            tag={tag}
            isActive={isActive}
            readOnly={readOnly}
            drag={drag(tag)}
            editing={editing?.name === tag.name ? editing.part : null}
            onEdit={(part) => edit(tag, part)}
            onEnd={endEditing}
            onShow={() => showPassagesOf(tag)}
            onMerge={() => onMerge(tag)}
            onSplit={() => onSplit(tag)}
            onRemove={() => remove(tag)}
          />
        );
      }}
    </FocusList>
  );
}
