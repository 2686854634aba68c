/** From a block's lines to its text with spans, each unit with its place on the page. Pure. */
import type { BlockKind, Draft, Span, SpanKind } from '../../text/blocks.ts';
import { NOWHERE } from '../../text/page-map.ts';
import type { LineBlock } from './blocks.ts';
import { BOLD, ITALIC, type Line, LOWERED, type Placed, RAISED } from './lines.ts';

/** A draft with the place of each of its text's units. */
export type PlacedDraft = Draft & { places: number[] };

/** The document's words, to tell a hyphen that ends a line from one that is part of a word. In lower case. */
export type Words = ReadonlySet<string>;

const WORD = /\p{L}+(?:-\p{L}+)*/gu;

export function wordsOf(lines: readonly Line[]): Words {
  const words = new Set<string>();
  for (const { text, hyphen } of lines) {
    const found = text.toLowerCase().match(WORD) ?? [];
    for (const word of hyphen ? found.slice(0, -1) : found) words.add(word);
  }
  return words;
}

const CJK = /[\u3040-\u30ff\u3400-\u9fff\uff00-\uff60]/;

/** Whether the hyphen at a line's end only parts a word: by how the document writes that word elsewhere. */
function partsWord(before: string, after: string, words: Words): boolean {
  const first = /\p{L}+(?:-\p{L}+)*(?=[-\u2010]$)/u.exec(before.slice(-80))?.[0].toLowerCase();
  const second = /^\p{L}+/u.exec(after)?.[0];
  if (!first || !second) return false;
  const rest = second.toLowerCase();
  if (words.has(first + rest)) return true;
  if (words.has(`${first}-${rest}`) || second !== rest) return false;
  const last = first.slice(first.lastIndexOf('-') + 1);
  const areWords = last.length > 3 && rest.length > 3 && words.has(last) && words.has(rest);
  return !areWords;
}

const HYPHEN = /\p{L}[-\u2010]$/u;

function append(text: Placed, line: Placed, words: Words) {
  if (text.text !== '' && HYPHEN.test(text.text)) {
    if (partsWord(text.text, line.text, words)) cut(text, text.text.length - 1);
  } else if (text.text !== '' && !(CJK.test(text.text.slice(-1)) && CJK.test(line.text[0] ?? '')))
    push(text, ' ', (text.looks.at(-1) ?? 0) & (line.looks[0] ?? 0) & (BOLD | ITALIC));
  text.text += line.text;
  for (const place of line.places) text.places.push(place);
  for (const look of line.looks) text.looks.push(look);
}

function push(text: Placed, sign: string, look: number) {
  text.text += sign;
  text.places.push(NOWHERE);
  text.looks.push(look);
}

function cut(text: Placed, length: number) {
  text.text = text.text.slice(0, length);
  text.places.length = length;
  text.looks.length = length;
}

const without = ({ text, places, looks }: Placed, count: number): Placed => ({
  text: text.slice(count),
  places: places.slice(count),
  looks: looks.slice(count),
});

/** A table's row: its cells parted by TAB, in place of the space between them. */
function rowText(line: Line): Placed {
  const row: Placed = { text: line.text, places: [...line.places], looks: [...line.looks] };
  for (const { at } of line.cells.slice(1)) {
    const space = row.text[at] === ' ' ? at : at - 1;
    if (row.text[space] === ' ') row.text = `${row.text.slice(0, space)}\t${row.text.slice(space + 1)}`;
  }
  return row;
}

/** Lines as they stand. */
function tableText(lines: readonly Line[]): Placed {
  const text: Placed = { text: '', places: [], looks: [] };
  for (const line of lines) {
    if (text.text !== '') push(text, '\n', 0);
    const row = line.mono ? line : rowText(line);
    text.text += row.text;
    text.places.push(...row.places);
    text.looks.push(...row.looks);
  }
  return text;
}

const SPANS: readonly [bit: number, kind: SpanKind][] = [
  [BOLD, 'strong'],
  [ITALIC, 'emphasis'],
  [RAISED, 'superscript'],
  [LOWERED, 'subscript'],
];

function spansOf({ text, looks }: Placed, notes: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  for (const [bit, kind] of SPANS) {
    const own = runs(looks, bit);
    const covered = own.reduce((sum, { start, end }) => sum + end - start, 0);
    // A block that is bold as a whole says so by being one.
    if (covered > text.length * 0.9) continue;
    // The signs of a formula are slanted and bold as their fonts have it.
    const says = bit === BOLD || bit === ITALIC ? /\p{L}{2}|\p{N}/u : /\S/;
    for (const { start, end } of own) if (says.test(text.slice(start, end))) spans.push({ kind, start, end });
  }
  const raised = spans.filter(({ kind }) => kind === 'superscript');
  const references = raised.filter(({ start, end }) => notes.has(text.slice(start, end).trim()));
  return [...spans, ...references.map((span): Span => ({ ...span, kind: 'noteref' }))];
}

function runs(looks: readonly number[], bit: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const [at, look] of looks.entries()) {
    if ((look & bit) === 0) continue;
    const last = found.at(-1);
    if (last?.end === at) last.end++;
    else found.push({ start: at, end: at + 1 });
  }
  return found;
}

function textOf({ kind, lines, skip = 0 }: LineBlock, words: Words): Placed {
  if (kind === 'table' || kind === 'preformatted') return tableText(lines);
  const text: Placed = { text: '', places: [], looks: [] };
  for (const [at, line] of lines.entries()) append(text, at === 0 ? without(line, skip) : line, words);
  return text;
}

const PLAIN: ReadonlySet<BlockKind> = new Set(['heading', 'table', 'preformatted']);

/** @param notes what the document's footnotes are called */
export function draftOf(block: LineBlock, words: Words, notes: ReadonlySet<string>): PlacedDraft {
  const { kind, level, marker, hidden } = block;
  const text = textOf(block, words);
  const spans = PLAIN.has(kind) ? [] : spansOf(text, notes);
  return {
    kind,
    text: text.text,
    places: text.places,
    ...(level ? { level } : {}),
    ...(marker ? { marker } : {}),
    ...(kind === 'item' ? { depth: 0 } : {}),
    ...(spans.length ? { spans } : {}),
    ...(hidden ? { hidden } : {}),
  };
}
