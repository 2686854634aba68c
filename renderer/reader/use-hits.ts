/** The places of the search's matches in this article, and which of them is meant. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useMatches } from '../api/queries.ts';
import { useReach } from '../search/reach.ts';
import { t } from '../strings/index.ts';
import type { Page } from './page.ts';
import { useReading } from './reading.ts';
import type { ShownBlock } from './shown-blocks.ts';
import type { Place } from './text-map.ts';

export type Hits = {
  /** In the order in which they are read. Null while they are looked for. */
  places: readonly Place[] | null;
  /** Index of the one that is meant. */
  at: number;
  /** The one that is meant; null if there is none. */
  hit: Place | null;
  move(by: number): void;
  goTo(index: number): void;
};

/** The hit that is meant comes into view, and is said. */
export function useShownHit({ reveal }: Page, { at, places, hit }: Hits): void {
  useEffect(() => {
    if (!hit) return;
    reveal(hit.start);
    useReading.getState().say(t.reader.hitsSaid(at + 1, places?.length ?? 0));
  }, [hit, at, places, reveal]);
}

const NONE: readonly Place[] = [];

/** @param headline canonical start under which the headline is drawn */
export function useHits(
  query: string | null,
  articleId: string,
  headline: number,
  shown: readonly ShownBlock[],
): Hits {
  const matches = useMatches(query, articleId, useReach());
  const [at, setAt] = useState(0);
  const places = useMemo(() => {
    if (!query || matches.isError) return NONE;
    return matches.data ? inReadingOrder(matches.data, headline, shown) : null;
  }, [query, matches.data, matches.isError, headline, shown]);
  const count = places?.length ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another query begins with its first hit.
  useEffect(() => setAt(0), [query]);
  const move = useCallback(
    (by: number) => setAt((now) => (count === 0 ? 0 : (now + by + count) % count)),
    [count],
  );
  const meant = Math.min(at, Math.max(0, count - 1));
  return { places, at: meant, hit: places?.[meant] ?? null, move, goTo: setAt };
}

type Found = { title: [number, number][]; text: [number, number][] };

/** The headline's first, then those in the blocks as they are drawn; what is left out has none. */
export function inReadingOrder(found: Found, headline: number, shown: readonly ShownBlock[]): Place[] {
  const title = found.title.map(([start, end]) => ({ start: headline + start, end: headline + end }));
  const places = found.text.map(([start, end]) => ({ start, end })).sort((a, b) => a.start - b.start);
  const inBlocks = shown.flatMap(({ block }) => within(places, block.start, block.end));
  return [...title, ...inBlocks];
}

function within(places: readonly Place[], start: number, end: number): Place[] {
  const found: Place[] = [];
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < places.length; index++) {
    const place = places[index];
    if (!place || place.start >= end) break;
    found.push(place);
  }
  return found;
}
