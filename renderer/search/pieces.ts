/** A snippet cut at its matches. Pure; offsets are UTF-16 units of the snippet. */

export type Piece = { text: string; at: number; isMatch: boolean };

/** Ranges may touch, overlap, stand in any order or reach over the end; every character comes out once. */
export function pieces(snippet: string, ranges: readonly (readonly [number, number])[]): Piece[] {
  const all: Piece[] = [];
  let at = 0;
  const add = (end: number, isMatch: boolean) => {
    if (end > at) all.push({ text: snippet.slice(at, end), at, isMatch });
    at = Math.max(at, end);
  };
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    add(Math.min(start, snippet.length), false);
    add(Math.min(end, snippet.length), true);
  }
  add(snippet.length, false);
  return all;
}

/** About so many UTF-16 units of a snippet fit on three lines. */
const ROOM = 150;
/** How much of that stands before the first match. */
const BEFORE = 50;

/**
 * The part of a snippet around its first match, cut between words, with the ranges that lie in it; a short snippet
 * as it is.
 */
export function aroundMatch(
  snippet: string,
  ranges: readonly (readonly [number, number])[],
): { text: string; ranges: [number, number][] } {
  const first = Math.min(snippet.length, ...ranges.map(([start]) => start));
  const from = first <= BEFORE || ranges.length === 0 ? 0 : wordStart(snippet, first - BEFORE, first);
  const to = snippet.length - from <= ROOM ? snippet.length : wordEnd(snippet, from + ROOM, first);
  const lead = from > 0 ? '… ' : '';
  const shift = lead.length - from;
  return {
    text: lead + snippet.slice(from, to).trimEnd() + (to < snippet.length ? ' …' : ''),
    ranges: ranges
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]) => [start + shift, end + shift]),
  };
}

/** The start of the first word from `at` on; `latest` if there is none before it. */
function wordStart(text: string, at: number, latest: number): number {
  const gap = text.indexOf(' ', at);
  return gap < 0 || gap >= latest ? latest : gap + 1;
}

/** The end of the last word that ends before `at`; `at` itself if that would be before `earliest`. */
function wordEnd(text: string, at: number, earliest: number): number {
  const gap = text.lastIndexOf(' ', at);
  return gap <= earliest || text.indexOf(' ', earliest) >= gap ? at : gap;
}
