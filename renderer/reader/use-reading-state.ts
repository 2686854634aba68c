/** Where reading stopped, and whether the end was seen. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { ArticleView } from '../../main/api/schema.ts';
import { archive } from '../api/client.ts';
import type { Page } from './page.ts';

const STILL_MS = 800;
/** How long the end must be in sight: a short article is not read by being opened. */
const SEEN_MS = 4000;

/** Goes to `start` when the page is drawn for the first time, then tells the archive where reading stands. */
export function usePosition(page: Page, article: Pick<ArticleView, 'id'>, start: number | null): void {
  const { scroller, placeAt, reveal, drawn } = page;
  const begun = useRef(false);
  useLayoutEffect(() => {
    if (drawn === 0 || start === null || begun.current) return;
    begun.current = true;
    if (start > 0) reveal(start, { align: 'start', always: true });
  }, [drawn, start, reveal]);
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    let last = -1;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const save = () => {
      timer = undefined;
      const position = box.scrollTop < 8 ? 0 : topPlace({ scroller, placeAt });
      if (position === null || position === last) return;
      last = position;
      // Losing one's place is no reason to stop reading: the next move tries again.
      archive.articles.setPosition({ id: article.id, position }).catch(() => {
        last = -1;
      });
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(save, STILL_MS);
    };
    box.addEventListener('scroll', later, { passive: true });
    return () => {
      box.removeEventListener('scroll', later);
      if (timer === undefined) return;
      clearTimeout(timer);
      save();
    };
  }, [scroller, placeAt, article.id]);
}

/** The place of the first text below the upper edge. */
export function topPlace({ scroller, placeAt }: Pick<Page, 'scroller' | 'placeAt'>): number | null {
  const box = scroller.current;
  if (!box) return null;
  const view = box.getBoundingClientRect();
  const middle = view.left + view.width / 2;
  for (let y = view.top + 88; y < view.bottom; y += 24) {
    const place = placeAt(middle, y);
    if (place !== null && place >= 0) return place;
  }
  return null;
}

/** Marks the article as read when its end has been in sight for a while. */
export function useReadAtEnd(end: RefObject<HTMLElement | null>, page: Page, article: ArticleView): void {
  const { id, state } = article;
  const isRead = state?.read ?? false;
  useEffect(() => {
    if (isRead || !page.all || !end.current) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        clearTimeout(timer);
        if (entry?.isIntersecting)
          timer = setTimeout(
            () => void archive.articles.mark({ ids: [id], read: true }).catch(() => {}),
            SEEN_MS,
          );
      },
      { root: page.scroller.current },
    );
    observer.observe(end.current);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [isRead, page.all, page.scroller, end, id]);
}
