/** Everything that can be done to a tag, with its keys. */
import { Ellipsis } from 'lucide-react';
import { tellFailure } from '../app/problem.ts';
import { showMemo } from '../memos/show-memo.ts';
import { t } from '../strings/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { MenuItem, MenuLine, RowMenu } from '../ui/Menu.tsx';
import type { TagRowProps } from './TagRow.tsx';
import { tagChanges } from './tag-changes.ts';

type TagRowMenuProps = Pick<TagRowProps, 'tag' | 'onEdit' | 'onMerge' | 'onSplit' | 'onRemove'> & {
  tabIndex: number;
};

export function TagRowMenu({ tag, tabIndex, onEdit, onMerge, onSplit, onRemove }: TagRowMenuProps) {
  return (
    <RowMenu
      align="end"
      trigger={
        <IconButton
          label={t.tags.more(tag.name)}
          icon={<Ellipsis aria-hidden="true" />}
          tabIndex={tabIndex}
        />
      }
    >
      <MenuItem keys="E" onSelect={() => onEdit('name')}>
        {t.tags.rename}
      </MenuItem>
      <MenuItem keys="D" onSelect={() => onEdit('description')}>
        {t.tags.editDescription}
      </MenuItem>
      <MenuItem keys="G" onSelect={() => onEdit('examples')}>
        {t.tags.editExamples}
      </MenuItem>
      <MenuItem keys="K" onSelect={() => onEdit('shortcut')}>
        {t.tags.editShortcut}
      </MenuItem>
      <MenuItem keys="W" onSelect={() => showMemo(tag.name)}>
        {t.memos.open}
      </MenuItem>
      <MenuItem keys="A" onSelect={() => onEdit('child')}>
        {t.tags.addUnder}
      </MenuItem>
      <MenuLine />
      <MenuItem keys="M" onSelect={onMerge}>
        {t.tags.merge}
      </MenuItem>
      <MenuItem keys="S" disabled={tag.count === 0} onSelect={onSplit}>
        {t.tagSplit.open}
      </MenuItem>
      <MenuItem keys="R" onSelect={() => void tagChanges.retire(tag).catch(tellFailure)}>
        {tag.retired ? t.tags.offerAgain : t.tags.retire}
      </MenuItem>
      <MenuItem keys="Delete" danger onSelect={onRemove}>
        {t.tags.remove}
      </MenuItem>
    </RowMenu>
  );
}
