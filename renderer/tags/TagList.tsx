/** The tags as lines that are changed where they stand. */
import { type RefObject, useCallback, useRef, useState } from 'react';
import type { TagView } from '../../main/api/schema.ts';
import { useCommand } from '../app/commands.ts';
import { tellFailure } from '../app/problem.ts';
import { go } from '../app/route.ts';
import { usePassageFilter } from '../passages/filter.ts';
import { t } from '../strings/index.ts';
import { FocusList, type FocusListHandle } from '../ui/FocusList.tsx';
import { TagRow } from './TagRow.tsx';
import { tagChanges } from './tag-changes.ts';

type TagListProps = {
  tags: readonly TagView[];
  readOnly: boolean;
  listRef: RefObject<FocusListHandle | null>;
  onMerge(tag: TagView): void;
  onLeaveTop(): void;
};

export type Editing = 'name' | 'description';

export function TagList({ tags, readOnly, listRef, onMerge, onLeaveTop }: TagListProps) {
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
  const remove = (tag: TagView) => void tagChanges.remove(tag).catch(tellFailure);
  useRowCommands(
    tags[active],
    readOnly,
    { edit, remove, merge: onMerge },
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
            editing={editing?.name === tag.name ? editing.part : null}
            onEdit={(part) => edit(tag, part)}
            onEnd={endEditing}
            onShow={() => showPassages(tag)}
            onMerge={() => onMerge(tag)}
            onRemove={() => remove(tag)}
          />
        );
      }}
    </FocusList>
  );
}

/** The passages that carry the tag, in their place. */
function showPassages({ name }: TagView): void {
  usePassageFilter.setState({ tags: [name], query: '' });
  go({ place: 'passages' });
}

type Acts = {
  edit(tag: TagView, part: Editing): void;
  remove(tag: TagView): void;
  merge(tag: TagView): void;
};

/** The keys of the tag that has the focus. */
function useRowCommands(
  tag: TagView | undefined,
  readOnly: boolean,
  acts: Acts,
  isOnRow: () => boolean,
): void {
  const on = (act: (tag: TagView) => void) => () => tag && act(tag);
  const when = () => isOnRow() && !readOnly;
  useCommand({
    id: 'tags.show',
    title: t.tags.showPassages,
    keys: 'Enter',
    when: isOnRow,
    run: on(showPassages),
  });
  useCommand({
    id: 'tags.rename',
    title: t.tags.rename,
    keys: 'E',
    when,
    run: on((one) => acts.edit(one, 'name')),
  });
  useCommand({
    id: 'tags.describe',
    title: t.tags.editDescription,
    keys: 'D',
    when,
    run: on((one) => acts.edit(one, 'description')),
  });
  useCommand({ id: 'tags.merge', title: t.tags.merge, keys: 'M', when, run: on(acts.merge) });
  useCommand({ id: 'tags.remove', title: t.tags.remove, keys: 'Delete', when, run: on(acts.remove) });
}
