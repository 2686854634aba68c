/** How an article begins: where it is opened, when it may be seen, and who gets the focus. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { ArticleView } from '../../main/api/schema.ts';
import { useRoute } from '../app/route.ts';
import type { Hits } from './use-hits.ts';

/** How long the text waits for its hits, so that it opens at the first one instead of jumping there. */
const PATIENCE_MS = 400;

/** Whether the text may be seen. */
export function useReady({ places }: Hits): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return places !== null || isLate;
}

/** The place at which the article is opened: that of the address, the first hit, or where reading stopped. */
export function useStart(
  article: ArticleView,
  query: string | null,
  hits: Hits,
  isReady: boolean,
): number | null {
  const route = useRoute();
  const start = useRef<number | null>(null);
  if (start.current === null && isReady) {
    const asked = route.place === 'library' && route.articleId === article.id ? route.at : null;
    const found = query ? hits.places?.[0]?.start : undefined;
    start.current = asked ?? found ?? article.state?.position ?? 0;
  }
  return start.current;
}

/** A newly opened article takes the focus unless something else on the screen has it. */
export function useTakeFocus(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const now = document.activeElement;
    if (!now || now === document.body || now.id === 'text') scroller.current?.focus({ preventScroll: true });
  }, [scroller]);
}
