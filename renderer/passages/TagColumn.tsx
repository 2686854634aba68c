/** The codebook beside the passages: each tag pressed narrows them to those that carry it, too. */
import { type KeyboardEvent, useRef } from 'react';
import type { TagView } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import styles from './TagColumn.module.css';

type TagColumnProps = {
  tags: readonly TagView[];
  chosen: readonly string[];
  onToggle(name: string): void;
  onClear(): void;
};

export function TagColumn({ tags, chosen, onToggle, onClear }: TagColumnProps) {
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    buttons[Math.max(0, Math.min(buttons.length - 1, to))]?.focus();
  };
  const sum = tags.reduce((all, { count }) => all + count, 0);

  return (
    <section className={styles.column} aria-label={t.passages.tags}>
      <header className={styles.header}>
        <h2 className={styles.title}>{t.passages.tags}</h2>
        <span className={styles.sum}>{t.passages.tagsSummary(tags.length, sum)}</span>
      </header>
      {tags.length === 0 && <p className={styles.none}>{t.passages.noTags}</p>}
      <ul ref={list} className={styles.list} onKeyDown={onKeyDown}>
        {tags.map((tag) => (
          <li key={tag.name}>
            <button
              type="button"
              className={styles.tag}
              data-color={tag.color}
              aria-pressed={chosen.includes(tag.name)}
              title={tag.description.trim() || undefined}
              onClick={() => onToggle(tag.name)}
            >
              <i aria-hidden="true" />
              <span className={styles.name}>
                <bdi>{tag.name}</bdi>
              </span>
              <span className={styles.count}>{tag.count}</span>
            </button>
          </li>
        ))}
      </ul>
      <footer className={styles.footer}>
        {chosen.length > 0 ? (
          <Button look="link" onClick={onClear}>
            {t.passages.clearTags}
          </Button>
        ) : (
          tags.length > 1 && <p className={styles.none}>{t.passages.tagsHint}</p>
        )}
      </footer>
    </section>
  );
}
