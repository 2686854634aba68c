/** Which characters leave no ink: what is painted is cut to the others. Pure; UTF-16 units. */

/** White space, fillers that only take room, and marks of direction; joiners stay with their letters. */
const BLANK =
  '\\s\\u115f\\u1160\\u2800\\u3164\\uffa0\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069';

const LEADING = new RegExp(`^[${BLANK}]+`, 'u');
const TRAILING = new RegExp(`(?<![${BLANK}])[${BLANK}]+$`, 'u');
const NO_INK = new RegExp(`^[${BLANK}\\p{Cf}\\p{Cc}]*$`, 'u');

/** Runs that a browser may leave standing at a line's end: several blanks, or one that does not collapse. */
const BLANK_RUNS = new RegExp(`[${BLANK}]{2,}|[\\u00a0\\u2007\\u202f\\u2800\\u3000\\u3164]`, 'gu');

export type Stretch = { start: number; end: number };

/** Without anything that leaves ink: a browser makes no link of it. */
export function isBlank(text: string, { start, end }: Stretch): boolean {
  return NO_INK.test(text.slice(start, end));
}

/** The stretch without the blanks at its two ends; null if nothing is left. */
export function trimmedToInk(text: string, { start, end }: Stretch): Stretch | null {
  if (isBlank(text, { start, end })) return null;
  const words = text.slice(start, end);
  return {
    start: start + (LEADING.exec(words)?.[0].length ?? 0),
    end: end - (TRAILING.exec(words)?.[0].length ?? 0),
  };
}

/** Where blank runs lie inside a stretch. */
export function blankRuns(text: string, { start, end }: Stretch): Stretch[] {
  return [...text.slice(start, end).matchAll(BLANK_RUNS)].map(({ 0: run, index }) => ({
    start: start + index,
    end: start + index + run.length,
  }));
}
