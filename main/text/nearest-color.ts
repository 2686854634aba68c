/** The colour of ours that comes nearest to one from elsewhere. Pure. */
import { COLOR_NAMES, COLORS, type Color } from './colors.ts';
import { hueOfRgb, type Rgb } from './oklch.ts';

/** Screens' own yellow is nearer to our lime, and nobody calls it so. */
const ALSO_YELLOW = 110;

/** By hue alone, since ours differ in nothing else; null for a grey. */
export function nearestColor(rgb: Rgb): Color | null {
  const hue = hueOfRgb(rgb);
  if (hue === null) return null;
  const apart = (other: number) => Math.abs(((other - hue + 540) % 360) - 180);
  const nearest = COLOR_NAMES.reduce((best, color) =>
    apart(COLORS[color]) < apart(COLORS[best]) ? color : best,
  );
  return apart(ALSO_YELLOW) < apart(COLORS[nearest]) ? 'yellow' : nearest;
}
