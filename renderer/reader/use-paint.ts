/** Paints passages, hits and what is selected on the drawn page. The document itself does not change. */
import { useEffect, useMemo } from 'react';
import { COLOR_NAMES } from '../../main/text/colors.ts';
import { paint, wipe } from './highlights.ts';
import type { Page } from './page.ts';
import { type Passage, painted } from './painted.ts';
import type { Place } from './text-map.ts';

export type ToPaint = {
  passages: readonly Passage[];
  focused: Passage | null;
  hits: readonly Place[];
  hit: Place | null;
  pending: Place | null;
};

export function usePaint(page: Page, { passages, focused, hits, hit, pending }: ToPaint): void {
  const { map, drawn } = page;
  const colors = useMemo(() => painted(passages), [passages]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was drawn anew has to be painted anew.
  useEffect(() => {
    for (const color of COLOR_NAMES) paint(`passage-${color}`, map(), colors.get(color) ?? []);
  }, [colors, map, drawn]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  useEffect(() => paint('hits', map(), hits), [hits, map, drawn]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  useEffect(() => paint('hit', map(), hit ? [hit] : []), [hit, map, drawn]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  useEffect(() => paint('pending', map(), pending ? [pending] : []), [pending, map, drawn]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  useEffect(() => {
    for (const color of COLOR_NAMES)
      paint(`focused-${color}`, map(), focused?.color === color && focused.state !== 'lost' ? [focused] : []);
  }, [focused, map, drawn]);
  useEffect(() => wipeAll, []);
}

function wipeAll(): void {
  for (const name of ['hits', 'hit', 'pending'] as const) wipe(name);
  for (const color of COLOR_NAMES) {
    wipe(`passage-${color}`);
    wipe(`focused-${color}`);
  }
}
