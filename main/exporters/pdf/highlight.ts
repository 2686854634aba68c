/**
 * Writes one highlight annotation with its appearance and pop-up, in the form that Acrobat, Preview, Okular,
 * Zotero and PDF.js all show (ISO 32000-2, 12.5.6.10). Knows no article and no layout.
 */
import {
  type PDFContext,
  type PDFDict,
  PDFHexString,
  PDFName,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { Rgb } from '../../text/oklch.ts';
import { nameOf, OWN_KEY, contentsOf as saidOf } from '../../text/travelling.ts';
import type { ExportAnnotation } from '../types.ts';
import { highlightColor } from './paint.ts';
import { around, type Box, quadPoints } from './quads.ts';

/** `/F` bit 3: printed. */
const PRINTED = 4;
/** Printed, and neither zoomed nor turned with the page. */
const POPUP_FLAGS = 28;

const POPUP = { width: 190, height: 100, margin: 12 };

/** One passage on one page. `part` counts from 1: a passage over two pages is two annotations. */
export type Highlight = {
  annotation: ExportAnnotation;
  /** What the file knows it by, if that is not its id. */
  name?: string;
  part: number;
  /** One per line, PDF points; not empty. */
  boxes: readonly Box[];
  page: PDFRef;
  pageWidth: number;
  grey?: boolean;
};

/** What every reader shows as the annotation's text. */
export function contentsOf({ tags, note, quote }: ExportAnnotation, part: number): string {
  return saidOf({ tags: tags.map(({ name }) => name), note, quote }, part);
}

const joinedTags = (tags: ExportAnnotation['tags']) => tags.map(({ name }) => name).join('; ');

/** The graphics state all highlights share: what lies under the colour stays readable. */
export function multiplyState(context: PDFContext): PDFRef {
  return context.register(context.obj({ Type: 'ExtGState', BM: 'Multiply', ca: 1, CA: 1 }));
}

/** Registers highlight and pop-up; both belong into the page's `/Annots`. */
export function addHighlight(
  context: PDFContext,
  highlight: Highlight,
  multiply: PDFRef,
): { ref: PDFRef; dict: PDFDict; popup: PDFRef } {
  const { annotation, boxes, page } = highlight;
  const color = highlightColor(annotation.color, highlight.grey).map(rounded) as unknown as Rgb;
  const frame = around(boxes);
  const dict = context.obj({
    Type: 'Annot',
    Subtype: 'Highlight',
    P: page,
    Rect: rectOf(frame),
    QuadPoints: quadPoints(boxes).map(rounded),
    C: [...color],
    F: PRINTED,
    CA: 1,
    AP: { N: appearance(context, boxes, color, multiply) },
  });
  for (const [key, value] of texts(highlight)) dict.set(PDFName.of(key), value);
  const ref = context.register(dict);
  const popup = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Popup',
      Parent: ref,
      P: page,
      Rect: popupRect(frame, highlight.pageWidth),
      Open: false,
      F: POPUP_FLAGS,
    }),
  );
  dict.set(PDFName.of('Popup'), popup);
  return { ref, dict, popup };
}

function texts(highlight: Highlight): [string, PDFString | PDFHexString][] {
  return [
    ...textsOf(highlight).map(([key, text]): [string, PDFString | PDFHexString] => [key, pdfText(text)]),
    ...datesOf(highlight.annotation).map(([key, date]): [string, PDFString] => [key, PDFString.of(date)]),
  ];
}

/** When it was made and changed, as a PDF says it. */
export function datesOf({ createdAt, modifiedAt }: ExportAnnotation): [string, string][] {
  const date = (iso: string) => PDFString.fromDate(new Date(iso)).asString();
  return [
    ['CreationDate', date(createdAt)],
    ['M', date(modifiedAt)],
  ];
}

/** What it says, by the keys of its dictionary. Zotero reads tags and author from keys of its own only. */
export function textsOf({
  annotation,
  part,
  name = annotation.id,
}: Pick<Highlight, 'annotation' | 'part' | 'name'>): [string, string][] {
  const { id, author, tags } = annotation;
  const said: [string, string][] = [
    ['NM', nameOf(name, part)],
    [OWN_KEY, id],
    ['T', author],
    ['Subj', joinedTags(tags)],
    ['Contents', contentsOf(annotation, part)],
    ['Zotero:Tags', tags.length > 0 ? JSON.stringify(tags.map(({ name }) => name)) : ''],
    ['Zotero:AuthorName', author],
  ];
  return said.filter(([, text]) => text !== '');
}

/** ASCII as it is, everything else as UTF-16BE with a byte order mark. */
export function pdfText(text: string): PDFString | PDFHexString {
  if (!/^[\x20-\x7e\n]*$/.test(text)) return PDFHexString.fromText(text);
  return PDFString.of(text.replace(/[\\()]/g, '\\$&').replaceAll('\n', '\\n'));
}

/** One path, filled once: lines that touch are not painted twice. */
function appearance(context: PDFContext, boxes: readonly Box[], color: Rgb, multiply: PDFRef): PDFRef {
  const path = boxes.map((box) => {
    const size = [box.left, box.bottom, box.right - box.left, box.top - box.bottom];
    return `${size.map(rounded).join(' ')} re`;
  });
  const stream = context.stream(`/Multiply gs ${color.join(' ')} rg ${path.join(' ')} f`, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: rectOf(around(boxes)),
    Resources: { ExtGState: { Multiply: multiply } },
  });
  return context.register(stream);
}

function popupRect({ top }: Box, pageWidth: number): number[] {
  const right = pageWidth - POPUP.margin;
  return [right - POPUP.width, top - POPUP.height, right, top].map(rounded);
}

const rectOf = ({ left, bottom, right, top }: Box) => [left, bottom, right, top].map(rounded);

const rounded = (value: number) => Math.round(value * 1000) / 1000;
