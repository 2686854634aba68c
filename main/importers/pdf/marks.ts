/**
 * Which words of the canonical text a PDF's annotations mean: those under a highlight's boxes, those inside a frame, else
 * the word that stands nearest. Pure. Offsets are UTF-16 units of the canonical text, end exclusive.
 */
import { marksText } from '../../text/mark-kinds.ts';
import { nearestColor } from '../../text/nearest-color.ts';
import type { PageRun } from '../../text/page-map.ts';
import { noteIn } from '../../text/travelling.ts';
import type { ImportedPassage } from '../types.ts';
import type { Point, RawMark, Rect } from './annotations.ts';
import type { Char } from './document.ts';

type Place = { start: number; end: number };

/** A page's character with where it stands in the text. */
type Placed = Place & { char: Char };

/** Covered words with more of the text between them are passages of their own. */
const WIDEST_GAP = 60;

/** Of several groups of covered words those with less than this share of the largest were only brushed. */
const LEAST_SHARE = 0.1;

/**
 * The passages of all marks, each at least one word.
 * @param charsOf the characters of a page that has marks
 */
export function passagesOf(
  marks: readonly RawMark[],
  text: string,
  runs: readonly PageRun[],
  charsOf: (page: number) => readonly Char[],
): ImportedPassage[] {
  const pages = new Map<number, Placed[]>();
  const onPage = (page: number) => {
    if (!pages.has(page)) pages.set(page, placed(charsOf(page), page, runs));
    return pages.get(page) ?? [];
  };
  const keys = new Map<string, number>();
  return marks.flatMap((mark) => {
    const places = placesOf(mark, text, onPage(mark.page));
    const own = places.length > 0 ? places : [besidePage(mark.page, text, runs)];
    const key = mark.name || `p${mark.page} ${mark.kind} ${rounded(mark)} ${mark.author} ${mark.contents}`;
    return own.map((place, part) => {
      const count = (keys.get(key) ?? 0) + 1;
      keys.set(key, count);
      return passageOf(mark, place, text, count === 1 ? key : `${key}~${count}`, part);
    });
  });
}

const rounded = ({ rect }: RawMark) => Object.values(rect).map(Math.round).join(',');

function passageOf(mark: RawMark, place: Place, text: string, key: string, part: number): ImportedPassage {
  const { kind, page, author, tags, color, createdAt, modifiedAt } = mark;
  return {
    ...{ key, kind, page, ...place, author, createdAt, modifiedAt },
    state: place.start < place.end ? 'placed' : 'lost',
    // Many programs repeat the words there, ours puts tags before and the quote behind.
    note: part === 0 ? noteIn(mark.contents, { tags, quote: text.slice(place.start, place.end) }) : '',
    color: color && nearestColor(color),
    tags: tags.map((name) => ({ name, color: null })),
  };
}

