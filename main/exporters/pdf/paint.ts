/** The colours of passages and tags as numbers: what an appearance stream paints, what the page's style says. Pure. */
import { COLORS, type Color } from '../../text/colors.ts';

/** Red, green, blue from 0 to 1. */
export type Rgb = readonly [number, number, number];

/** Pale enough for black letters under Multiply, and for two colours to lie over one another. */
const LIGHTNESS = 0.905;
const CHROMA = 0.075;

/** Hue angle in degrees of OKLCH. */
export function hueOf(color: Color): number {
  return COLORS[color];
}

/** The colour a highlight is painted in. */
export function highlightColor(color: Color): Rgb {
  return oklch(LIGHTNESS, CHROMA, hueOf(color));
}

/** OKLCH to sRGB, cut to the gamut per channel (matrices: Björn Ottosson, "A perceptual color space", 2020). */
export function oklch(lightness: number, chroma: number, hue: number): Rgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function gamma(linear: number): number {
  const value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.min(1, Math.max(0, value));
}
