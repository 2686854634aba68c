/** Brackets among right-to-left letters: some programs write them as they are drawn, others as they are meant. */
import { type Line, TURNED } from './lines.ts';

const OTHER: Readonly<Record<string, string>> = Object.fromEntries(
  ['()', '[]', '{}', '<>', '«»', '‹›'].flatMap(([open = '', close = '']) => [
    [open, close],
    [close, open],
  ]),
);

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Brackets that open before a word or close behind one, less those that do it the other way round. */
function rightness(text: string): number {
  const right = count(text, /(?<=^|\s)[([{«‹](?=[^\s])|(?<=[^\s])[)\]}»›](?=$|[\s.,،؛:!؟])/gu);
  const wrong = count(text, /(?<=^|\s)[)\]}»›](?=[^\s])|(?<=[^\s])[([{«‹](?=$|[\s.,،؛:!؟])/gu);
  return right - wrong;
}

/** Turns the document's brackets around in those lines, if that is how most of them make sense. Changes the lines. */
export function setBrackets(lines: readonly Line[]): void {
  const mixed = lines.filter(({ looks }) => looks.some((look) => (look & TURNED) !== 0));
  const sum = mixed.reduce((total, { text }) => total + rightness(text), 0);
  if (sum >= 0) return;
  for (const line of mixed)
    line.text = [...line.text.split('').entries()]
      .map(([at, sign]) => ((line.looks[at] ?? 0) & TURNED ? (OTHER[sign] ?? sign) : sign))
      .join('');
}
