/** The style sheet of the printed page: A4 unless chosen otherwise, one column, colours by hue. Lengths in CSS pixels (96 an inch). */
import type { PdfChoices } from '../types.ts';
import { type Direction, directionOf } from './direction.ts';
import { cssString, shorten } from './escape.ts';
import { LABEL_PAINT } from './paint.ts';
import { zoomOf } from './pdf-choices.ts';

/** Outer edge (where margin numbers stand) and inner edge of the text. */
const NUMBER_SIDE = '108px';
const OTHER_SIDE = '96px';

/**
 * Pages have no side margins of their own: what stands outside a page's area is cut off when printing, and
 * margin numbers must not be. A single column, because Chromium repeats link rectangles in further columns.
 */
export const PRINT_CSS = `
@page { size: A4; margin: 92px 0 80px 0 }
:root { --k: 1; --number-side: ${NUMBER_SIDE}; --other-side: ${OTHER_SIDE}; --ink: #1d1913; --soft: #40392e; --quiet: #7a7163; --pale: #8a8171; --rule: #ddd5c5; --accent: #0d5c58;
  --small: 'Inter','Amiri Beside',sans-serif; --read: 'Literata','Amiri Beside',serif; --arabic: 'Amiri','Literata',serif }
* { box-sizing: border-box }
html { background: #fff; color: var(--ink); text-rendering: geometricPrecision; -webkit-print-color-adjust: exact }
body { margin: 0; font: 400 14px/1.62 var(--read) }
a { color: inherit; text-decoration: none }
a.mark { padding: 1px 0; -webkit-box-decoration-break: clone; box-decoration-break: clone }
a.link { text-decoration: underline; text-decoration-color: #b9b09e; text-decoration-thickness: .75px; text-underline-offset: 2.5px }
article, section { padding: 0; padding-inline: var(--number-side) var(--other-side) }
section[dir=rtl] .own > * { text-align: right }

h1 { font: 700 26px/1.22 var(--read); letter-spacing: -.012em; margin: 0 0 12px; text-wrap: balance }
/* Marks above the letters stay inside the box, which stays on its page: else page before, and contents, are wrong. */
h1[dir=rtl] { font: 700 29px/1.45 var(--arabic); letter-spacing: 0; padding-top: 5px }
h2, h3, h4, h5, h6 { font: 700 17px/1.3 var(--read); margin: 24px 0 9px; break-after: avoid; text-wrap: balance }
h3 { font-size: 15px } h4, h5, h6 { font-size: 14px }
h2[dir=rtl], h3[dir=rtl], h4[dir=rtl], h5[dir=rtl], h6[dir=rtl] { font: 700 20px/1.5 var(--arabic) }
h3[dir=rtl] { font-size: 18px } h4[dir=rtl], h5[dir=rtl], h6[dir=rtl] { font-size: 17px }

.facts { display: grid; grid-template-columns: 84px 1fr; gap: 3px 12px; font: 400 11px/1.5 var(--small); margin: 0 0 26px;
  padding: 10px 0 11px; border-block: .75px solid var(--rule); color: var(--soft) }
.facts dt { color: var(--pale) } .facts dd { margin: 0; overflow-wrap: anywhere }
.hash { font-size: 10px; letter-spacing: .02em; font-feature-settings: 'tnum'; color: var(--quiet); white-space: nowrap; display: inline-block }

h1, h2, h3, h4, h5, h6 { break-inside: avoid }
p, li, pre, blockquote, figure, .table { margin: 0 0 13px; orphans: 2; widows: 2 }
p, li { text-wrap: pretty; white-space: pre-line; overflow-wrap: break-word }
[dir=rtl]:is(p, li, blockquote, figure) { font: 400 17px/1.85 var(--arabic) }
[dir=rtl] em { font-style: normal; font-weight: 700 }
blockquote[dir=rtl] > p { font: inherit }
sup, sub { font-size: .72em; line-height: 0 }
code, pre { font-family: 'DejaVu Sans Mono',ui-monospace,monospace; font-size: 12px }
pre { white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.55; padding-inline-start: 14px; border-inline-start: .75px solid var(--rule); --in: 14.75px }
ul { list-style: none; margin: 0 0 13px; padding: 0 }
li { position: relative; margin: 0 0 5px; --in: calc(22px + var(--depth, 0) * 20px); padding-inline-start: var(--in) }
.marker { position: absolute; inset-inline-start: calc(var(--in) - 22px); width: 18px; color: var(--quiet); white-space: nowrap }
blockquote { --in: 26px; padding-inline: 26px; color: var(--soft) } blockquote > p { margin: 0 }
figure img { display: block; max-width: 100%; max-height: 150mm; margin-block-end: 6px }
figure { --in: 14px; padding-inline-start: 12px; border-inline-start: 2px solid var(--rule) }
figcaption, .alt { font: 400 11.5px/1.55 var(--small); color: var(--soft) } .alt { color: var(--pale); margin: 0 0 3px; font-style: italic }
figure[dir=rtl] figcaption { font: 400 15px/1.7 var(--arabic) } .credit { display: block; color: var(--pale) }
.footnote { font-size: 12px; line-height: 1.55; margin-bottom: 7px } .footnote[dir=rtl] { font-size: 15px; line-height: 1.7 }
.note-marker { color: var(--quiet) }
table { border-collapse: collapse; width: 100%; font: 400 11.5px/1.5 var(--small); font-feature-settings: 'tnum' }
td, th { text-align: start; vertical-align: baseline; padding: 5px 10px 5px 0; border-block-end: .75px solid var(--rule); overflow-wrap: anywhere }
td[dir=rtl], th[dir=rtl] { font: 400 15px/1.6 var(--arabic); padding: 5px 0 5px 10px } th { font-weight: 600; color: var(--soft) } th[dir=rtl] { font-weight: 700 }
tr { break-inside: avoid }

/* A float without width of its own, lower than its line: it takes no room, and those of one line stand over one another. */
.number { --out: 0px; --c: ${LABEL_PAINT.chroma}; float: left; width: 78px; margin: 0 16px 0 calc(-94px - var(--out)); padding-top: 6px; text-align: right; direction: ltr;
  font: 600 10.5px/1 var(--small); letter-spacing: 0; font-feature-settings: 'tnum'; color: oklch(${LABEL_PAINT.text} calc(var(--c) * var(--k)) var(--h)); text-indent: 0; white-space: nowrap }
.number.mixed { --c: ${LABEL_PAINT.mixedChroma} }
a.number::after { content: ''; display: inline-block; width: 5px; height: 5px; border-radius: 50%; margin-inline-start: 5px; vertical-align: 1.5px; background: oklch(${LABEL_PAINT.dot} calc(var(--c) * var(--k)) var(--h)) }
article[dir=rtl] .number { float: right; margin: 0 calc(-94px - var(--out)) 0 16px; direction: rtl; text-align: end }
[dir=rtl] > .number, [dir=rtl] > p > .number { padding-top: 10px } h1 > .number { padding-top: 11px }
:is(td, th) > .number { padding-top: 3px } :is(td, th)[dir=rtl] > .number { padding-top: 7px }
span.number { padding: 0 !important }
article[dir=ltr] [dir=ltr] .number, article[dir=rtl] [dir=rtl] .number { --out: var(--in, 0px) }
article[dir=ltr] :is(td, th)[dir=rtl] > .number, article[dir=rtl] :is(td, th)[dir=ltr] > .number { --out: 10px }

.cover { padding-top: 150px } .cover h1 { font-size: 38px; line-height: 1.16; margin: 0 0 14px } .cover h1[dir=rtl] { font-size: 42px; line-height: 1.4 }
.cover .sum { font: 400 14px/1.5 var(--small); color: var(--accent); margin: 0 0 44px }
.cover .facts { grid-template-columns: 104px 1fr; gap: 9px 14px; font-size: 12px; line-height: 1.6; padding: 18px 0 20px } .cover i { font-style: normal; color: var(--pale); font-feature-settings: 'tnum' }
.cover .key { display: inline-flex; align-items: baseline; gap: 4px; margin-inline-end: 14px } .cover .key .dot { margin: 0 2px 0 0; align-self: center }
.cover .hash { white-space: normal; overflow-wrap: anywhere }

.notes h2 { margin: 0 0 14px } .notes.after { padding-top: 22px }
.note { position: relative; padding: 11px 0; padding-inline-start: 28px; border-top: .75px solid #e7e0d2; break-inside: avoid }
.note.long { break-inside: auto } .note.long :is(.quote, .text) { orphans: 3; widows: 2 } .note .meta { break-before: avoid; break-inside: avoid }
.note-number { position: absolute; inset-inline-start: 0; font: 600 11px/1.7 var(--small); font-feature-settings: 'tnum'; color: oklch(.45 calc(.13 * var(--k)) var(--h)); margin-top: 1px }
.quote, [dir=rtl].quote { margin: 0; padding: 0; padding-inline-start: 10px; border-inline-start: 3px solid oklch(.8 calc(.1 * var(--k)) var(--h)); font-size: 13px; line-height: 1.55; color: var(--ink); white-space: pre-line; overflow-wrap: break-word; text-wrap: pretty }
[dir=rtl].quote { font: 400 16px/1.85 var(--arabic) }
.note .text { font: 400 12px/1.55 var(--small); color: var(--soft); margin: 6px 0 0; width: fit-content; max-width: 100% } .note .text[dir=rtl] { font: 400 15px/1.85 var(--arabic) }
.meta { font: 400 10.5px/1.6 var(--small); color: var(--pale); margin: 5px 0 0; white-space: normal } section[dir=rtl] .meta { font: 400 10.5px/1.6 var(--small) }
.meta .tag, .meta .author { margin-inline-end: 10px } .tag { font-weight: 600; color: oklch(.42 calc(.1 * var(--k)) var(--h)) }
.meta .page { display: inline-block; width: 90px }
/* Without width: the number that comes in its place begins, or ends, where this begins. */
.letters { display: inline-block; width: 0; white-space: nowrap } .letters b { font: 600 10.5px/1 var(--small); font-feature-settings: 'tnum' }
.small-head { font: 600 11px/1 var(--small); letter-spacing: .06em; text-transform: uppercase; color: var(--pale); margin: 30px 0 10px }

.own { break-after: avoid }
.why { font: 400 11px/1.5 var(--small); color: var(--pale); margin: 0 0 10px }

.entries { display: grid; grid-template-columns: 1fr 1fr; gap: 6px 40px; font: 400 12px/1.7 var(--small) }
.entry { break-inside: avoid; min-width: 0 } .entry.wide { grid-column: 1 / -1 } .line { display: flex; align-items: flex-end }
.dot { flex: none; width: 8px; height: 8px; border-radius: 2px; margin: 6px 0 0; margin-inline-end: 8px; align-self: flex-start; background: oklch(.72 calc(.12 * var(--k)) var(--h)) }
.line bdi { min-width: 0; overflow-wrap: break-word } .leader { flex: 1 0 12px; border-bottom: 1px dotted #b9b09e; margin: 0 8px 6px }
.count, .numbers a, .contents .page { font-feature-settings: 'tnum' }
.numbers { font-size: 10.5px; line-height: 1.5; padding-inline-start: 16px; color: var(--accent) } .numbers a { margin-inline-end: 4px }

.summary { font: 400 11px/1.5 var(--small); color: var(--quiet); margin: 0 0 22px; padding-block-end: 12px; border-block-end: .75px solid var(--rule) }
/* As with h1: the letters' ink stays inside the row, or it would be painted on the page before. */
.row { padding: 6px 0 5px; break-inside: avoid } .row .title { display: block; font: 700 14.5px/1.4 var(--read) } .row .title[dir=rtl] { font: 700 17.5px/1.55 var(--arabic); padding-top: 5px; margin-top: -5px }
.about { display: flex; font: 400 11px/1.6 var(--small); color: var(--quiet) } .about .page { color: var(--accent); flex: none; width: 26px; text-align: end }
`;

