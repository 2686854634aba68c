/** What can be done with the selected passages: tag, colour, copy, export, delete. */
import { Copy, FileOutput, Palette, Tag, Trash2, X } from 'lucide-react';
import type { PassageView } from '../../main/api/schema.ts';
import { COLOR_NAMES } from '../../main/text/colors.ts';
import { useInfo } from '../api/queries.ts';
import { useCommand } from '../app/commands.ts';
import { t } from '../strings/index.ts';
import { TagTicks } from '../tags/TagTicks.tsx';
import { ColorDot } from '../ui/ColorDot.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuItem, MenuLine } from '../ui/Menu.tsx';
import { Popover } from '../ui/Popover.tsx';
import { bulk, useBulk } from './bulk.ts';
import styles from './SelectionBar.module.css';
import { copyPassages } from './use-passage-actions.ts';

type SelectionBarProps = {
  passages: readonly PassageView[];
  onClear(): void;
  onExport(ids: string[]): void;
  /** Back to the list. */
  onReturn(): void;
};

export function SelectionBar({ passages, onClear, onExport, onReturn }: SelectionBarProps) {
  const readOnly = useInfo().data?.readOnly != null;
  const ids = passages.map(({ annotation }) => annotation.id);
  const copy = () => void copyPassages(passages);
  const remove = () => void bulk.remove(ids);
  useCommand({ id: 'passages.copy', title: t.bulk.copy, keys: 'C', run: copy });
  useCommand({
    id: 'passages.export',
    title: t.bulk.export,
    keys: 'Shift+E',
    run: () => onExport(ids),
  });
  useCommand({
    id: 'passages.remove',
    title: t.bulk.remove,
    keys: 'Delete',
    when: () => !readOnly,
    run: remove,
  });
  return (
    <div className={styles.bar} role="toolbar" aria-label={t.bulk.actions}>
      <IconButton
        label={t.bulk.clear}
        keys="Escape"
        icon={<X aria-hidden="true" />}
        onClick={() => {
          onClear();
          onReturn();
        }}
      />
      <span className={styles.count} aria-live="polite">
        {t.bulk.selected(passages.length)}
      </span>
      {!readOnly && <TagButton passages={passages} ids={ids} onReturn={onReturn} />}
      {!readOnly && <ColorButton ids={ids} />}
      <IconButton label={t.bulk.copy} keys="C" icon={<Copy aria-hidden="true" />} onClick={copy} />
      <IconButton
        label={t.bulk.export}
        keys="Shift+E"
        icon={<FileOutput aria-hidden="true" />}
        onClick={() => onExport(ids)}
      />
      {!readOnly && (
        <IconButton
          label={t.bulk.remove}
          keys="Delete"
          icon={<Trash2 aria-hidden="true" />}
          onClick={remove}
        />
      )}
    </div>
  );
}

type TagButtonProps = Pick<SelectionBarProps, 'passages' | 'onReturn'> & { ids: string[] };

function TagButton({ passages, ids, onReturn }: TagButtonProps) {
  const isOpen = useBulk(({ open }) => open === 'tags');
  return (
    <Popover
      label={t.bulk.tagTitle(passages.length)}
      open={isOpen}
      onOpenChange={(open) => useBulk.setState({ open: open ? 'tags' : null })}
      onReturn={onReturn}
      trigger={<IconButton label={t.bulk.tag} keys="T" icon={<Tag aria-hidden="true" />} />}
    >
      <TagTicks
        title={t.bulk.tagTitle(passages.length)}
        carried={passages.map(({ annotation }) => annotation.tags)}
        onAdd={(name) => void bulk.tag(ids, name)}
        onRemove={(name) => void bulk.untag(ids, name)}
      />
    </Popover>
  );
}

function ColorButton({ ids }: { ids: string[] }) {
  const isOpen = useBulk(({ open }) => open === 'colors');
  return (
    <Menu
      open={isOpen}
      onOpenChange={(open) => useBulk.setState({ open: open ? 'colors' : null })}
      trigger={<IconButton label={t.bulk.color} keys="L" icon={<Palette aria-hidden="true" />} />}
    >
      {COLOR_NAMES.map((color) => (
        <MenuItem
          key={color}
          icon={<ColorDot color={color} />}
          onSelect={() => void bulk.recolor(ids, color)}
        >
          {t.tags.colors[color]}
        </MenuItem>
      ))}
      <MenuLine />
      <MenuItem onSelect={() => void bulk.recolor(ids, null)}>{t.bulk.tagColor}</MenuItem>
    </Menu>
  );
}
