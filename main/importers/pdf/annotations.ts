/**
 * The annotations that a PDF brings along, as its file states them. Links, forms and pop-ups are none; what they would do
 * is not done. Places are PDF points of the page's own space; which words they cover is found in `marks.ts`.
 */
import type { MarkKind } from '../../text/mark-kinds.ts';
import type { Rgb } from '../../text/oklch.ts';
import { OWN_KEY } from '../../text/travelling.ts';
import type { PdfDocument } from './document.ts';
import type { Pdfium } from './pdfium.ts';

export type Point = { x: number; y: number };
export type Rect = { left: number; bottom: number; right: number; top: number };

export type RawMark = {
  kind: MarkKind;
  /** From 0. */
  page: number;
  rect: Rect;
  /** The corners of each line's box, in whichever order. */
  quads: Point[][];
  /** `/NM`; '' if the file gives it no name. */
  name: string;
  /** The id of the passage that we wrote it for; '' for anyone else's. */
  own: string;
  author: string;
  /** What it says, with what was answered to it. */
  contents: string;
  tags: string[];
  color: Rgb | null;
  /** ISO 8601, UTC; null if the file does not say. */
  createdAt: string | null;
  modifiedAt: string | null;
};

/** By PDFium's numbers of kinds. */
const KINDS: Partial<Record<number, MarkKind>> = {
  1: 'note',
  3: 'free-text',
  4: 'line',
  5: 'square',
  6: 'circle',
  7: 'polygon',
  8: 'polyline',
  9: 'highlight',
  10: 'underline',
  11: 'squiggly',
  12: 'strike-out',
  13: 'stamp',
  14: 'caret',
  15: 'ink',
};

/** More annotations on one page, and more boxes of one, than anyone makes. */
const MOST_MARKS = 10_000;
const MOST_QUADS = 2000;

/** A mark, and the number among the page's annotations of the one that it answers. */
type Answer = { mark: RawMark; to: number | null; isState: boolean };

/** In the file's order; answers are joined to what they answer. */
export function marksOn(document: PdfDocument, page: number): RawMark[] {
  const found = document.onPage(page, (handle) => readPage(document.engine, handle, page));
  return joined(found ?? new Map());
}

function readPage(pdfium: Pdfium, handle: number, page: number): Map<number, Answer> {
  const { api } = pdfium;
  const answers = new Map<number, Answer>();
  const count = Math.min(api.FPDFPage_GetAnnotCount(handle), MOST_MARKS);
  for (let at = 0; at < count; at++) {
    const annot = api.FPDFPage_GetAnnot(handle, at);
    if (!annot) continue;
    const kind = KINDS[api.FPDFAnnot_GetSubtype(annot)];
    if (kind) answers.set(at, answerOf(pdfium, handle, annot, { kind, page }));
    api.FPDFPage_CloseAnnot(annot);
  }
  return answers;
}

function answerOf(
  pdfium: Pdfium,
  handle: number,
  annot: number,
  { kind, page }: Pick<RawMark, 'kind' | 'page'>,
): Answer {
  const { api } = pdfium;
  const said = (key: string) =>
    pdfium.text((buffer, size) => api.FPDFAnnot_GetStringValue(annot, key, buffer, size)).trim();
  const createdAt = timeOf(said('CreationDate'));
  const modifiedAt = timeOf(said('M')) ?? createdAt;
  const mark: RawMark = {
    ...{ kind, page, rect: rectOf(pdfium, annot), quads: quadsOf(pdfium, annot) },
    ...{ name: said('NM'), own: said(OWN_KEY), author: said('T') || said('Zotero:AuthorName') },
    contents: (said('Contents') || plain(said('RC'))).replace(/\r\n?/g, '\n'),
    tags: tagsOf(said('Zotero:Tags')),
    color: colorOf(pdfium, annot),
    ...{ createdAt: createdAt ?? modifiedAt, modifiedAt },
  };
  return { mark, to: answered(pdfium, handle, annot), isState: api.FPDFAnnot_HasKey(annot, 'StateModel') };
}

function answered({ api }: Pdfium, handle: number, annot: number): number | null {
  if (!api.FPDFAnnot_HasKey(annot, 'IRT')) return null;
  const to = api.FPDFAnnot_GetLinkedAnnot(annot, 'IRT');
  if (!to) return null;
  const at = api.FPDFPage_GetAnnotIndex(handle, to);
  api.FPDFPage_CloseAnnot(to);
  return at >= 0 ? at : null;
}

