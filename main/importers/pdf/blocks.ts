/** From lines in reading order to blocks: paragraphs, headings, items, tables, captions, footnotes. Pure. */
import type { BlockKind, Hidden } from '../../text/blocks.ts';
import { ENDS_AS_SENTENCE } from '../line-class.ts';
import type { Line } from './lines.ts';
import { RAISED } from './lines.ts';

/** Lines that make one block. `marker` is what opens it and is no part of its text, `skip` units long. */
export type LineBlock = {
  kind: BlockKind;
  lines: Line[];
  level?: number;
  marker?: string;
  skip?: number;
  hidden?: Hidden;
};

/** What holds for the whole document: the em of its running text, the usual distance of its lines in ems. */
export type Measures = { body: number; leading: number };

const rounded = (size: number) => Math.round(size * 2) / 2;

/** The value with the most weight. */
function heaviest(weights: Iterable<readonly [value: number, weight: number]>, otherwise: number): number {
  const sums = new Map<number, number>();
  for (const [value, weight] of weights) sums.set(value, (sums.get(value) ?? 0) + weight);
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0] ?? otherwise;
}

export function measuresOf(lines: readonly Line[]): Measures {
  const body = heaviest(
    lines.map(({ size, text }) => [rounded(size), text.length]),
    10,
  );
  const steps = lines.flatMap((line, at): [number, number][] => {
    const before = lines[at - 1];
    const step = before && before.column === line.column ? (before.y - line.y) / line.size : 0;
    return step > 0.8 && step < 3 && rounded(line.size) === body ? [[Math.round(step * 20) / 20, 1]] : [];
  });
  return { body, leading: heaviest(steps, 1.2) };
}

/** How far a line begins behind its column's edge, and ends before the other, in ems. */
function indentOf({ rtl, left, right, columnLeft, columnRight, size }: Line) {
  const [atLeft, atRight] = [(left - columnLeft) / size, (columnRight - right) / size];
  return rtl ? { start: atRight, end: atLeft } : { start: atLeft, end: atRight };
}

const widthOf = ({ columnLeft, columnRight, size }: Line) => (columnRight - columnLeft) / size;

const BULLET = /^(?:[•●○◦▪■□‣⁃∙·►▸]|[-–—](?=\s))\s*/u;
const NUMBERED = /^(?:\(?(?:\d{1,3}|[٠-٩]{1,3}|[a-z]|[ivx]{1,5})[.)](?=\s)|\[\d{1,3}\])\s*/u;

/** What opens a list's item, with the space behind it; '' if nothing does. */
function markerOf(text: string): string {
  return (BULLET.exec(text) ?? NUMBERED.exec(text))?.[0] ?? '';
}

const endsSentence = (text: string) => ENDS_AS_SENTENCE.test(text.slice(-12)) || /[:;؛]$/.test(text);

/** How a line stands to the one before it in the same column. */
type Step = { line: Line; before: Line; isSecond: boolean; inItem: boolean };

function partedByPlace({ line, before }: Step, { leading }: Measures): boolean {
  if (line.column !== before.column || line.rtl !== before.rtl) return true;
  const larger = Math.max(line.size, before.size);
  if (Math.abs(line.size - before.size) > 0.1 * larger) return true;
  const step = (before.y - line.y) / larger;
  return step < 0.3 || step > Math.max(1.25 * leading, leading + 0.35);
}

function partedByIndent({ line, before, isSecond, inItem }: Step): boolean {
  const [own, last] = [indentOf(line), indentOf(before)];
  const inward = own.start - last.start;
  // An item's lines hang behind its marker; the first line of a paragraph may be set in or out.
  if (inward > 0.8) return !(isSecond && inItem);
  if (inward < -0.8) return !isSecond;
  const left = last.end / widthOf(before);
  // A line that could have held the next words and did not is the last of its paragraph, or a headline.
  return (left > 0.2 && last.end > 3 && endsSentence(before.text)) || (left > 0.5 && !endsInOpen(before));
}

