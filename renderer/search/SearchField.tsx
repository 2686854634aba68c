/**
 * The box that is always there. What is typed is the address; the list below follows it. While it is empty it offers
 * searches to run again, while one types what may stand at the caret; Enter always goes to what was found.
 */
import { Search, X } from 'lucide-react';
import { useId } from 'react';
import { t } from '../strings/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { caretOf } from './box-keys.ts';
import { boxDirection, type Completion } from './completion.ts';
import { SEARCH_FIELD } from './focus.ts';
import { SaveSearch } from './SaveSearch.tsx';
import styles from './SearchField.module.css';
import { Suggestions } from './Suggestions.tsx';
import { forgetRecentSearches } from './searches.ts';
import { useSearchBox } from './use-search-box.ts';

export function SearchField() {
  const id = useId();
  const box = useSearchBox();
  const { typed, isOpen, active, next } = box;
  return (
    <search className={styles.search}>
      <div className={styles.field}>
        <Search aria-hidden="true" />
        <input
          ref={box.input}
          id={SEARCH_FIELD}
          type="search"
          role="combobox"
          className={styles.input}
          dir={boxDirection(typed)}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          aria-label={t.search.label}
          aria-keyshortcuts="/"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-list` : undefined}
          aria-activedescendant={isOpen && active >= 0 ? `${id}-list-${active}` : undefined}
          aria-describedby={next ? `${id}-next` : undefined}
          placeholder={t.search.placeholder}
          value={typed}
          onChange={({ target }) => box.change(target.value, caretOf(target))}
          onSelect={({ currentTarget }) => box.setCaret(caretOf(currentTarget))}
          onBlur={box.leave}
          onKeyDown={box.onKeyDown}
        />
        {next && <NextWord id={`${id}-next`} word={next} onTake={() => box.complete(next)} />}
        <SaveSearch query={typed} />
        {typed === '' ? (
          <Kbd keys="/" />
        ) : (
          <IconButton
            label={t.search.clear}
            keys="Escape"
            className={styles.clear ?? ''}
            icon={<X aria-hidden="true" />}
            onClick={() => {
              box.change('', 0);
              box.input.current?.focus();
            }}
          />
        )}
      </div>
      {isOpen && (
        <Suggestions
          id={`${id}-list`}
          groups={box.groups}
          active={active}
          onTake={box.take}
          onForget={forgetRecentSearches}
        />
      )}
    </search>
  );
}

type NextWordProps = { id: string; word: Completion; onTake(): void };

/** What Tab goes on to. */
function NextWord({ id, word: { label, count }, onTake }: NextWordProps) {
  return (
    <button
      type="button"
      id={id}
      tabIndex={-1}
      className={styles.next}
      title={t.search.completeTo(label)}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <Kbd keys="Tab" /> <span className="visually-hidden">{t.search.goesOnTo}</span> <bdi>{label}</bdi>
      {count !== null && <span>{t.write.number(count)}</span>}
    </button>
  );
}
