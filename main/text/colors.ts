/** The eight hues a passage or a tag may have; they stay apart for colour-blind eyes. Pure. */

/** Hue angle in OKLCH, by name. */
export const COLORS = {
  yellow: 85,
  red: 28,
  pink: 345,
  purple: 300,
  blue: 255,
  cyan: 210,
  green: 155,
  lime: 120,
} as const;

export type Color = keyof typeof COLORS;

export const COLOR_NAMES = Object.keys(COLORS) as [Color, ...Color[]];

/** The colour of a passage without tag or colour of its own. */
export const DEFAULT_COLOR: Color = 'yellow';