/** An answer is a note to another annotation; a state (“accepted”) says nothing of its own. */
function joined(answers: ReadonlyMap<number, Answer>): RawMark[] {
  const marks: RawMark[] = [];
  for (const [at, { mark, isState }] of answers) {
    const root = rootOf(answers, at);
    if (root === at || mark.kind !== 'note') marks.push(mark);
    else if (!isState && mark.contents) add(answers.get(root)?.mark, mark);
  }
  return marks;
}

/** Answers to answers lead to what was answered first, however the file chains them. */
function rootOf(answers: ReadonlyMap<number, Answer>, from: number): number {
  const seen = new Set<number>();
  let at = from;
  for (
    let to = answers.get(at)?.to;
    to != null && answers.has(to) && !seen.has(to);
    to = answers.get(at)?.to
  ) {
    seen.add(at);
    at = to;
  }
  return seen.has(at) ? from : at;
}

function add(mark: RawMark | undefined, { author, contents }: RawMark): void {
  if (!mark) return;
  const answer = author ? `${author}: ${contents}` : contents;
  mark.contents = [mark.contents, answer].filter(Boolean).join('\n\n');
}

function rectOf(pdfium: Pdfium, annot: number): Rect {
  if (!pdfium.api.FPDFAnnot_GetRect(annot, pdfium.scratch)) return { left: 0, bottom: 0, right: 0, top: 0 };
  const [left, y1, right, y2] = [0, 4, 8, 12].map((at) => pdfium.float(at)) as [
    number,
    number,
    number,
    number,
  ];
  return {
    left: Math.min(left, right),
    bottom: Math.min(y1, y2),
    right: Math.max(left, right),
    top: Math.max(y1, y2),
  };
}

function quadsOf(pdfium: Pdfium, annot: number): Point[][] {
  const { api, scratch } = pdfium;
  const count = Math.min(api.FPDFAnnot_CountAttachmentPoints(annot), MOST_QUADS);
  return Array.from({ length: count }, (_, at) => {
    if (!api.FPDFAnnot_GetAttachmentPoints(annot, at, scratch)) return [];
    return [0, 8, 16, 24].map((offset) => ({ x: pdfium.float(offset), y: pdfium.float(offset + 4) }));
  }).filter((quad) => quad.length > 0 && quad.every(({ x, y }) => Number.isFinite(x + y)));
}

function colorOf(pdfium: Pdfium, annot: number): Rgb | null {
  const { api, scratch } = pdfium;
  // Kind 0: the colour of the mark itself, not of what fills it.
  if (!api.EPDFAnnot_GetColor(annot, 0, scratch, scratch + 4, scratch + 8)) return null;
  return pdfium.unsigned(3).map((part) => part / 255) as unknown as Rgb;
}

/** Zotero's own key: PDF knows no tags. */
function tagsOf(json: string): string[] {
  try {
    const tags: unknown = JSON.parse(json);
    return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string' && tag.trim() !== '') : [];
  } catch {
    return [];
  }
}

/** The words of a note in letters of several kinds: XHTML, of which only paragraphs are kept. */
function plain(rich: string): string {
  return rich
    .replace(/<(?:\/p|br\s*\/?)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(lt|gt|quot|apos|amp|#\d+|#x[\da-f]+);/gi,
      (whole, entity: string) => unescaped(entity) ?? whole,
    )
    .trim();
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function unescaped(entity: string): string | undefined {
  if (!entity.startsWith('#')) return ENTITIES[entity.toLowerCase()];
  const code = entity[1] === 'x' ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

const TIME = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([+-])(\d\d)'?(\d\d)?|Z)?/;

/** A PDF's date, ISO 32000-2, 7.9.4: what it leaves out is the first; without a zone it is UTC. */
function timeOf(date: string): string | null {
  const [
    ,
    year,
    month = '01',
    day = '01',
    hour = '00',
    minute = '00',
    second = '00',
    sign,
    zone = '00',
    part,
  ] = TIME.exec(date) ?? [];
  if (!year) return null;
  const offset = sign ? `${sign}${zone}:${part ?? '00'}` : 'Z';
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
