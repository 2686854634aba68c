/** The tags as lines that are changed where they stand. */
import { type KeyboardEvent, type Ref, useRef, useState } from 'react';
import type { TagView } from '../../main/api/schema.ts';
import { tellFailure } from '../app/problem.ts';
import { go } from '../app/route.ts';
import { FocusList, type FocusListHandle } from '../passages/FocusList.tsx';
import { usePassageFilter } from '../passages/filter.ts';
import { t } from '../strings/index.ts';
import { TagRow } from './TagRow.tsx';
import { tagChanges } from './tag-changes.ts';

type TagListProps = {
  tags: readonly TagView[];
  readOnly: boolean;
  listRef: Ref<FocusListHandle>;
  onMerge(tag: TagView): void;
  onLeaveTop(): void;
};

export type Editing = 'name' | 'description';

export function TagList({ tags, readOnly, listRef, onMerge, onLeaveTop }: TagListProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [editing, setEditing] = useState<{ name: string; part: Editing } | null>(null);
  const last = useRef(0);
  const own = useRef<FocusListHandle>(null);
  const found = tags.findIndex(({ name }) => name === chosen);
  const active = found >= 0 ? found : Math.max(0, Math.min(last.current, tags.length - 1));
  last.current = active;

  const edit = (tag: TagView, part: Editing) => setEditing({ name: tag.name, part });
  const endEditing = (renamed?: string) => {
    if (renamed !== undefined) setChosen(renamed);
    setEditing(null);
    own.current?.focus();
  };
  const remove = (tag: TagView) => void tagChanges.remove(tag).catch(tellFailure);
  const onRowKey = (event: KeyboardEvent, index: number) => {
    const tag = tags[index];
    const act = tag && actOf(event, tag, readOnly, { edit, remove, merge: onMerge });
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <FocusList
      ref={(handle) => {
        own.current = handle;
        if (typeof listRef === 'function') listRef(handle);
        else if (listRef) listRef.current = handle;
      }}
      label={t.tags.list}
      count={tags.length}
      rowHeight={46}
      active={active}
      onActive={(index) => setChosen(tags[index]?.name ?? null)}
      onRowKey={onRowKey}
      onLeaveTop={onLeaveTop}
      keyOf={(index) => tags[index]?.name ?? String(index)}
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

/** What a key does to the tag it is pressed on. */
function actOf(event: KeyboardEvent, tag: TagView, readOnly: boolean, acts: Acts): (() => void) | undefined {
  if (event.key === 'Enter') return () => showPassages(tag);
  if (readOnly) return undefined;
  if (event.code === 'KeyE') return () => acts.edit(tag, 'name');
  if (event.code === 'KeyD') return () => acts.edit(tag, 'description');
  if (event.code === 'KeyM') return () => acts.merge(tag);
  return event.key === 'Delete' ? () => acts.remove(tag) : undefined;
}
