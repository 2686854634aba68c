/**
 * What somebody did elsewhere to the highlights that we wrote into a PDF: the file's annotations beside the passages that
 * travel in it. Pure.
 */
import type { Color } from '../../text/colors.ts';
import { nearestColor } from '../../text/nearest-color.ts';
import { contentsOf, noteIn, partOf } from '../../text/travelling.ts';
import type { ImportedPassage } from '../types.ts';
import type { RawMark } from './annotations.ts';

export type Compared = {
  /** With what was changed of them. */
  passages: ImportedPassage[];
  /** Annotations that are no passage of ours. */
  others: RawMark[];
};

export function compared(passages: readonly ImportedPassage[], marks: readonly RawMark[]): Compared {
  const byName = new Map(
    passages.flatMap((passage) => [passage.id, passage.key].map((name) => [name, passage])),
  );
  const byContents = new Map(
    passages.flatMap((passage) => [1, 2].map((part) => [flat(saidOf(passage, part)), passage])),
  );
  // Some programs write annotations anew and know none of these keys.
  const ownerOf = ({ own, name, kind, contents }: RawMark) =>
    byName.get(own) ??
    byName.get(name.replace(/~(here|\d+)/g, '')) ??
    byName.get(name) ??
    (kind === 'highlight' && contents ? byContents.get(flat(contents)) : undefined);
  const owned = Map.groupBy(marks, ownerOf);
  return {
    passages: passages.map((passage) => changed(passage, owned.get(passage) ?? [])),
    others: owned.get(undefined) ?? [],
  };
}

const quoteOf = ({ selector }: ImportedPassage) => selector?.quote ?? '';
const tagsOf = ({ tags }: ImportedPassage) => tags.map(({ name }) => name);

const saidOf = (passage: ImportedPassage, part: number) =>
  contentsOf({ tags: tagsOf(passage), note: passage.note, quote: quoteOf(passage) }, part);

/** Programs disagree about line ends and what white space is worth keeping. */
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

function changed(passage: ImportedPassage, marks: readonly RawMark[]): ImportedPassage {
  if (!passage.isMarked) return passage;
  // What was in the file before we wrote into it, if it was that, too.
  const own = marks.filter(({ name, own }) => own !== '' || name !== passage.key || name === passage.id);
  if (own.length === 0) return { ...passage, elsewhere: { isGone: true } };
  const elsewhere = { ...noteChange(passage, own), ...colorChange(passage, own) };
  return Object.keys(elsewhere).length > 0 ? { ...passage, elsewhere } : passage;
}

function noteChange(passage: ImportedPassage, marks: readonly RawMark[]): { note?: string } {
  const other = marks.find(({ name, contents }) => flat(contents) !== flat(saidOf(passage, partOf(name))));
  if (!other) return {};
  const note = noteIn(other.contents, { tags: tagsOf(passage), quote: quoteOf(passage) });
  return flat(note) === flat(passage.note) ? {} : { note };
}

/** By hue: no other program paints just as pale. A grey one was printed without colours. */
function colorChange(passage: ImportedPassage, marks: readonly RawMark[]): { color?: Color } {
  for (const { color } of marks) {
    const other = color && nearestColor(color);
    if (other && passage.color && other !== passage.color) return { color: other };
  }
  return {};
}
