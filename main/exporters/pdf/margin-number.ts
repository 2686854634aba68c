/**
 * The numbers beside the text. A line has one label: its only passage's number, or a range (“9–14”) if several
 * begin in it. Knows no block; which passages share a line is known from the print before.
 */

/** What a label needs to know of passages. */
export type LabelContext = {
  /** Hue (OKLCH degrees) of a passage by its number. */
  hue(number: number): number;
  /** Last number of the label that `number` opens; null if it stands in another's or no line is known yet. */
  labelEnd(number: number): number | null;
};

/**
 * The place of a passage in the margin: leads to its note, and is where the note leads to. Without a label it
 * is a place only. Either way it takes no room, so that the same lines come out.
 */
export function marginNumber(context: LabelContext, number: number): string {
  return label(context, number, context.labelEnd(number));
}

/** One label for passages that begin in the same line whatever comes before; `numbers` in order, not empty. */
export function marginRange(context: LabelContext, numbers: readonly number[]): string {
  const last = numbers.at(-1) ?? null;
  return numbers.map((number, at) => label(context, number, at === 0 ? last : null)).join('');
}

function label({ hue }: LabelContext, number: number, last: number | null): string {
  if (last === null) return `<span class="number" id="p${number}"></span>`;
  const hues = new Set(range(number, last).map(hue));
  const mixed = hues.size > 1 ? ' mixed' : '';
  const text = last > number ? `${number}–${last}` : number;
  return `<a class="number${mixed}" id="p${number}" href="#n${number}" style="--h:${hue(number)}"><bdi dir="ltr">${text}</bdi></a>`;
}

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);
