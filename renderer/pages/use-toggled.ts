/** Going over from text to pages and back: what is read stays in view. */
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Page } from '../reader/page.ts';
import { useReading } from '../reader/reading.ts';
import { topPlace } from '../reader/use-reading-state.ts';
import { t } from '../strings/index.ts';
import { usePageView } from './page-view.ts';
import type { Mode } from './use-paged.ts';

/** Null for an article without pages. */
export function useToggled(
  page: Page,
  mode: Mode,
  articleId: string,
  hasPages: boolean,
): { shown: boolean; toggle(): void } | null {
  const read = useRef<number | null>(null);
  const { reveal } = page;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once when the other one is drawn.
  useEffect(() => {
    if (read.current === null) return;
    reveal(read.current, { align: 'start', always: true });
    read.current = null;
    page.scroller.current?.focus({ preventScroll: true });
    useReading.getState().say(mode === 'pages' ? t.pages.asPages : t.pages.asText);
  }, [mode]);
  const toggle = useCallback(() => {
    read.current = topPlace(page) ?? 0;
    usePageView.getState().toggle(articleId);
  }, [page, articleId]);
  const shown = mode === 'pages';
  return useMemo(() => (hasPages ? { shown, toggle } : null), [hasPages, shown, toggle]);
}
