/** Random numbers that are the same on every machine for the same seed. Pure; not for secrets. */

export type Random = {
  /** 0 ≤ x < 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /**
   * A rank below `size` as Zipf's law has it: the word of rank r comes about 1/(r + 1) as often as the first. By
   * inverse transform of the density 1/x on [1, size + 1).
   */
  rank(size: number): number;
  /** Log-normal: half of all lie below `median`; two thirds within a factor of e^`spread`. */
  around(median: number, spread: number): number;
};

/** @param seeds together they make the stream; the order counts */
export function random(...seeds: number[]): Random {
  let state = seeds.reduce((hash, seed) => scramble(hash ^ seed), 0x9e3779b9);
  // Mulberry32 (Tommy Ettinger, public domain).
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    return scramble(state) / 2 ** 32;
  };
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: (share) => next() < share,
    pick: (list) => list[Math.floor(next() * list.length)] as never,
    rank: (size) => Math.floor((size + 1) ** next()) - 1,
    around: (median, spread) => median * Math.exp(spread * normal(next)),
  };
}

function scramble(state: number): number {
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return (t ^ (t >>> 14)) >>> 0;
}

/** Box and Muller's way to a normal deviate. */
function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}
