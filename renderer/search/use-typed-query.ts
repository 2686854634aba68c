/** What stands in the search box: at once what is typed, a moment later the address; and what the address is set to. */
import { useEffect, useRef, useState } from 'react';
import { go, parseRoute, useRoute } from '../app/route.ts';

/** Milliseconds without a key after which what stands there is searched. */
const STILL_MS = 60;

export function useTypedQuery(): { typed: string; setTyped(query: string): void } {
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
      asked.current = next;
      const now = parseRoute(location.hash);
      const kept = now.place === 'search' && now.reach ? { reach: now.reach } : {};
      if (next === '') go({ place: 'library', articleId, at: null }, { replace: true });
      else go({ ...kept, place: 'search', query: next, articleId }, { replace: !isFirst });
    }, STILL_MS);
    return () => clearTimeout(timer);
  }, [typed, articleId]);
  return { typed, setTyped };
}
