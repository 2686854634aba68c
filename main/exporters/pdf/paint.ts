/** The colours of passages and tags as numbers: what an appearance stream paints, what the page's style says. Pure. */
import { COLORS, type Color } from '../../text/colors.ts';
import { oklch, type Rgb } from '../../text/oklch.ts';

/** Pale enough for black letters under Multiply, and for two colours to lie over one another. */
const LIGHTNESS = 0.905;
const CHROMA = 0.075;

/** Hue angle in degrees of OKLCH. */
export function hueOf(color: Color): number {
  return COLORS[color];
}

/** Margin labels: lightness of figures and dot, chroma of those of one colour and of several. */
export const LABEL_PAINT = { text: 0.45, dot: 0.6, chroma: 0.13, mixedChroma: 0.02 } as const;

/** The colour a highlight is painted in; `grey` of the same lightness. */
export function highlightColor(color: Color, grey = false): Rgb {
  return oklch(LIGHTNESS, grey ? 0 : CHROMA, hueOf(color));
}
