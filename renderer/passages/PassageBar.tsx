/** Above the passages: how many there are, what narrows them, and the way out as a file. */
import { Search, X } from 'lucide-react';
import { type Ref, useId } from 'react';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import styles from './PassageBar.module.css';

type PassageBarProps = {
  /** Null while they are fetched for the first time. */
  count: number | null;
  articles: number;
  tags: readonly string[];
  query: string;
  fieldRef: Ref<HTMLInputElement>;
  onQuery(query: string): void;
  onRemoveTag(name: string): void;
  /** Arrow down in the search field. */
  onLeave(): void;
  onExport(): void;
};

export function PassageBar(props: PassageBarProps) {
  const { count, articles, tags, onRemoveTag, onExport } = props;
  return (
    <header className={styles.bar}>
      <h1 className="visually-hidden">{t.passages.title}</h1>
      <p className={styles.count} role="status">
        {count !== null && (
          <>
            <b>{t.passages.count(count)}</b>{' '}
            <span className={styles.of}>{t.passages.ofArticles(articles)}</span>
          </>
        )}
      </p>
      <div className={styles.pills}>
        {tags.map((name) => (
          <Chip key={name} onRemove={() => onRemoveTag(name)} removeLabel={t.passages.without(name)}>
            {name}
          </Chip>
        ))}
      </div>
      <QueryField {...props} />
      <Button look="link" keys="Shift+E" disabled={!count} onClick={onExport}>
        {t.passages.export}
      </Button>
    </header>
  );
}

function QueryField({ query, fieldRef, onQuery, onLeave }: PassageBarProps) {
  const id = useId();
  return (
    <div className={styles.search}>
      <Search aria-hidden="true" />
      <label htmlFor={id} className="visually-hidden">
        {t.passages.search}
      </label>
      <input
        id={id}
        ref={fieldRef}
        type="search"
        placeholder={t.passages.search}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') onLeave();
          else if (event.key === 'Escape') onQuery('');
          else return;
          event.preventDefault();
        }}
      />
      {query ? (
        <IconButton
          label={t.passages.clearSearch}
          icon={<X aria-hidden="true" />}
          onClick={() => onQuery('')}
        />
      ) : (
        <Kbd keys="F" />
      )}
    </div>
  );
}
