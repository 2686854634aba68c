/** The list's shortcuts: they act on what is selected, else on the active row. Draws only the edit dialog. */
import { useState } from 'react';
import type { ArticleRow } from '../../main/api/schema.ts';
import { useCommand } from '../app/commands.ts';
import { t } from '../strings/index.ts';
import { markArticles, removeArticles, restoreArticles } from './actions.ts';
import { DetailsDialog } from './DetailsDialog.tsx';
import { inSide, setActive, setFilter, setSelection, useListState } from './list-state.ts';
import { showTagging } from './tagging.ts';

export type ArticleCommandsProps = {
  keys: readonly number[];
  /** The active row; -1 for none. */
  index: number;
  rowOf(key: number): ArticleRow | undefined;
  onOpen(index: number): void;
};

export function ArticleCommands({ keys, index, rowOf, onOpen }: ArticleCommandsProps) {
  const [edited, setEdited] = useState<string | null>(null);
  const { selection, active, filter } = useListState();
  const chosen = selection.keys.size > 0 ? [...selection.keys] : active === null ? [] : [active];
  const first = rowOf(chosen[0] ?? -1);
  const hasChosen = () => chosen.length > 0 && inSide();
  const step = (by: number) => {
    const to = Math.max(0, Math.min(keys.length - 1, index + by));
    setActive(keys[to] ?? null);
    onOpen(to);
  };
  const isDeleted = filter.state === 'deleted';
  const toggle = (what: 'read' | 'starred') => void markArticles(chosen, { [what]: !first?.[what] });
  const remove = () => void (isDeleted ? restoreArticles(chosen) : removeArticles(chosen));

  useCommand({ id: 'library.next', title: t.library.next, keys: 'Alt+ArrowDown', run: () => step(1) });
  useCommand({ id: 'library.previous', title: t.library.previous, keys: 'Alt+ArrowUp', run: () => step(-1) });
  useCommand({
    id: 'library.all',
    title: t.library.selectAll,
    keys: 'Mod+A',
    when: inSide,
    run: () => setSelection({ keys: new Set(keys), anchor: null }),
  });
  useCommand({
    id: 'library.star',
    title: t.library.star,
    keys: 'S',
    when: hasChosen,
    run: () => toggle('starred'),
  });
  useCommand({
    id: 'library.read',
    title: t.library.markRead,
    keys: 'U',
    when: hasChosen,
    run: () => toggle('read'),
  });
  useCommand({
    id: 'library.tag',
    title: t.library.tag,
    keys: 'T',
    when: hasChosen,
    run: () => showTagging(chosen),
  });
  useCommand({
    id: 'library.edit',
    title: t.library.edit,
    keys: ['E', 'F2'],
    when: hasChosen,
    run: () => setEdited(first?.id ?? null),
  });
  useCommand({
    id: 'library.copies',
    title: t.library.showCopies,
    keys: 'V',
    when: () => inSide() && (filter.copiesOf !== null || (first?.copies ?? 0) > 0),
    run: () => setFilter({ copiesOf: filter.copiesOf === null ? (first?.key ?? null) : null }),
  });
  useCommand({
    id: 'library.remove',
    title: isDeleted ? t.library.restore : t.library.remove,
    keys: ['Delete', 'Backspace'],
    when: hasChosen,
    run: remove,
  });
  return edited && <DetailsDialog articleId={edited} onClose={() => setEdited(null)} />;
}
