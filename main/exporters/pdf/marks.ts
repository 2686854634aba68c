/** Finds, in a printed file, where the passages stand. Reads only; `convert.ts` changes the file. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { type MarkAddress, readMarkAddress } from './mark-address.ts';
import type { Pages } from './print-notes.ts';
import { type Box, inSameLine, lineBoxes, usualHeight } from './quads.ts';

/** One link rectangle that stands for a run of passages. `page` from 0. */
export type PrintedMark = MarkAddress & { page: number; ref: PDFRef; dict: PDFDict; box: Box };

/** A page's annotations: the passages' links, and everything else in the order it was in. */
export type PageMarks = { marks: PrintedMark[]; others: PDFObject[] };

/** Looks at every annotation of a page once. */
export function marksOf(page: PDFPage, index: number): PageMarks {
  const marks: PrintedMark[] = [];
  const others: PDFObject[] = [];
  for (const ref of page.node.Annots()?.asArray() ?? []) {
    const mark = markOf(page, index, ref);
    if (mark) marks.push(mark);
    else others.push(ref);
  }
  return { marks, others };
}

function markOf(page: PDFPage, index: number, ref: PDFObject): PrintedMark | null {
  if (!(ref instanceof PDFRef)) return null;
  const dict = page.doc.context.lookupMaybe(ref, PDFDict);
  const address = dict && addressOf(dict);
  const read = address ? readMarkAddress(address) : null;
  return dict && read ? { ...read, page: index, ref, dict, box: boxOf(dict) } : null;
}

function addressOf(link: PDFDict): string | undefined {
  return link
    .lookupMaybe(PDFName.of('A'), PDFDict)
    ?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString)
    ?.decodeText();
}

function boxOf(annotation: PDFDict): Box {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = annotation
    .lookup(PDFName.of('Rect'), PDFArray)
    .asArray()
    .map(numberOf);
  return {
    left: Math.min(x1, x2),
    bottom: Math.min(y1, y2),
    right: Math.max(x1, x2),
    top: Math.max(y1, y2),
  };
}

const numberOf = (value: PDFObject) => (value instanceof PDFNumber ? value.asNumber() : 0);

/** The rectangles of each passage, by its number. */
export function byPassage(marks: readonly PrintedMark[]): Map<number, PrintedMark[]> {
  const groups = new Map<number, PrintedMark[]>();
  for (const mark of marks) {
    for (const number of mark.numbers) {
      const group = groups.get(number);
      if (group) group.push(mark);
      else groups.set(number, [mark]);
    }
  }
  return groups;
}

/** The usual height of a passage's rectangles over all pages, by its number: what is much lower is a sliver. */
export function usualHeights(marks: readonly PrintedMark[]): Map<number, number> {
  return new Map(
    [...byPassage(marks)].map(([number, own]) => [number, usualHeight(own.map(({ box }) => box))]),
  );
}

/** Where passages, labels and articles were printed, pages from 1; `found` and `heights` are those of the file. */
export function pagesOf(
  doc: PDFDocument,
  found: readonly PageMarks[],
  heights: ReadonlyMap<number, number>,
): Pages {
  const passages = new Map<number, number[]>();
  const beginnings = new Map<number, Beginning>();
  for (const [index, { marks }] of found.entries()) {
    for (const [number, own] of byPassage(marks)) {
      const [first] = passageBoxes(own, heights.get(number) ?? 0);
      if (!first) continue;
      passages.set(number, [...(passages.get(number) ?? []), index + 1]);
      if (!beginnings.has(number)) beginnings.set(number, { page: index, line: first });
    }
  }
  return { passages, articles: articlePages(doc), labels: labelsOf(beginnings) };
}

/** The painted boxes of one passage on one page: one per line and run. */
export function passageBoxes(own: readonly PrintedMark[], usual: number): Box[] {
  const boxes = (blank: boolean) => own.filter((mark) => mark.blank === blank).map(({ box }) => box);
  return lineBoxes(boxes(false), usual, boxes(true));
}

type Beginning = { page: number; line: Box };

/** Neighbouring numbers whose passages begin in one line become one label: its last number by its first. */
function labelsOf(beginnings: ReadonlyMap<number, Beginning>): Map<number, number> {
  const labels = new Map<number, number>();
  let first = 0;
  let before: Beginning | undefined;
  for (const [number, beginning] of [...beginnings].sort(([a], [b]) => a - b)) {
    const next = number - 1 === labels.get(first);
    if (!before || !next || !shareLine(before, beginning)) first = number;
    labels.set(first, number);
    before = beginning;
  }
  return labels;
}

const shareLine = (a: Beginning, b: Beginning) => a.page === b.page && inSameLine(a.line, b.line);

/** From the named destinations that the contents page's links lead to. */
function articlePages(doc: PDFDocument): Map<number, number> {
  const pages = new Map(doc.getPages().map((page, index) => [page.ref, index + 1]));
  const found = new Map<number, number>();
  for (const [name, value] of destinations(doc)) {
    const article = /^a(\d+)$/.exec(name)?.[1];
    const target = doc.context.lookupMaybe(value, PDFArray)?.get(0);
    const page = target instanceof PDFRef ? pages.get(target) : undefined;
    if (article !== undefined && page !== undefined) found.set(Number(article), page);
  }
  return found;
}

function destinations(doc: PDFDocument): [string, PDFObject][] {
  const dictionary = doc.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  return (dictionary?.entries() ?? []).map(([name, value]) => [name.decodeText(), value]);
}
