/**
 * Tags by typing: chips of what is chosen, a field that finds, and the list of what fits. Enter takes the marked one
 * and is done, Tab takes it and goes on, a digit takes the nth, Alt with a tag's own key takes that one, Ctrl or Cmd
 * with Enter makes a new tag.
 */
import { Plus, Tag } from 'lucide-react';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import type { TagView } from '../../main/api/schema.ts';
import { DEFAULT_COLOR } from '../../main/text/colors.ts';
import { useTags } from '../api/queries.ts';
import { isPressed } from '../app/keys.ts';
import { t } from '../strings/index.ts';
import { ColorDot } from '../ui/ColorDot.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { TagChip } from '../ui/TagChip.tsx';
import { useRecentTags } from './recent-tags.ts';
import styles from './TagField.module.css';
import { digitChoice, isNewTag, tagFinder } from './tag-choices.ts';

export type TagFieldProps = {
  tags: readonly string[];
  onTags(tags: string[]): void;
  /** Enter: what was typed is among `tags`. */
  onDone(tags: string[]): void;
  autoFocus?: boolean;
  /** What is typed and not taken yet. */
  typed: string;
  onTyped(typed: string): void;
  /** The list is always open; else only while something is typed or the field has the focus. */
  alwaysOpen?: boolean;
};

const NO_TAGS: TagView[] = [];

export function TagField({ tags, onTags, onDone, autoFocus, typed, onTyped, alwaysOpen }: TagFieldProps) {
  const id = useId();
  const known = useTags().data ?? NO_TAGS;
  const recent = useRecentTags((state) => state.names);
  const find = useMemo(() => tagFinder(known, recent), [known, recent]);
  const [active, setActive] = useState(0);
  const [hasFocus, setFocus] = useState(false);
  const offered = useMemo(() => find(typed, tags), [find, typed, tags]);
  const canMake = isNewTag(typed, known, tags);
  const count = offered.length + (canMake ? 1 : 0);
  const at = Math.min(active, Math.max(0, count - 1));
  const isOpen = count > 0 && (alwaysOpen || hasFocus);

  const change = (next: string) => {
    onTyped(next);
    setActive(0);
  };
  const nameAt = (index: number) => offered[index]?.name ?? (canMake ? typed.trim() : null);
  const take = (name: string | null, isLast: boolean) => {
    const next = name ? [...tags, name] : [...tags];
    change('');
    if (isLast) onDone(next);
    else onTags(next);
  };

  const carryOut = (use: Use) => {
    if (use.kind === 'move') setActive((at + use.by + count) % count);
    else if (use.kind === 'drop') onTags(tags.slice(0, -1));
    else take(chosenBy(use), use.kind !== 'more');
  };
  const chosenBy = (use: Use) => {
    if (use.kind === 'own') return tags.includes(use.name) ? null : use.name;
    if (use.kind === 'digit') return nameAt(use.index);
    if (use.kind === 'done') return null;
    return use.kind === 'new' && canMake ? typed.trim() : nameAt(at);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const own = known.find((tag) => hasKey(tag, event.nativeEvent));
    const use = own
      ? ({ kind: 'own', name: own.name } as const)
      : keyUse(event, { typed, tags: tags.length, count, digit: digitOf(event) });
    if (!use) return;
    event.preventDefault();
    event.stopPropagation();
    carryOut(use);
  };
  const digitOf = (event: KeyboardEvent) => digitChoice(event.key, typed, offered, known);

  return (
    <div className={styles.field}>
      <div className={styles.line}>
        <Tag aria-hidden="true" />
        <span className={styles.chips}>
          {tags.map((name) => (
            <TagChip
              key={name}
              name={name}
              color={known.find((tag) => tag.name === name)?.color ?? DEFAULT_COLOR}
              removeLabel={t.annotations.removeTag(name)}
              onRemove={() => onTags(tags.filter((other) => other !== name))}
            />
          ))}
          <input
            // biome-ignore lint/a11y/noAutofocus: it was opened to type in.
            autoFocus={autoFocus}
            className={styles.input}
            role="combobox"
            aria-label={t.annotations.tagField}
            aria-expanded={isOpen}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={isOpen ? `${id}-${at}` : undefined}
            placeholder={tags.length > 0 ? t.annotations.moreTags : t.annotations.tagHint}
            autoComplete="off"
            spellCheck={false}
            dir="auto"
            maxLength={500}
            value={typed}
            onChange={(event) => change(event.target.value)}
            onKeyDown={onKeyDown}
            onFocus={() => setFocus(true)}
            onBlur={() => setFocus(false)}
          />
        </span>
      </div>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t.annotations.tagOptions}
        className={styles.list}
        hidden={!isOpen}
      >
        {offered.map((tag, index) => (
          <Option
            key={tag.name}
            id={`${id}-${index}`}
            active={index === at}
            onTake={() => take(tag.name, false)}
          >
            <ColorDot color={tag.color} />
            <span className={styles.name} dir="auto">
              {tag.name}
            </span>
            <span className={styles.count}>
              {t.write.number(tag.count)} · {index === at ? '↵' : index + 1}
            </span>
          </Option>
        ))}
        {canMake && (
          <Option
            id={`${id}-${offered.length}`}
            active={offered.length === at}
            onTake={() => take(typed.trim(), false)}
          >
            <Plus aria-hidden="true" />
            <span className={styles.name} dir="auto">
              {t.annotations.newTagOption(typed.trim())}
            </span>
            <Kbd keys="Mod+Enter" />
          </Option>
        )}
      </div>
    </div>
  );
}

type OptionProps = { id: string; active: boolean; onTake(): void; children: React.ReactNode };

function Option({ id, active, onTake, children }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and names the marked one.
    <div
      id={id}
      role="option"
      aria-selected={active}
      className={styles.option}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      {children}
    </div>
  );
}

/** Whether a key is the tag's own. */
function hasKey({ shortcut, retired }: TagView, event: KeyboardEvent['nativeEvent']): boolean {
  return shortcut !== '' && !retired && isPressed(`Alt+${shortcut.toUpperCase()}`, event);
}

type Use =
  | { kind: 'own'; name: string }
  | { kind: 'move'; by: number }
  | { kind: 'digit'; index: number }
  | { kind: 'last' | 'more' | 'new' | 'done' | 'drop' };

type Now = { typed: string; tags: number; count: number; digit: number | null };

/** What a key means in the field; null leaves it to the field itself. */
function keyUse(event: KeyboardEvent, { typed, tags, count, digit }: Now): Use | null {
  const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey;
  switch (event.key) {
    case 'ArrowDown':
      return count > 0 ? { kind: 'move', by: 1 } : null;
    case 'ArrowUp':
      return count > 0 ? { kind: 'move', by: -1 } : null;
    case 'Enter':
      return enterUse(event, typed, tags, count);
    case 'Tab':
      return typed.trim() !== '' && !event.shiftKey && count > 0 ? { kind: 'more' } : null;
    case 'Backspace':
      return typed === '' && tags > 0 ? { kind: 'drop' } : null;
    default:
      return isPlain && digit !== null ? { kind: 'digit', index: digit } : null;
  }
}

/** With nothing typed, Enter ends a choice that has been made, else it takes the first that is offered. */
function enterUse(event: KeyboardEvent, typed: string, tags: number, count: number): Use {
  if (event.ctrlKey || event.metaKey) return { kind: typed.trim() === '' ? 'done' : 'new' };
  return { kind: (typed.trim() === '' && tags > 0) || count === 0 ? 'done' : 'last' };
}