/** The edges of the text stay where they are: only what is between them is larger. */
export function choiceRules(choices: PdfChoices): string {
  const zoom = zoomOf(choices);
  const side = (width: string) => `calc(${width} / ${zoom})`;
  return [
    choices.pageSize === 'letter' ? '@page { size: letter }' : '',
    choices.colors ? '' : ':root { --k: 0; --accent: var(--soft) }',
    zoom === 1
      ? ''
      : `article, section { zoom: ${zoom}; --number-side: ${side(NUMBER_SIDE)}; --other-side: ${side(OTHER_SIDE)} }`,
  ].join('\n');
}

/** What stands over and under the text of one kind of page. */
export type PageStyle = {
  /** Name for the CSS `page` property. */
  name: string;
  direction: Direction;
  /** Over the text, at the start and at the end of the line. */
  head: [start: string, end: string[]];
  /** Under the text, at the start; the page's number stands at the end. */
  foot: string;
};

/** Longest text of a running head, in characters; the line holds about a hundred. */
const HEAD_LIMITS = [62, 36] as const;

/** A named page with its running head and page number; the browser shapes Arabic there as anywhere. */
export function pageRule({ name, direction, head, foot }: PageStyle): string {
  const [start, end] = direction === 'rtl' ? (['right', 'left'] as const) : (['left', 'right'] as const);
  const numbers = `counter(page) " / " counter(pages)`;
  return `@page ${name} {
@top-${start} { ${headBox(start, direction)} content: ${cssString(isolate(shorten(head[0], HEAD_LIMITS[0]), direction))} }
@top-${end} { ${headBox(end, direction)} content: ${cssString(head[1].map((part) => isolate(shorten(part, HEAD_LIMITS[1]), direction)).join(' · '))} }
@bottom-${start} { ${footBox(start, direction)} content: ${cssString(isolate(foot, direction))} }
@bottom-${end} { ${footBox(end, direction)} direction: ltr; content: ${numbers} }
}`;
}

const SMALL = `font: 400 10.5px/1.3 'Inter','Amiri Beside',sans-serif; letter-spacing: .01em; color: #7a7163; white-space: nowrap;`;

function headBox(side: 'left' | 'right', direction: Direction): string {
  return `${SMALL} direction: ${direction}; ${inset(side, direction)} text-align: ${side}; vertical-align: bottom; margin-bottom: 24px; padding-bottom: 8px; border-bottom: .75px solid #ddd5c5;`;
}

function footBox(side: 'left' | 'right', direction: Direction): string {
  return `${SMALL} direction: ${direction}; ${inset(side, direction)} text-align: ${side}; vertical-align: top; margin-top: 22px;`;
}

function inset(side: 'left' | 'right', direction: Direction): string {
  const numberSide = direction === 'rtl' ? 'right' : 'left';
  return `margin-${side}: ${side === numberSide ? NUMBER_SIDE : OTHER_SIDE};`;
}

/** Text that runs against its page is isolated (first strong isolate), so that its full stop stays at its end. */
function isolate(text: string, around: Direction): string {
  return directionOf(text, around) === around ? text : `\u2068${text}\u2069`;
}
