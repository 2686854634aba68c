/** One tag: colour, name, description and count; name and description become fields when they are edited. */
import { Ellipsis } from 'lucide-react';
import type { TagView } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { InlineField } from '../ui/InlineField.tsx';
import { Menu, MenuItem, MenuLine } from '../ui/Menu.tsx';
import { ColorMenu } from './ColorMenu.tsx';
import type { Editing } from './TagList.tsx';
import styles from './TagRow.module.css';
import { tagChanges } from './tag-changes.ts';

type TagRowProps = {
  tag: TagView;
  isActive: boolean;
  readOnly: boolean;
  editing: Editing | null;
  onEdit(part: Editing): void;
  /** With the new name where it has one. */
  onEnd(renamed?: string): void;
  onShow(): void;
  onMerge(): void;
  onRemove(): void;
};

export function TagRow(props: TagRowProps) {
  const { tag, isActive, readOnly, editing, onEdit, onEnd, onShow } = props;
  const tabIndex = isActive ? 0 : -1;
  return (
    <div className={styles.row} data-color={tag.color} data-active={isActive || undefined}>
      <ColorMenu tag={tag} readOnly={readOnly} tabIndex={tabIndex} />
      <div className={styles.words}>
        {editing === 'name' ? (
          <InlineField
            label={t.tags.name}
            value={tag.name}
            required
            onSave={(name) => tagChanges.rename(tag, name)}
            onEnd={onEnd}
          />
        ) : (
          // biome-ignore lint/a11y/noStaticElementInteractions: a shorter way for the pointer; E on the row and the menu do the same.
          <span className={styles.name} onDoubleClick={() => !readOnly && onEdit('name')}>
            <bdi>{tag.name}</bdi>
          </span>
        )}
        {editing === 'description' ? (
          <InlineField
            label={t.tags.description}
            value={tag.description}
            placeholder={t.tags.describe}
            onSave={(text) => tagChanges.describe(tag, text)}
            onEnd={() => onEnd()}
          />
        ) : (
          tag.description && (
            // biome-ignore lint/a11y/noStaticElementInteractions: a shorter way for the pointer; D on the row and the menu do the same.
            <span className={styles.description} onDoubleClick={() => !readOnly && onEdit('description')}>
              <bdi>{tag.description}</bdi>
            </span>
          )
        )}
      </div>
      <button
        type="button"
        className={styles.count}
        tabIndex={tabIndex}
        disabled={tag.count === 0}
        aria-label={t.tags.show(tag.name, tag.count)}
        onClick={onShow}
      >
        {t.write.number(tag.count)}
      </button>
      {!readOnly && <More {...props} tabIndex={tabIndex} />}
    </div>
  );
}

function More({ tag, tabIndex, onEdit, onMerge, onRemove }: TagRowProps & { tabIndex: number }) {
  return (
    <Menu
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
      <MenuItem keys="M" onSelect={onMerge}>
        {t.tags.merge}
      </MenuItem>
      <MenuLine />
      <MenuItem keys="Delete" danger onSelect={onRemove}>
        {t.tags.remove}
      </MenuItem>
    </Menu>
  );
}
