/** The codebook beside the passages: each tag narrows them to those with it, with one of some, or without it. */
import { NotebookPen } from 'lucide-react';
import { type CSSProperties, type KeyboardEvent, type MouseEvent, useRef } from 'react';
import type { PassageFilter, TagView } from '../../main/api/schema.ts';
import { showMemo } from '../memos/show-memo.ts';
import { t } from '../strings/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { setFilter } from './filter.ts';
import { modeOf, type TagMode, withTag } from './filter-parts.ts';
import styles from './TagColumn.module.css';

type TagColumnProps = {
  /** Each before those under it. */
  tags: readonly TagView[];
  filter: PassageFilter;
};

/** Narrows so, or if it does already, no longer. */
function toggle(filter: PassageFilter, name: string, mode: TagMode): void {
  setFilter(withTag(filter, name, modeOf(filter, name) === mode ? null : mode));
}

const MODE_KEYS: Record<string, TagMode> = { KeyO: 'anyTags', KeyN: 'notTags' };

export function TagColumn({ tags, filter }: TagColumnProps) {
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const mode = MODE_KEYS[event.code];
    const tag = tags[at];
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      (to === undefined && !mode && event.code !== 'KeyM')
    )
      return;
    event.preventDefault();
    event.stopPropagation();
    if (!tag) return;
    if (event.code === 'KeyM') showMemo(tag.name);
    else if (mode) toggle(filter, tag.name, mode);
    else buttons[Math.max(0, Math.min(buttons.length - 1, to ?? 0))]?.focus();
  };
  const sum = tags.reduce((all, { count }) => all + count, 0);
  const hasUnder = tags.some(({ depth }) => depth > 0);

  return (
    <section className={styles.column} aria-label={t.passages.tags}>
      <header className={styles.header}>
        <h2 className={styles.title}>{t.passages.tags}</h2>
        <span className={styles.sum}>{t.passages.tagsSummary(tags.length, sum)}</span>
        <IconButton
          label={t.memos.ofArchive}
          keys="M"
          icon={<NotebookPen aria-hidden="true" />}
          onClick={() => showMemo(null)}
        />
      </header>
      {tags.length === 0 && <p className={styles.none}>{t.passages.noTags}</p>}
      <ul ref={list} className={styles.list} onKeyDown={onKeyDown}>
        {tags.map((tag) => (
          <li key={tag.name} style={{ '--depth': tag.depth } as CSSProperties}>
            <TagButton tag={tag} filter={filter} />
          </li>
        ))}
      </ul>
      <footer className={styles.footer}>
        {hasUnder && (
          <label className={styles.under}>
            <input
              type="checkbox"
              checked={filter.under}
              onChange={(event) => setFilter({ under: event.target.checked })}
            />
            {t.filtering.under}
          </label>
        )}
        {tags.length > 0 && <p className={styles.none}>{t.filtering.columnHint}</p>}
      </footer>
    </section>
  );
}

function TagButton({ tag, filter }: { tag: TagView; filter: PassageFilter }) {
  const { name, color, description, count, total } = tag;
  const mode = modeOf(filter, name);
  const onClick = ({ shiftKey, altKey }: MouseEvent) =>
    toggle(filter, name, shiftKey ? 'anyTags' : altKey ? 'notTags' : (mode ?? 'tags'));
  return (
    <button
      type="button"
      className={styles.tag}
      data-color={color}
      data-mode={mode ?? undefined}
      aria-pressed={mode !== null}
      title={description.trim() || undefined}
      onClick={onClick}
    >
      <i aria-hidden="true" />
      <span className={styles.name}>
        <bdi>{name}</bdi>
      </span>
      {mode && mode !== 'tags' && <span className={styles.mode}>{t.filtering.mode[mode]}</span>}
      <span className={styles.count}>{t.write.number(filter.under ? total : count)}</span>
    </button>
  );
}
