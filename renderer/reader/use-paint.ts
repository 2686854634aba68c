/**
 * Paints passages, hits and what is selected on the drawn page. The document itself does not change. Only what is near
 * the screen is painted: the browser goes through every painted stretch of the page whenever one is added.
 */
import { useEffect, useMemo } from 'react';
import { COLOR_NAMES } from '../../main/text/colors.ts';
import { type PaintName, paint, wipe } from './highlights.ts';
import { bandOf, textNear } from './near.ts';
import type { Page } from './page.ts';
import { type Painted, type Passage, painted } from './painted.ts';
import type { Place } from './text-map.ts';

export type ToPaint = {
  passages: readonly Passage[];
  focused: Passage | null;
  hits: readonly Place[];
  hit: Place | null;
  pending: Place | null;
};

type Layers = readonly (readonly [PaintName, readonly Place[]])[];

const NOTHING: ToPaint = { passages: [], focused: null, hits: [], hit: null, pending: null };

/** @param isOn pages paint what is on them themselves */
export function usePaint(page: Page, toPaint: ToPaint, isOn: boolean): void {
  const { passages, focused, hits, hit, pending } = isOn ? toPaint : NOTHING;
  const { map, drawn, layout, scroller, onMore } = page;
  const colors = useMemo(() => painted(passages), [passages]);
  const layers = useMemo(
    () => layersOf(colors, focused, hits, hit, pending),
    [colors, focused, hits, hit, pending],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was drawn or broken anew has to be painted anew.
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    let band = -1;
    let isFilled = false;
    const paintNear = () => {
      band = bandOf(box);
      const near = textNear(map(), box);
      isFilled = near.isFilled;
      for (const [name, places] of layers) paint(name, near.map, places);
    };
    // Where things stand is known in a frame for nothing; asked for earlier, the page would be laid out twice.
    let frame = 0;
    const paintSoon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(paintNear);
    };
    const follow = () => bandOf(box) !== band && paintSoon();
    paintSoon();
    box.addEventListener('scroll', follow, { passive: true });
    const stop = onMore(() => !isFilled && paintSoon());
    return () => {
      cancelAnimationFrame(frame);
      box.removeEventListener('scroll', follow);
      stop();
    };
  }, [layers, map, drawn, layout, scroller, onMore]);
  useEffect(() => wipeAll, []);
}

function layersOf(
  colors: Painted,
  focused: Passage | null,
  hits: readonly Place[],
  hit: Place | null,
  pending: Place | null,
): Layers {
  const meant = focused?.state === 'lost' ? null : focused;
  return [
    ...COLOR_NAMES.map((color) => [`passage-${color}`, colors.get(color) ?? []] as const),
    ...COLOR_NAMES.map((color) => [`focused-${color}`, meant?.color === color ? [meant] : []] as const),
    ['hits', hits],
    ['hit', hit ? [hit] : []],
    ['pending', pending ? [pending] : []],
  ];
}

function wipeAll(): void {
  for (const [name] of layersOf(new Map(), null, [], null, null)) wipe(name);
}
