/**
 * Paints passages, hits and what is selected on the drawn page. The document itself does not change. Only what is near
 * the screen is painted: the browser goes through every painted stretch of the page whenever one is added.
 */
import { useEffect, useMemo } from 'react';
import type { AnnotationView } from '../../main/api/schema.ts';
import { COLOR_NAMES } from '../../main/text/colors.ts';
import { isDimmed } from '../annotations/only-tag.ts';
import { type PaintName, paint, wipe } from './highlights.ts';
import { bandOf, textNear } from './near.ts';
import type { Page } from './page.ts';
import { type Painted, painted } from './painted.ts';
import type { Place } from './text-map.ts';

export type ToPaint = {
  passages: readonly AnnotationView[];
  focused: AnnotationView | null;
  /** The tag whose passages alone stand out; null for all. */
  only: string | null;
  hits: readonly Place[];
  hit: Place | null;
  pending: Place | null;
  /** The letter at the edge that is moved. */
  edge: Place | null;
};

type Layers = readonly (readonly [PaintName, readonly Place[]])[];

const NOTHING: ToPaint = {
  ...{ passages: [], focused: null, only: null },
  ...{ hits: [], hit: null, pending: null, edge: null },
};

/** @param isOn pages paint what is on them themselves */
export function usePaint(page: Page, toPaint: ToPaint, isOn: boolean): void {
  const { passages, focused, only, hits, hit, pending, edge } = isOn ? toPaint : NOTHING;
  const { map, drawn, layout, scroller, onMore } = page;
  const colors = useMemo(() => colorsOf(passages, only), [passages, only]);
  const layers = useMemo(
    () => layersOf(colors, { focused, hits, hit, pending, edge }),
    [colors, focused, hits, hit, pending, edge],
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

type Colors = { full: Painted; dimmed: readonly Place[] };

function colorsOf(passages: readonly AnnotationView[], only: string | null): Colors {
  if (only === null) return { full: painted(passages), dimmed: [] };
  const { full = [], dimmed = [] } = Object.groupBy(passages, (one) =>
    isDimmed(one, only) ? 'dimmed' : 'full',
  );
  return { full: painted(full), dimmed: [...painted(dimmed).values()].flat() };
}

function layersOf(
  { full, dimmed }: Colors,
  { focused, hits, hit, pending, edge }: Omit<ToPaint, 'passages' | 'only'>,
): Layers {
  const meant = focused?.state === 'lost' ? null : focused;
  return [
    ...COLOR_NAMES.map((color) => [`passage-${color}`, full.get(color) ?? []] as const),
    ...COLOR_NAMES.map((color) => [`focused-${color}`, meant?.color === color ? [meant] : []] as const),
    ['dimmed', dimmed],
    ['hits', hits],
    ['hit', hit ? [hit] : []],
    ['pending', pending ? [pending] : []],
    ['edge', edge ? [edge] : []],
  ];
}

function wipeAll(): void {
  for (const [name] of layersOf({ full: new Map(), dimmed: [] }, NOTHING)) wipe(name);
}
