import { expect, it } from 'vitest';
import { COLOR_NAMES } from '../../text/colors.ts';
import { nearestColor } from '../../text/nearest-color.ts';
import type { Rgb } from '../../text/oklch.ts';
import { highlightColor } from './paint.ts';

it('a highlight’s colour is known again when it comes back, and grey is none', () => {
  const inBytes = (rgb: Rgb) => rgb.map((part) => Math.round(part * 255) / 255) as unknown as Rgb;
  for (const color of COLOR_NAMES) {
    expect(nearestColor(inBytes(highlightColor(color)))).toBe(color);
    expect(nearestColor(inBytes(highlightColor(color, true)))).toBeNull();
  }
});
