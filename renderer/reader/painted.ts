/** Which colour each stretch of the text is painted in. Pure; paints nothing. */
import type { AnnotationView } from '../../main/api/schema.ts';
import type { Color } from '../../main/text/colors.ts';
import { segments } from '../../main/text/segments.ts';

export type Passage = Pick<AnnotationView, 'id' | 'start' | 'end' | 'color' | 'state'>;

export type Painted = Map<Color, { start: number; end: number }[]>;

/**
 * Each stretch once, in the colour of the shortest passage over it: a short one inside a long one stays visible.
 * Lost passages have no place.
 */
export function painted(passages: readonly Passage[]): Painted {
  const placed = passages.filter(({ state }) => state !== 'lost');
  const ranges = placed.map((passage) => ({ id: passage, start: passage.start, end: passage.end }));
  const result: Painted = new Map();
  for (const { start, end, ids } of segments(ranges)) {
    const { color } = ids.reduce(shorter);
    const list = result.get(color);
    const last = list?.at(-1);
    if (last?.end === start) last.end = end;
    else if (list) list.push({ start, end });
    else result.set(color, [{ start, end }]);
  }
  return result;
}

function shorter(best: Passage, next: Passage): Passage {
  return next.end - next.start < best.end - best.start ? next : best;
}
