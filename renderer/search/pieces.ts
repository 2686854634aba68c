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
