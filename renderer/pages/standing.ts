/** Where passages and hits stand along all pages, as near as the page they are on. */
import { useMemo } from 'react';
import type { AnnotationView } from '../../main/api/schema.ts';
import type { Laned } from '../annotations/lanes.ts';
import { pageOfPlace } from './layout.ts';
import type { Mode, Paged } from './use-paged.ts';

/** Null unless pages are shown. `shareOf`: a place as a share of the height of all pages. */
export function useStanding(
  mode: Mode,
  { list, layout }: Pick<Paged, 'list' | 'layout'>,
  passages: readonly AnnotationView[],
): { laned: readonly Laned[]; shareOf(place: number): number } | null {
  return useMemo(() => {
    if (mode !== 'pages') return null;
    const extent = (place: number) => {
      const { top = 0, height = 0 } = layout.pages[pageOfPlace(list, place)] ?? {};
      return { top, bottom: top + height };
    };
    const placed = passages.filter(({ state }) => state !== 'lost');
    return {
      laned: placed.map(({ id, start }) => ({ id, ...extent(start), lane: 0 })),
      shareOf(place) {
        const { top, bottom } = extent(place);
        return (top + bottom) / 2 / Math.max(1, layout.height);
      },
    };
  }, [mode, list, layout, passages]);
}
