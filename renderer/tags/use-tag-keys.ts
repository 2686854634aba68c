/** The keys of the tag that has the focus. */
import type { TagView } from '../../main/api/schema.ts';
import { useCommand } from '../app/commands.ts';
import { tellFailure } from '../app/problem.ts';
import { showMemo } from '../memos/show-memo.ts';
import { showPassages } from '../passages/filter.ts';
import { t } from '../strings/index.ts';
import type { Editing } from './TagRow.tsx';
import { tagChanges } from './tag-changes.ts';
import { along, inward, outward, type TagPlace } from './tree-moves.ts';

/** The passages that carry the tag or one under it, in their place. */
export function showPassagesOf({ name }: TagView): void {
  showPassages({ tags: [name] });
}

const up: typeof inward = (tags, tag) => along(tags, tag, -1);
const down: typeof inward = (tags, tag) => along(tags, tag, 1);

type Acts = {
  edit(tag: TagView, part: Editing): void;
  remove(tag: TagView): void;
  merge(tag: TagView): void;
  split(tag: TagView): void;
  move(tag: TagView, where: (tags: readonly TagView[], tag: TagView) => TagPlace | null): void;
};

export function useTagKeys(
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
    run: on(showPassagesOf),
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
  useCommand({
    id: 'tags.exemplify',
    title: t.tags.editExamples,
    keys: 'G',
    when,
    run: on((one) => acts.edit(one, 'examples')),
  });
  useCommand({
    id: 'tags.shortcut',
    title: t.tags.editShortcut,
    keys: 'K',
    when,
    run: on((one) => acts.edit(one, 'shortcut')),
  });
  useCommand({
    id: 'tags.addUnder',
    title: t.tags.addUnder,
    keys: 'A',
    when,
    run: on((one) => acts.edit(one, 'child')),
  });
  useCommand({
    id: 'tags.retire',
    title: t.tags.retire,
    keys: 'R',
    when,
    run: on((one) => void tagChanges.retire(one).catch(tellFailure)),
  });
  useCommand({
    id: 'tags.moveIn',
    title: t.tags.moveIn,
    keys: 'Alt+ArrowRight',
    when,
    run: on((one) => acts.move(one, inward)),
  });
  useCommand({
    id: 'tags.moveOut',
    title: t.tags.moveOut,
    keys: 'Alt+ArrowLeft',
    when,
    run: on((one) => acts.move(one, outward)),
  });
  useCommand({
    id: 'tags.moveUp',
    title: t.tags.moveUp,
    keys: 'Alt+ArrowUp',
    when,
    run: on((one) => acts.move(one, up)),
  });
  useCommand({
    id: 'tags.moveDown',
    title: t.tags.moveDown,
    keys: 'Alt+ArrowDown',
    when,
    run: on((one) => acts.move(one, down)),
  });
  useCommand({ id: 'tags.merge', title: t.tags.merge, keys: 'M', when, run: on(acts.merge) });
  useCommand({
    id: 'tags.memo',
    title: t.memos.open,
    keys: 'W',
    when: isOnRow,
    run: on(({ name }) => showMemo(name)),
  });
  useCommand({ id: 'tags.split', title: t.tagSplit.open, keys: 'S', when, run: on(acts.split) });
  useCommand({ id: 'tags.remove', title: t.tags.remove, keys: 'Delete', when, run: on(acts.remove) });
}
