/**
 * Turns a stretch of canonical text with its spans and passages into inline HTML. Each passage becomes links
 * to a host that does not exist; `convert.ts` finds their rectangles in the printed file.
 */

import type { Span, SpanKind } from '../../text/blocks.ts';
import { type Range, segments } from '../../text/segments.ts';
import type { Direction } from './direction.ts';
import { escapeHtml } from './escape.ts';
import { blankRuns, isBlank } from './ink.ts';
import { type LabelContext, marginNumber } from './margin-number.ts';
import { markAddress } from './mark-address.ts';

/** What the inline text of one article needs to know. */
export type InlineContext = LabelContext & {
  text: string;
  direction: Direction;
  /** Number of the first block stretch of a passage has been printed; later stretches get no margin number. */
  numbered: Set<number>;
};

type Layer = { mark: number } | { span: Span } | 'base';

/** One run with the same passages and the same link around it. */
type Run = { marks: number[]; href: string | null; blank: boolean; html: string };

/** HTML of `start`–`end`. `numbers`: whether margin numbers stand in it (not in a table cell). */
export function inlineHtml(
  context: InlineContext,
  { start, end }: { start: number; end: number },
  spans: readonly Span[],
  marks: readonly Range<number>[],
  numbers = true,
): string {
  const places = numbers ? numberPlaces(context, end, marks) : new Map<number, number[]>();
  const layers: Range<Layer>[] = [
    { id: 'base', start, end },
    ...marks.map(({ id, ...range }) => ({ id: { mark: id }, ...range })),
    ...spans.map((span) => ({
      id: { span },
      start: Math.max(span.start, start),
      end: Math.min(span.end, end),
    })),
  ];
  const runs: (Run | string)[] = [];
  for (const piece of segments<Layer>(layers, [...places.keys(), ...blankCuts(context.text, marks)])) {
    addNumbers(context, runs, places.get(piece.start));
    addRun(runs, runOf(context.text.slice(piece.start, piece.end), piece.ids));
  }
  addNumbers(context, runs, places.get(end));
  return runs.map((run) => (typeof run === 'string' ? run : runHtml(run))).join('');
}

/** Blank runs under a passage stand for themselves: at a line's end nothing of them is painted. */
function blankCuts(text: string, marks: readonly Range<number>[]): number[] {
  return marks.flatMap((mark) => blankRuns(text, mark).flatMap(({ start, end }) => [start, end]));
}

function addNumbers(context: InlineContext, runs: (Run | string)[], numbers: readonly number[] = []): void {
  if (numbers.length > 0) runs.push(numbers.map((number) => marginNumber(context, number)).join(''));
}

function addRun(runs: (Run | string)[], run: Run): void {
  const last = runs.at(-1);
  const same =
    last !== undefined &&
    typeof last !== 'string' &&
    last.href === run.href &&
    last.blank === run.blank &&
    last.marks.join() === run.marks.join();
  if (same) last.html += run.html;
  else runs.push(run);
}

function runOf(text: string, layers: readonly Layer[]): Run {
  const marks: number[] = [];
  let href: string | null = null;
  let html = escapeHtml(text);
  for (const layer of layers) {
    if (layer === 'base') continue;
    if ('mark' in layer) marks.push(layer.mark);
    else if (layer.span.kind === 'link') href = safeHref(layer.span.href) ?? href;
    else html = wrapped(layer.span.kind, html);
  }
  const blank = marks.length > 0 && isBlank(text, { start: 0, end: text.length });
  return { marks: marks.sort((a, b) => a - b), href, blank, html };
}

const ELEMENTS: Partial<Record<SpanKind, string>> = {
  strong: 'strong',
  emphasis: 'em',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
  noteref: 'sup',
};

function wrapped(kind: SpanKind, html: string): string {
  const element = ELEMENTS[kind];
  return element ? `<${element}>${html}</${element}>` : html;
}

function runHtml({ marks, href, blank, html }: Run): string {
  if (marks.length > 0) {
    const kind = href ? 'mark link' : 'mark';
    return `<a class="${kind}" href="${escapeHtml(markAddress({ numbers: marks, href, blank }))}">${html}</a>`;
  }
  return href ? `<a class="link" href="${escapeHtml(href)}">${html}</a>` : html;
}

/** Only web and mail addresses stay links in a file that will be opened elsewhere. */
function safeHref(href: string | undefined): string | null {
  const url = href ? URL.parse(href) : null;
  if (!url || !['http:', 'https:', 'mailto:'].includes(url.protocol)) return null;
  return url.hostname.endsWith('.invalid') ? null : url.href;
}

/**
 * Where margin numbers stand: behind the word in which a passage begins. Inside a word they would part joined
 * letters, and before a line's first word they would stand beside the line above.
 */
function numberPlaces(context: InlineContext, end: number, marks: readonly Range<number>[]) {
  const places = new Map<number, number[]>();
  for (const { id, start } of marks) {
    if (context.numbered.has(id)) continue;
    context.numbered.add(id);
    const place = wordEnd(context.text, start, end);
    places.set(place, [...(places.get(place) ?? []), id]);
  }
  return places;
}

/** A longer "word" is a script without spaces; there a number may part two characters. */
const LONGEST_WORD = 40;

/** Where a line may end: before white space, behind a dash or a stroke. */
const WORD_END = /(?<=\S)\s|(?<=\S[-\u2010\u2013\u2014/])|(?<=\S)$/u;

function wordEnd(text: string, start: number, end: number): number {
  const length = text.slice(start, Math.min(end, start + LONGEST_WORD + 1)).search(WORD_END);
  return length < 0 || length > LONGEST_WORD ? start : start + length;
}