/** A page's characters that are part of the text. */
function placed(chars: readonly Char[], page: number, runs: readonly PageRun[]): Placed[] {
  const found = new Map<number, Placed>();
  for (const run of runs) {
    if (run.page !== page) continue;
    for (let at = 0; at < run.length; at++) {
      const char = chars[run.index + at * run.step];
      if (!char) continue;
      const start = run.start + at;
      const known = found.get(char.index);
      if (known) known.end = start + 1;
      else found.set(char.index, { char, start, end: start + 1 });
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

function placesOf({ kind, quads, rect }: RawMark, text: string, chars: readonly Placed[]): Place[] {
  const areas = quads.length > 0 ? quads : [cornersOf(rect)];
  const isFrame = kind === 'square' || kind === 'circle' || kind === 'polygon' || kind === 'ink';
  if (marksText(kind) || isFrame) {
    const under = chars.filter(
      ({ char }) => !isSpace(char) && areas.some((area) => holds(area, middleOf(char))),
    );
    const groups = groupsOf(under).flatMap((place) => trimmed(text, place) ?? []);
    if (groups.length > 0)
      return isFrame ? groups.slice(0, 1).map((group) => wholeWords(text, group)) : groups;
  }
  const nearest = nearestTo(
    rect,
    chars.filter(({ start }) => WORD.test(text[start] ?? '')),
  );
  return nearest ? [wholeWords(text, nearest)] : [];
}

const isSpace = ({ generated, code }: Char) => generated || code === 32 || code === 160;

const cornersOf = ({ left, bottom, right, top }: Rect): Point[] => [
  { x: left, y: top },
  { x: right, y: top },
  { x: left, y: bottom },
  { x: right, y: bottom },
];

/** Where the letter is black: fonts differ too much in how high their boxes are. */
const X_HEIGHT = 0.28;

function middleOf({ angle, left, right, bottom, top, x, y, size }: Char): Point {
  const rise = X_HEIGHT * size;
  if (angle === 0) return { x: (left + right) / 2, y: y + rise };
  if (angle === 2) return { x: (left + right) / 2, y: y - rise };
  return { x: angle === 1 ? x - rise : x + rise, y: (bottom + top) / 2 };
}

/** Whether four corners, which files give in any order, lie around a point. */
function holds(corners: readonly Point[], { x, y }: Point): boolean {
  const [cx, cy] = [middle(corners.map((corner) => corner.x)), middle(corners.map((corner) => corner.y))];
  const around = corners.toSorted((a, b) => Math.atan2(a.y - cy, a.x - cx) - Math.atan2(b.y - cy, b.x - cx));
  return around.every((from, at) => {
    const to = around[(at + 1) % around.length] ?? from;
    return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x) >= -0.01;
  });
}

const middle = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Neighbours in the text together, the largest group first; what was only brushed is left out. */
function groupsOf(chars: readonly Placed[]): Place[] {
  const groups: (Place & { count: number })[] = [];
  for (const { start, end } of chars) {
    const last = groups.at(-1);
    if (last && start - last.end <= WIDEST_GAP) {
      last.end = end;
      last.count++;
    } else groups.push({ start, end, count: 1 });
  }
  const most = Math.max(0, ...groups.map(({ count }) => count));
  return groups
    .filter(({ count }) => count >= LEAST_SHARE * most)
    .sort((a, b) => b.count - a.count)
    .map(({ start, end }) => ({ start, end }));
}

function trimmed(text: string, { start, end }: Place): Place | null {
  const words = text.slice(start, end);
  const inner = words.trim();
  const from = start + words.indexOf(inner);
  return inner === '' ? null : { start: from, end: from + inner.length };
}

function nearestTo(rect: Rect, chars: readonly Placed[]): Placed | null {
  let nearest: Placed | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const one of chars) {
    const { left, right, bottom, top } = one.char;
    const across = Math.max(0, left - rect.right, rect.left - right);
    const along = Math.max(0, bottom - rect.top, rect.bottom - top);
    // Of those that are as near the one at its middle.
    const aside = Math.abs(left + right - rect.left - rect.right) / 1000;
    const distance = Math.hypot(across, along) + aside;
    if (distance >= least) continue;
    least = distance;
    nearest = one;
  }
  return nearest;
}

/** Of a page without text: the last word before it, else the first of all. */
function besidePage(page: number, text: string, runs: readonly PageRun[]): Place {
  if (text.trim() === '') return { start: 0, end: 0 };
  const before = runs.findLast((run) => run.page <= page) ?? runs[0];
  const start = before ? before.start + before.length - 1 : 0;
  return wholeWords(text, { start, end: start + 1 });
}

const WORD = /[\p{L}\p{N}\p{M}'’-]/u;

function wholeWords(text: string, place: Place): Place {
  let { start, end } = place;
  while (start > 0 && WORD.test(text[start - 1] ?? '')) start--;
  while (end < text.length && WORD.test(text[end] ?? '')) end++;
  return trimmed(text, { start, end }) ?? { start, end };
}
