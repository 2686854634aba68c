/**
 * Where an edge of a passage goes by one step: by letter, word or sentence, never to white space and never into half
 * of what is read as one letter. Pure; all places are UTF-16 units of the canonical text.
 */
import type { ShownBlock } from './shown-blocks.ts';
import type { Place } from './text-map.ts';

export type Side = 'start' | 'end';

/** Letters are grapheme clusters; words and sentences as Unicode TR29 has them. */
export type By = 'grapheme' | 'word' | 'sentence';

export type Step = { side: Side; by: By; ahead: boolean };

const segmenters = {
  grapheme: new Intl.Segmenter(undefined, { granularity: 'grapheme' }),
  word: new Intl.Segmenter(undefined, { granularity: 'word' }),
  sentence: new Intl.Segmenter(undefined, { granularity: 'sentence' }),
};

/**
 * The passage with one edge a step further, ahead in the text or back. Null if there is nowhere to go: the text ends
 * there, or nothing would be left between the edges.
 * @param stretches where edges may stand, in the order of the text
 */
export function movedEdge(text: string, place: Place, step: Step, stretches: readonly Place[]): Place | null {
  const from = place[step.side];
  const borders = step.ahead ? bordersAhead : bordersBack;
  for (const border of borders(text, from, step, stretches)) {
    if (step.ahead ? border <= from : border >= from) continue;
    const moved = { ...place, [step.side]: border };
    return moved.start < moved.end ? moved : null;
  }
  return null;
}

function* bordersAhead(text: string, from: number, { side, by }: Step, stretches: readonly Place[]) {
  for (const { start, end } of stretches.filter((stretch) => stretch.end > from)) {
    const segments = segmenters[by].segment(text.slice(start, end));
    for (let at = Math.max(from, start); at < end; ) {
      const segment = segments.containing(at - start) as Intl.SegmentData;
      yield* bordersOf(segment, side, by, start);
      at = start + segment.index + segment.segment.length;
    }
  }
}

function* bordersBack(text: string, from: number, { side, by }: Step, stretches: readonly Place[]) {
  for (const { start, end } of stretches.filter((stretch) => stretch.start < from).reverse()) {
    const segments = segmenters[by].segment(text.slice(start, end));
    for (let at = Math.min(from, end); at > start; ) {
      const segment = segments.containing(at - 1 - start) as Intl.SegmentData;
      yield* bordersOf(segment, side, by, start);
      at = start + segment.index;
    }
  }
}

/** Where a segment begins or ends, white space left out; nothing for signs between words. */
function bordersOf({ segment, index, isWordLike }: Intl.SegmentData, side: Side, by: By, origin: number) {
  if (segment.trim() === '' || (by === 'word' && !isWordLike)) return [];
  return [origin + index + (side === 'start' ? blankBefore(segment) : segment.trimEnd().length)];
}

/** A space that a mark sits on is a letter. */
function blankBefore(segment: string): number {
  for (const { segment: letter, index } of segmenters.grapheme.segment(segment))
    if (letter.trim() !== '') return index;
  return segment.length;
}

/** What is read as one letter at an edge, within the passage. */
export function letterAt(text: string, place: Place, side: Side): Place {
  const words = text.slice(place.start, place.end);
  const found = segmenters.grapheme.segment(words).containing(side === 'start' ? 0 : words.length - 1);
  if (!found) return place;
  const start = place.start + found.index;
  return { start, end: start + found.segment.length };
}

/** The shown blocks that read on from the one at `place`, where a passage may go on; else the headline, if it is there. */
export function stretchesAround(
  shown: readonly ShownBlock[],
  headline: Place,
  place: number,
): readonly Place[] {
  const here = shown.find(({ block }) => block.start <= place && place < block.end);
  if (!here) return headline.start <= place && place < headline.end ? [headline] : [];
  return shown
    .filter(({ region }) => region === here.region)
    .map(({ block }) => ({ start: block.start, end: block.end }))
    .sort((a, b) => a.start - b.start);
}
