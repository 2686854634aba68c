/**
 * Cuts from a text the piece that shows best why it was found. Knows the places to be marked, not the query's
 * meaning. Places are UTF-16 units.
 */
import { findMatches, type MarkOptions, type Match } from './marks.ts';
import type { TermNode } from './query.ts';

/** `ranges` are places in `text`, which carries its own ellipses and has white space as single spaces. */
export type Snippet = { text: string; ranges: [start: number, end: number][] };

export type SnippetOptions = Pick<MarkOptions, 'within'> & {
  /** How long, without the ellipses. */
  length?: number;
};

const LENGTH = 240;
/** How much of a snippet stands before its first mark. */
const BEFORE = 0.2;
/** How far a border may move to fall between words. */
const REACH = 24;
/** A text with more matches than this has a good window among the first of them. */
const ENOUGH = 500;
/** With one term to show, any place is as good as the others but for how many stand close by. */
const ENOUGH_OF_ONE = 24;
const ELLIPSIS = '…';

/** The window with the most different terms, then the most places, then the first; else the text's beginning. */
export function snippet(text: string, terms: readonly TermNode[], options: SnippetOptions = {}): Snippet {
  const { length = LENGTH, within } = options;
  const matches = findMatches(text, terms, {
    ...(within ? { within } : {}),
    limit: terms.length === 1 ? ENOUGH_OF_ONE : ENOUGH,
  });
  const first = bestMatch(matches, length);
  const bounds = within ? stretchAround(text, within, first?.start) : { start: 0, end: text.length };
  const window = windowAround(text, first, bounds, length);
  return written(text, window, bounds, matches);
}

type Span = { start: number; end: number };

/** The pieces around `at`, or from the first on, up to where something between them is left out. */
function stretchAround(text: string, within: readonly Span[], at: number | undefined): Span {
  const stretch = { start: within[0]?.start ?? 0, end: within[0]?.end ?? 0 };
  for (const { start, end } of within.slice(1)) {
    if (text.slice(stretch.end, start).trim() !== '') {
      if (at === undefined || at < stretch.end) break;
      stretch.start = start;
    }
    stretch.end = end;
  }
  return stretch;
}

/** The match that the best window begins with. */
function bestMatch(matches: readonly Match[], length: number): Match | undefined {
  let best: Match | undefined;
  let bestScore = 0;
  const room = length * (1 - BEFORE);
  for (const [index, first] of matches.entries()) {
    const score = scoreFrom(matches, index, first.start + room);
    if (score <= bestScore) continue;
    best = first;
    bestScore = score;
  }
  return best;
}

function scoreFrom(matches: readonly Match[], from: number, end: number): number {
  const terms = new Set<number>();
  let count = 0;
  for (let index = from; index < matches.length; index++) {
    const match = matches[index] as Match;
    if (match.start >= end) break;
    if (match.end > end && index > from) continue;
    terms.add(match.term);
    count++;
  }
  return terms.size * ENOUGH + count;
}

/** @param first shown as far as a snippet reaches: a "word" may be a megabyte of something else */
function windowAround(text: string, first: Match | undefined, bounds: Span, length: number): Span {
  const from = first?.start ?? bounds.start;
  const wanted = Math.max(bounds.start, from - Math.floor(length * BEFORE));
  const latest = Math.max(bounds.start, bounds.end - length);
  const start = wordStart(text, Math.min(wanted, latest), bounds, from);
  const shown = Math.min(first?.end ?? start, from + length);
  return { start, end: wordEnd(text, Math.max(start + length, shown), bounds, shown) };
}

/** The first word border at or after `at`, but not after `limit`. */
function wordStart(text: string, at: number, bounds: Span, limit: number): number {
  if (at <= bounds.start) return bounds.start;
  for (let place = at; place < Math.min(at + REACH, limit); place++) {
    if (isSpace(text, place - 1) && !isSpace(text, place)) return place;
  }
  return whole(text, Math.min(at, limit));
}

/** The last word border at or before `at`, but not before `limit`. */
function wordEnd(text: string, at: number, bounds: Span, limit: number): number {
  if (at >= bounds.end) return bounds.end;
  for (let place = at; place > Math.max(at - REACH, limit); place--) {
    if (isSpace(text, place) && !isSpace(text, place - 1)) return place;
  }
  return whole(text, Math.max(limit, at));
}

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x20 || unit === 0x0a || ((unit < 0x20 || unit > 0x7e) && /\s/.test(text.charAt(at)));
}

/** The border at or before `at` that parts neither a surrogate pair nor a letter from its marks. */
function whole(text: string, at: number): number {
  let place = at;
  while (place > 0 && (isSecondHalf(text, place) || /^[\p{M}\u200d]/u.test(text.slice(place, place + 2))))
    place--;
  return place;
}

function isSecondHalf(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}

function written(text: string, window: Span, bounds: Span, matches: readonly Match[]): Snippet {
  const cutBefore = text.slice(bounds.start, window.start).trim() !== '';
  const cutAfter = text.slice(window.end, Math.min(bounds.end, window.end + LENGTH)).trim() !== '';
  const out = collapsed(text.slice(window.start, window.end), cutBefore ? ELLIPSIS : '');
  const ranges: [number, number][] = [];
  for (const { start, end } of matches) {
    if (start < window.start || start >= window.end || (end > window.end && ranges.length > 0)) continue;
    const shown = Math.min(end, window.end) - window.start;
    add(ranges, out.place(start - window.start), out.place(shown));
  }
  return { text: out.text + (cutAfter ? ELLIPSIS : ''), ranges };
}

/** Ranges that overlap become one. */
function add(ranges: [number, number][], start: number, end: number): void {
  const last = ranges.at(-1);
  if (last && start < last[1]) last[1] = Math.max(last[1], end);
  else ranges.push([start, end]);
}

/** A piece of text behind `before`, and where each of its places went, its end too. */
type Collapsed = { text: string; place: (at: number) => number };

const UNEVEN = /^\s|[^\S ]|\s\s|\s$/;

/** Each run of white space becomes one space; most windows have no others. */
function collapsed(piece: string, before: string): Collapsed {
  if (!UNEVEN.test(piece)) return { text: before + piece, place: (at) => before.length + at };
  const places: number[] = [];
  let out = before;
  for (let at = 0; at < piece.length; at++) {
    places.push(out.length);
    if (!isSpace(piece, at)) out += piece[at];
    else if (out !== before && !out.endsWith(' ')) out += ' ';
  }
  const text = out.trimEnd();
  return { text, place: (at) => Math.min(places[at] ?? text.length, text.length) };
}
