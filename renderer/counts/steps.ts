/** How dark a cell of a heat map is. Pure. */

export const STEPS = 6;

/** 0 for none, up to {@link STEPS}; by the root, so that small counts can be told apart beside a large one. */
export function stepOf(count: number, most: number): number {
  if (count <= 0) return 0;
  return Math.max(1, Math.round(Math.sqrt(count / Math.max(1, most)) * STEPS));
}

/** How much of the accent each step has, in percent: between the fourth and the fifth the ink turns. */
export const SHARES = [0, 8, 18, 30, 44, 84, 100] as const;
