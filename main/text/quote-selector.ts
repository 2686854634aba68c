/** What is remembered of a passage, and the places of its very words. All places are UTF-16 units, end exclusive. */

/** Units of the text kept on each side of a quote. */
export const CONTEXT = 32;

export type Place = { start: number; end: number };

/** What a passage is found again by. */
export type Selector = { quote: string; prefix: string; suffix: string };

/** The quote between two places, and up to 32 units on each side; never half of a surrogate pair. */
export function selectorAt(text: string, start: number, end: number): Selector {
  let from = Math.max(0, start - CONTEXT);
  let to = Math.min(text.length, end + CONTEXT);
  if (from > 0 && isInPair(text, from)) from++;
  if (to < text.length && isInPair(text, to)) to--;
  return { quote: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) };
}

/** Whether a surrogate pair begins just before `at`. */
export function isInPair(text: string, at: number): boolean {
  return (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}

/** Up to `limit` places of the very quote within `range`, none overlapping the one before. */
export function exactPlaces(text: string, quote: string, range: Place, limit: number): Place[] {
  const places: Place[] = [];
  let start = text.indexOf(quote, range.start);
  while (start >= 0 && start + quote.length <= range.end && places.length < limit) {
    places.push({ start, end: start + quote.length });
    start = text.indexOf(quote, start + quote.length);
  }
  return places;
}
