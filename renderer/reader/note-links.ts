/** Which footnote a note reference in the text means, and the way back. Pure. */
import type { ViewBlock } from './shown-blocks.ts';

/** Both by canonical start: reference span → footnote block, footnote block → its first reference. */
export type NoteLinks = { noteOf: ReadonlyMap<number, number>; referenceOf: ReadonlyMap<number, number> };

/**
 * Pairs references and footnotes by what they are called ("1", "[1]", "1.", "*"). Several references may mean one
 * footnote; a name that two footnotes have means the next one behind the reference.
 */
export function noteLinks(text: string, blocks: readonly ViewBlock[]): NoteLinks {
  const notes = blocks.filter((block) => block.kind === 'footnote' && !block.hidden);
  const named = notes.map((block) => ({ name: noteName(text, block), start: block.start }));
  const noteOf = new Map<number, number>();
  const referenceOf = new Map<number, number>();
  for (const { start, end } of references(blocks)) {
    const name = bareName(text.slice(start, end));
    const same = named.filter((note) => name !== '' && note.name === name);
    const note = same.find((candidate) => candidate.start > start) ?? same[0];
    if (!note) continue;
    noteOf.set(start, note.start);
    if (!referenceOf.has(note.start)) referenceOf.set(note.start, start);
  }
  return { noteOf, referenceOf };
}

function references(blocks: readonly ViewBlock[]) {
  return blocks.flatMap(({ spans = [] }) => spans.filter((span) => span.kind === 'noteref'));
}

function noteName(text: string, block: ViewBlock): string {
  if (block.marker) return bareName(block.marker);
  return bareName(/^\s*(\[?[\p{N}*†‡§]+\]?)/u.exec(text.slice(block.start, block.end))?.[1] ?? '');
}

/** "[12]", "12." and "(12)" are called "12". */
function bareName(name: string): string {
  return name.replace(/[\s[\]().:^]/g, '');
}