function partedByMarker({ line, before, inItem }: Step): boolean {
  if (BULLET.test(line.text)) return true;
  return NUMBERED.test(line.text) && (inItem || endsSentence(before.text) || /^\[/.test(line.text));
}

const isTitleLike = (line: Line, { body }: Measures) => line.size >= 1.12 * body;

function begins(step: Step, measures: Measures): boolean {
  const { line, before } = step;
  if (partedByPlace(step, measures)) return true;
  if (line.mono || before.mono) return line.mono !== before.mono;
  // A headline is centred or ragged: only its place and look part it.
  if (isTitleLike(line, measures)) return line.bold !== before.bold && !endsInOpen(before);
  if (line.bold !== before.bold && (line.bold ? line : before).text.length > 3) return true;
  return partedByMarker(step) || partedByIndent(step);
}

const endsInOpen = ({ text, hyphen }: Line) => hyphen || /[,،–—-]$/.test(text);

/** Lines with cells beside each other, at the same places: rows of one table. */
const LEAST_ROWS = 3;

function alike(a: Line, b: Line): boolean {
  if (a.column !== b.column || a.mono || b.mono || a.cells.length < 2 || b.cells.length < 2) return false;
  const em = Math.max(a.size, b.size);
  const near = (x: number, y: number) => Math.abs(x - y) < 1.2 * em;
  const same = b.cells.filter((cell) =>
    a.cells.some(({ left, right }) => near(left, cell.left) || near(right, cell.right)),
  );
  return same.length >= Math.min(a.cells.length, b.cells.length);
}

/** How many lines from one on are rows of a table; 0 if fewer than a table has. */
function tableRows(lines: readonly Line[], from: number): number {
  let to = from + 1;
  while (to < lines.length && alike(lines[to - 1] as Line, lines[to] as Line)) to++;
  return to - from >= LEAST_ROWS ? to - from : 0;
}

/** @param lines in reading order, furniture taken out */
export function lineBlocks(lines: readonly Line[], measures: Measures): LineBlock[] {
  const blocks: LineBlock[] = [];
  for (let at = 0; at < lines.length; at++) {
    const rows = tableRows(lines, at);
    const line = lines[at] as Line;
    const block = blocks.at(-1);
    const before = block?.kind === 'table' ? undefined : block?.lines.at(-1);
    if (rows > 0) {
      blocks.push({ kind: 'table', lines: lines.slice(at, at + rows) });
      at += rows - 1;
    } else if (block && before) {
      const inItem = markerOf(block.lines[0]?.text ?? '') !== '';
      const step = { line, before, isSecond: block.lines.length === 1, inItem };
      if (begins(step, measures)) blocks.push({ kind: 'paragraph', lines: [line] });
      else block.lines.push(line);
    } else blocks.push({ kind: 'paragraph', lines: [line] });
  }
  return withKinds(blocks, measures);
}

const lengthOf = ({ lines }: LineBlock) => lines.reduce((sum, { text }) => sum + text.length, 0);
const textOf = ({ lines }: LineBlock) => lines.map(({ text }) => text).join(' ');

const LONGEST_HEADING = 250;

/** Authors stand under a title in letters larger than the text's. */
const LIST_OF_NAMES = /(?:[^,،]+[,،]){3}/;

function isHeading(block: LineBlock, measures: Measures): boolean {
  const [line] = block.lines;
  if (!line || block.kind !== 'paragraph' || !/\p{L}/u.test(textOf(block))) return false;
  if (isTitleLike(line, measures))
    return lengthOf(block) <= LONGEST_HEADING && !LIST_OF_NAMES.test(textOf(block));
  const isShort = block.lines.length <= 2 && lengthOf(block) <= 120;
  return isShort && line.bold && line.size >= 0.95 * measures.body && !/[.,;:،؛]$/.test(textOf(block));
}

/** Levels by size, the largest first; bold lines of the text's own size come last. */
function withLevels(blocks: LineBlock[], { body }: Measures) {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const sizeOf = (block: LineBlock) => Math.max(rounded(body), rounded(block.lines[0]?.size ?? 0));
  const sizes = [...new Set(headings.map(sizeOf))].sort((a, b) => b - a);
  for (const heading of headings) heading.level = Math.min(6, sizes.indexOf(sizeOf(heading)) + 1);
}

const CAPTION = /^(?:figure|fig\.|photo|abbildung|abb\.|شكل|الشكل|صورة)\s*[\d٠-٩]+\s*[.:–-]/i;
const NOTE = /^(?:\d{1,3}|[٠-٩]{1,2}|[*†‡§]{1,3})(?=[\s\p{L}"“(])\s*/u;

/** At the foot of its column, in smaller letters, with a raised number or a sign before it. */
function noteMarker(block: LineBlock, blocks: readonly LineBlock[], { body }: Measures): string {
  const [line] = block.lines;
  const marker = NOTE.exec(line?.text ?? '')?.[0] ?? '';
  if (!line || !marker || line.size > 0.93 * body) return '';
  const raised = (line.looks[0] ?? 0) & RAISED || /^[*†‡§]/.test(marker);
  const below = blocks.some(({ lines }) =>
    lines.some((other) => other.column === line.column && other.y < line.y && other.size > 0.93 * body),
  );
  return raised && !below ? marker : '';
}

function withKinds(blocks: LineBlock[], measures: Measures): LineBlock[] {
  for (const block of blocks) {
    if (block.kind === 'table') continue;
    const first = block.lines[0]?.text ?? '';
    if (block.lines[0]?.mono && block.lines.length > 1) block.kind = 'preformatted';
    else if (isHeading(block, measures)) block.kind = 'heading';
    else if (CAPTION.test(first)) block.kind = 'figure';
    else setMarker(block, noteMarker(block, blocks, measures), markerOf(first));
  }
  withLevels(blocks, measures);
  return joined(blocks, measures);
}

function setMarker(block: LineBlock, note: string, item: string) {
  const marker = note || item;
  if (!marker || lengthOf(block) === marker.length) return;
  block.kind = note ? 'footnote' : 'item';
  block.marker = /^[-–—•●○◦▪■□‣⁃∙·►▸]/u.test(marker) ? '•' : marker.trim();
  block.skip = marker.length;
}

const ASIDE: ReadonlySet<BlockKind> = new Set(['footnote', 'figure', 'table', 'preformatted']);

/** What may stand between two parts of one paragraph: notes, pictures with their words, listings. */
function isAside(block: LineBlock, { body }: Measures): boolean {
  const [line] = block.lines;
  if (ASIDE.has(block.kind) || !line || line.size < 0.85 * body) return true;
  return (
    block.kind === 'paragraph' &&
    block.lines.length === 1 &&
    line.text.length < 40 &&
    !endsSentence(line.text)
  );
}

/** A paragraph that goes on in the next column or on the next page, behind what stands between its parts. */
function joined(blocks: readonly LineBlock[], measures: Measures): LineBlock[] {
  const result: LineBlock[] = [];
  let open: LineBlock | null = null;
  for (const block of blocks) {
    const aside = isAside(block, measures);
    if (open && !aside && goesOn(open, block)) {
      open.lines.push(...block.lines);
      continue;
    }
    result.push(block);
    if (!aside) open = block;
  }
  return result;
}

function goesOn(open: LineBlock, block: LineBlock): boolean {
  const [last, first] = [open.lines.at(-1), block.lines[0]];
  if (!last || !first || block.kind !== 'paragraph' || !['paragraph', 'item'].includes(open.kind))
    return false;
  if (last.column === first.column || Math.abs(last.size - first.size) > 0.06 * first.size) return false;
  if (last.hyphen) return true;
  const full = indentOf(last).end < Math.max(2, 0.12 * widthOf(last)) && indentOf(first).start < 0.7;
  const opensLow = /^[\p{Ll}\p{Script=Arabic}\d(“"]/u.test(first.text);
  return full && opensLow && !endsSentence(last.text);
}
