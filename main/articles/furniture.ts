/** Which of the texts that repeat in an outlet are taken out of one article. Pure; errs on the side of showing. */
import type { Block } from '../text/blocks.ts';

type Numbered = { block: Block; number: number };

/** Letters: in the midst of a text less than this is how people talk ("Thank you."), however often it is said. */
const WORDS_OF_THE_TEXT = 25;

/**
 * @param shown the blocks as shown without this, in reading order, each with its number
 * @param repeats whether the block of this number may go
 * @returns the numbers of those that go
 */
export function furniture(
  shown: readonly Numbered[],
  repeats: (number: number) => boolean,
): ReadonlySet<number> {
  const going = new Set(shown.flatMap(({ number }) => (repeats(number) ? number : [])));
  if (going.size === 0) return going;
  for (const number of headingsOfText(shown, going)) going.delete(number);
  for (const number of wordsOfText(shown, going)) going.delete(number);
  const left = shown.filter(({ number }) => !going.has(number));
  // An article that is mostly such text is a form filled in, or too short to tell.
  return 2 * length(left) < length(shown) ? new Set() : going;
}

const length = (of: readonly Numbered[]) => of.reduce((sum, { block }) => sum + block.end - block.start, 0);

/** A heading goes only with all that it heads: "Key findings" stands in every report, and belongs to each. */
function headingsOfText(shown: readonly Numbered[], going: ReadonlySet<number>): number[] {
  const staying: number[] = [];
  let headsText = false;
  for (const { block, number } of shown.toReversed()) {
    const isHeading = block.kind === 'heading';
    if (isHeading && headsText) staying.push(number);
    headsText = !isHeading && (headsText || !going.has(number));
  }
  return staying;
}

/** A few words go only at either end of the article, or beside a longer text that goes. */
function wordsOfText(shown: readonly Numbered[], going: ReadonlySet<number>): number[] {
  const runs: Numbered[][] = [[]];
  for (const one of shown) {
    if (going.has(one.number)) runs.at(-1)?.push(one);
    else runs.push([]);
  }
  return runs
    .slice(1, -1)
    .filter((run) => run.every(({ block }) => block.end - block.start < WORDS_OF_THE_TEXT))
    .flatMap((run) => run.map(({ number }) => number));
}
