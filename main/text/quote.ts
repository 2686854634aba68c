/**
 * Where a quote stands in a text: what is remembered of a passage, and how it is found again by hand. Pure; all
 * places are UTF-16 units of the text, end exclusive. Finding it again in a changed text: `quote-place.ts`.
 */
import { runs } from './quote-runs.ts';
import { exactPlaces, type Place } from './quote-selector.ts';

export { type LikelyPlace, likelyPlaces } from './quote-likely.ts';
export { type Placement, placeQuote } from './quote-place.ts';
export { CONTEXT, type Place, type Selector, selectorAt } from './quote-selector.ts';

export type FindOptions = {
  /** From 1. */
  occurrence?: number;
  /** The pieces to look in, in order; a quote lies within one of them. The whole text if left out. */
  within?: readonly Place[];
};

/**
 * The nth place where `quote` stands: letter by letter; if it stands so nowhere, spelling by spelling, whatever the
 * capitals, white space, quotation marks and apostrophes; if not even so, by folded words. Null if there is none.
 */
export function findQuote(text: string, quote: string, options: FindOptions = {}): Place | null {
  const { occurrence = 1, within = [{ start: 0, end: text.length }] } = options;
  if (quote.trim() === '' || occurrence < 1) return null;
  for (const find of [exactPlaces, surfacePlaces, foldedPlaces]) {
    const places: Place[] = [];
    for (const range of within) places.push(...find(text, quote, range, occurrence - places.length));
    if (places.length > 0) return places[occurrence - 1] ?? null;
  }
  return null;
}

function surfacePlaces(text: string, quote: string, range: Place, limit: number): Place[] {
  return runs(text, quote, { ...range, by: 'surface', limit }).map((place) =>
    withMarks(text, quote, place, range),
  );
}

function foldedPlaces(text: string, quote: string, range: Place, limit: number): Place[] {
  return runs(text, quote, { ...range, by: 'folded', limit }).map((place) =>
    withMarks(text, quote, place, range),
  );
}

const OPENING = /^[\p{P}\p{S}]+/u;
const CLOSING = /[\p{P}\p{S}]+$/u;

/** Takes in the punctuation around the words if the quote has as much of it. */
function withMarks(text: string, quote: string, { start, end }: Place, range: Place): Place {
  const before = OPENING.exec(quote.trim())?.[0].length ?? 0;
  const after = CLOSING.exec(quote.trim())?.[0].length ?? 0;
  const opening = CLOSING.exec(text.slice(Math.max(range.start, start - before), start))?.[0].length ?? 0;
  const closing = OPENING.exec(text.slice(end, Math.min(range.end, end + after)))?.[0].length ?? 0;
  return { start: start - opening, end: end + closing };
}
