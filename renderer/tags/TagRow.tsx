/** One tag: colour, name, what it means and how often it is used; whatever is edited becomes a field in its place. */
import type { ReactNode } from 'react';
import type { TagView } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';
import { InlineField } from '../ui/InlineField.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { ColorMenu } from './ColorMenu.tsx';
import styles from './TagRow.module.css';
import { TagRowMenu } from './TagRowMenu.tsx';
import { tagChanges } from './tag-changes.ts';
import type { TagDrag } from './use-tag-drag.ts';

/** `child`: a new tag under it. */
export type Editing = 'name' | 'description' | 'examples' | 'shortcut' | 'child';

export type TagRowProps = {
  tag: TagView;
  isActive: boolean;
  readOnly: boolean;
  editing: Editing | null;
  drag: TagDrag;
  onEdit(part: Editing): void;
  /** With the new name where it has one. */
  onEnd(renamed?: string): void;
  onShow(): void;
  onMerge(): void;
  onSplit(): void;
  onRemove(): void;
};

/** CSS pixels for each tag that one stands under. */
const INDENT = 24;

export function TagRow(props: TagRowProps) {
  const { tag, isActive, readOnly, editing, drag, onEnd, onShow } = props;
  const tabIndex = isActive ? 0 : -1;
  const under = tag.total > tag.count ? t.tags.withUnder(tag.total) : undefined;
  return (
    <div
      {...drag}
      className={styles.row}
      data-color={tag.color}
      data-active={isActive || undefined}
      data-retired={tag.retired || undefined}
      style={{ paddingInlineStart: 6 + INDENT * tag.depth }}
    >
      <ColorMenu
        label={t.tags.colorOf(tag.name, t.tags.colors[tag.color])}
        color={tag.color}
        readOnly={readOnly}
        tabIndex={tabIndex}
        onChoose={(color) => tagChanges.recolor(tag, color)}
      />
      <div className={styles.words}>
        <Name {...props} />
        <Meaning {...props} />
      </div>
      <button
        type="button"
        className={styles.count}
        tabIndex={tabIndex}
        disabled={tag.total === 0}
        aria-label={[t.tags.show(tag.name, tag.count), under].filter(Boolean).join(' ')}
        title={under}
        onClick={onShow}
      >
        {t.write.number(tag.count)}
        {under && <small>{t.write.number(tag.total)}</small>}
      </button>
      {!readOnly && <TagRowMenu {...props} tabIndex={tabIndex} />}
      {editing === 'child' && (
        <div className={styles.child}>
          <InlineField
            label={t.tags.nameUnder(tag.name)}
            value=""
            placeholder={t.tags.nameUnder(tag.name)}
            required
            onSave={(name) => tagChanges.add(name, tag.name)}
            onEnd={() => onEnd()}
          />
        </div>
      )}
    </div>
  );
}

function Name({ tag, readOnly, editing, onEdit, onEnd }: TagRowProps) {
  if (editing === 'name')
    return (
      <InlineField
        label={t.tags.name}
        value={tag.name}
        required
        onSave={(name) => tagChanges.rename(tag, name)}
        onEnd={onEnd}
      />
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shorter way for the pointer; E on the row and the menu do the same.
    <span className={styles.name} onDoubleClick={() => !readOnly && onEdit('name')}>
      <bdi>{tag.name}</bdi>
      {tag.depth > 0 && <span className="visually-hidden">, {t.tags.level(tag.depth)}</span>}
      {tag.shortcut && <Shortcut keys={`Alt+${tag.shortcut.toUpperCase()}`} />}
      {tag.retired && <Apart className={styles.mark}>{t.tags.retired}</Apart>}
    </span>
  );
}

function Shortcut({ keys }: { keys: string }) {
  return (
    <Apart>
      <Kbd keys={keys} />
      <span className="visually-hidden">{keys}</span>
    </Apart>
  );
}

/** To the ear as well. */
function Apart({ className, children }: { className?: string | undefined; children: ReactNode }) {
  return (
    <>
      <span className="visually-hidden">, </span>
      <span className={className}>{children}</span>
    </>
  );
}

function Meaning({ tag, readOnly, editing, onEdit, onEnd }: TagRowProps) {
  const field = editing === 'name' || editing === 'child' ? null : editing;
  if (field) return <MeaningField tag={tag} part={field} onEnd={() => onEnd()} />;
  if (!tag.description && !tag.examples) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shorter way for the pointer; D on the row and the menu do the same.
    <span className={styles.description} onDoubleClick={() => !readOnly && onEdit('description')}>
      <bdi>{tag.description}</bdi>
      {tag.examples && (
        <span className={styles.examples}>
          {t.tags.eg} <bdi>{tag.examples}</bdi>
        </span>
      )}
    </span>
  );
}

type MeaningFieldProps = { tag: TagView; part: 'description' | 'examples' | 'shortcut'; onEnd(): void };

function MeaningField({ tag, part, onEnd }: MeaningFieldProps) {
  const { label, placeholder, save } = {
    description: { label: t.tags.description, placeholder: t.tags.describe, save: tagChanges.describe },
    examples: { label: t.tags.examples, placeholder: t.tags.exemplify, save: tagChanges.exemplify },
    shortcut: { label: t.tags.shortcut, placeholder: t.tags.shortcutHint, save: tagChanges.setShortcut },
  }[part];
  return (
    <InlineField
      label={label}
      value={tag[part]}
      placeholder={placeholder}
      onSave={(value) => save(tag, value)}
      onEnd={onEnd}
    />
  );
}
