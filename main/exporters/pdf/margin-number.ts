/**
 * The numbers beside the text. A line has one label: its only passage's number, or a range (“9–14”) if several
 * begin in it. Knows no block; which passages share a line is known only from the print (`fill-numbers.ts`).
 */
import { LABEL_LETTERS, targetOf } from './number-place.ts';

/** What a label needs to know of passages. */
export type LabelContext = {
  /** Hue (OKLCH degrees) of a passage by its number. */
  hue(number: number): number;
  /** Whether there are notes to lead to. */
  hasNotes: boolean;
};

/**
 * The place of a passage in the margin: leads to its note, and is where the note leads to. It takes no room: those of
 * one line stand over one another until one label is made of them.
 */
export function marginNumber(context: LabelContext, number: number): string {
  return label(context, number, number, targetOf({ kind: 'label', number }));
}

/** One label for passages that begin in the same line whatever comes before; `numbers` in order, not empty. */
export function marginRange(context: LabelContext, numbers: readonly number[]): string {
  const [first = 0, ...others] = numbers;
  const places = others.map((number) => `<span class="number" id="p${number}">${pagePlace(number)}</span>`);
  const target = context.hasNotes ? `n${first}` : `p${first}`;
  return label(context, first, others.at(-1) ?? first, target) + places.join('');
}

/** What the page in a note leads to. */
const pagePlace = (number: number) => `<span id="${targetOf({ kind: 'passage', number })}"></span>`;

function label({ hue, hasNotes }: LabelContext, number: number, last: number, note: string): string {
  const hues = new Set(range(number, last).map(hue));
  const mixed = hues.size > 1 ? ' mixed' : '';
  // A link that leads nowhere would not be in the file, and with it the label's place.
  const target = targetOf({ kind: 'label', number });
  const own =
    note === target && !hasNotes ? `<span class="letters" id="${target}">${LABEL_LETTERS}</span>` : '';
  const text = last > number ? `${number}–${last}` : number;
  return `<a class="number${mixed}" id="p${number}" href="#${note}" style="--h:${hue(number)}">${pagePlace(number)}<bdi dir="ltr">${text}</bdi>${own}</a>`;
}

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);
