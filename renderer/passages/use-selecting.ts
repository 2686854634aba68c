/** The keys that select passages, and those of the commands for which nothing need be selected first. */
import { useCommand } from '../app/commands.ts';
import { NOTHING_SELECTED, type Selection, toggled } from '../library/selection.ts';
import { t } from '../strings/index.ts';
import { useBulk } from './bulk.ts';

type Selecting = {
  /** All passages of the list. */
  order: readonly string[];
  active: string | null;
  selection: Selection<string>;
  onSelection(selection: Selection<string>): void;
  readOnly: boolean;
  onRow(): boolean;
};

export function useSelecting({ order, active, selection, onSelection, readOnly, onRow }: Selecting): void {
  const isAny = selection.keys.size > 0;
  /** The active passage becomes the selection, so that it can be seen what is changed. */
  const open = (picker: 'tags' | 'colors') => {
    if (!isAny && active !== null) onSelection({ keys: new Set([active]), anchor: active });
    useBulk.setState({ open: picker });
  };
  useCommand({
    id: 'passages.select',
    title: t.bulk.toggle,
    keys: 'Space',
    when: onRow,
    run: () => active !== null && onSelection(toggled(selection, active)),
  });
  useCommand({
    id: 'passages.selectAll',
    title: t.bulk.all,
    keys: 'Mod+A',
    run: () => onSelection({ keys: new Set(order), anchor: active }),
  });
  useCommand({
    id: 'passages.clearSelection',
    title: t.bulk.clear,
    keys: 'Escape',
    when: () => isAny,
    run: () => onSelection(NOTHING_SELECTED),
  });
  const canChange = () => !readOnly && (isAny || onRow());
  useCommand({
    id: 'passages.tag',
    title: t.bulk.tag,
    keys: 'T',
    when: canChange,
    run: () => open('tags'),
  });
  useCommand({
    id: 'passages.color',
    title: t.bulk.color,
    keys: 'L',
    when: canChange,
    run: () => open('colors'),
  });
}
