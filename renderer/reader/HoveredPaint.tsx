/** Shows the words of the passage whose line or card the mouse is over: of several that overlap, which is which. */
import { useEffect } from 'react';
import type { AnnotationView } from '../../main/api/schema.ts';
import { paint, wipe } from './highlights.ts';
import type { Page } from './page.ts';
import { useReading } from './reading.ts';

export type HoveredPaintProps = { page: Page; passages: readonly AnnotationView[] };

export function HoveredPaint({ page, passages }: HoveredPaintProps) {
  const hovered = useReading((state) => state.hovered);
  const { map, drawn } = page;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was drawn anew has to be painted anew.
  useEffect(() => {
    const passage = passages.find(({ id, state }) => id === hovered && state !== 'lost');
    if (!passage) return;
    paint('hovered', map(), [passage]);
    return () => wipe('hovered');
  }, [hovered, passages, map, drawn]);
  return null;
}
