/** The field that is always there. What is typed is the address; the list below follows it. */
import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { go, parseRoute, useRoute } from '../app/route.ts';
import { t } from '../strings/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { focusList, SEARCH_FIELD } from './focus.ts';
import styles from './SearchField.module.css';

/** Milliseconds without a key after which what stands there is searched. */
const STILL_MS = 60;

export function SearchField() {
  const route = useRoute();
  const query = route.place === 'search' ? route.query : '';
  const articleId = route.place === 'search' || route.place === 'library' ? route.articleId : null;
  const [typed, setTyped] = useState(query);
  const asked = useRef(query);

  // The address changed elsewhere: by a facet, a link, or "back".
  useEffect(() => {
    if (query === asked.current) return;
    asked.current = query;
    setTyped(query);
  }, [query]);

  useEffect(() => {
    const timer = setTimeout(() => {
      const next = typed.trim() === '' ? '' : typed;
      if (next === asked.current) return;
      const isFirst = asked.current === '';
      const now = parseRoute(location.hash);
      const kept = now.place === 'search' && now.reach ? { reach: now.reach } : {};
      asked.current = next;
      if (next === '') go({ place: 'library', articleId, at: null }, { replace: true });
      else go({ ...kept, place: 'search', query: next, articleId }, { replace: !isFirst });
    }, STILL_MS);
    return () => clearTimeout(timer);
  }, [typed, articleId]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && typed !== '') setTyped('');
    else if (event.key === 'Escape') focusList();
    else if (event.key === 'ArrowDown' || event.key === 'Enter') focusList();
    else return;
    event.preventDefault();
  };
  return (
    <search className={styles.field}>
      <Search aria-hidden="true" />
      <input
        id={SEARCH_FIELD}
        type="search"
        className={styles.input}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        aria-label={t.search.label}
        aria-keyshortcuts="/"
        placeholder={t.search.placeholder}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {typed === '' ? (
        <Kbd keys="/" />
      ) : (
        <IconButton
          label={t.search.clear}
          keys="Escape"
          className={styles.clear ?? ''}
          icon={<X aria-hidden="true" />}
          onClick={() => {
            setTyped('');
            document.getElementById(SEARCH_FIELD)?.focus();
          }}
        />
      )}
    </search>
  );
}
