/** How much something is used: often and lately. Pure; times in ms since 1970. */
import type { PaletteUse } from '../../main/api/schema.ts';

const HALF_LIFE = 14 * 24 * 60 * 60 * 1000;

/** 0 for what was never used, about 1 for what was used a few times today; it grows ever more slowly. */
export function frecency(use: Pick<PaletteUse, 'count' | 'last'> | undefined, now: number): number {
  if (!use) return 0;
  return (Math.log2(1 + use.count) / 2) * 0.5 ** (Math.max(0, now - use.last) / HALF_LIFE);
}
