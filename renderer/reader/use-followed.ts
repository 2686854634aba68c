/** Keeps text and annotations together: which passage is on screen, and that the one meant is. */
import { useEffect, useRef } from 'react';
import type { AnnotationView } from '../../main/api/schema.ts';
import type { Laned } from '../annotations/lanes.ts';
import type { Page } from './page.ts';
import { useReading } from './reading.ts';

export function useFollowed(page: Page, laned: readonly Laned[], passages: readonly AnnotationView[]): void {
  useFirstOnScreen(page, laned);
  useRevealed(page, passages);
}

/** Below the upper edge by this much a passage counts as the first on screen. */
const EDGE = 40;

/** The cards follow when the text comes to rest: drawing them must not hold up its scrolling. */
const REST_MS = 120;

function useFirstOnScreen({ scroller, column }: Page, laned: readonly Laned[]): void {
  useEffect(() => {
    const box = scroller.current;
    if (!box || laned.length === 0) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      const top = box.scrollTop + EDGE - (column.current?.offsetTop ?? 0);
      const first = laned.find(({ bottom }) => bottom >= top);
      useReading.getState().setFirstOnScreen(first?.id ?? laned.at(-1)?.id ?? null);
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(tell, REST_MS);
    };
    tell();
    box.addEventListener('scroll', later, { passive: true });
    return () => {
      clearTimeout(timer);
      box.removeEventListener('scroll', later);
    };
  }, [scroller, column, laned]);
}

/** A passage that a card or a key means comes into view; one meant in the text is there already. */
function useRevealed({ reveal }: Page, passages: readonly AnnotationView[]): void {
  const focused = useReading((state) => state.focused);
  const focusedFrom = useReading((state) => state.focusedFrom);
  const focusedAt = useReading((state) => state.focusedAt);
  const latest = useRef(passages);
  latest.current = passages;
  // biome-ignore lint/correctness/useExhaustiveDependencies: meaning the same passage again shows it again.
  useEffect(() => {
    const passage = latest.current.find(({ id }) => id === focused);
    if (passage && passage.state !== 'lost' && focusedFrom !== 'text') reveal(passage.start);
  }, [focused, focusedFrom, focusedAt, reveal]);
}
