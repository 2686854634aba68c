/**
 * Writes passages as highlight annotations into a PDF that somebody else made: behind its bytes, which stay as they are, or,
 * where that cannot be, as a file written anew. What was annotated in it before is kept. No file system, no clock.
 */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFPage,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { nameOf, OWN_KEY } from '../../text/travelling.ts';
import type { ExportAnnotation } from '../types.ts';
import { attachJson } from './attach.ts';
import { loadPdf } from './convert.ts';
import { makeSavingFast } from './fast-save.ts';
import { addHighlight, multiplyState } from './highlight.ts';
import type { Box } from './quads.ts';

/** Where a passage stands: a page from 0, and a box per line in its points; a passage over two pages has two parts. */
export type CopyPart = { page: number; boxes: Box[] };

/** `name`: what the file is to know it by (`/NM`), for the parts behind the first with their number. */
export type CopyPassage = { annotation: ExportAnnotation; name: string; parts: CopyPart[] };

export type Copy = {
  passages: readonly CopyPassage[];
  attachment: { name: string; mimeType: string; description: string; bytes: Uint8Array };
  /** ISO 8601, UTC. */
  exportedAt: string;
};

/** @param way `behind` leaves every byte of the file where it is; `anew` writes all of it again */
export async function annotateCopy(
  bytes: Uint8Array,
  copy: Copy,
  way: 'behind' | 'anew',
): Promise<Uint8Array> {
  const doc = await loadPdf(bytes);
  // Loaded so, the library does not look for the owner of each changed object: they are told here.
  const snapshot = doc.takeSnapshot();
  const changed = new Set<PDFRef>();
  const multiply = multiplyState(doc.context);
  const parts = copy.passages.flatMap(({ annotation, name, parts }) =>
    parts.map(({ page, boxes }, part) => ({ at: page, annotation, name, part: part + 1, boxes })),
  );
  const pages = doc.getPages();
  for (const [index, own] of Map.groupBy(
    parts.filter(({ boxes }) => boxes.length > 0),
    ({ at }) => at,
  )) {
    const page = pages[index];
    if (!page) continue;
    const names = new Set(own.map(({ name, part }) => nameOf(name, part)));
    const list = annotationList(doc, page, changed);
    for (const ref of outdated(doc, list, names)) remove(list, ref);
    for (const { annotation, name, part, boxes } of own) {
      const highlight = { annotation, name, part, boxes, page: page.ref, pageWidth: rightEdge(page) };
      const { ref, popup } = addHighlight(doc.context, highlight, multiply);
      list.push(ref);
      list.push(popup);
    }
  }
  attachJson(doc, copy.attachment, copy.exportedAt, changed);
  if (way === 'anew') {
    makeSavingFast();
    return doc.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
  }
  for (const ref of changed) snapshot.markRefForSave(ref);
  return joined(bytes, await doc.saveIncremental(snapshot));
}

function joined(before: Uint8Array, after: Uint8Array): Uint8Array {
  const whole = new Uint8Array(before.length + after.length);
  whole.set(before);
  whole.set(after, before.length);
  return whole;
}

/** The page's own list, which may be an object that several pages share. */
function annotationList(doc: PDFDocument, page: PDFPage, changed: Set<PDFRef>): PDFArray {
  const key = PDFName.of('Annots');
  const list = doc.context.obj([...(page.node.lookupMaybe(key, PDFArray)?.asArray() ?? [])]);
  page.node.set(key, list);
  changed.add(page.ref);
  return list;
}

/** Those that an earlier copy of ours has under the same names, with their pop-ups. */
function outdated(doc: PDFDocument, list: PDFArray, names: ReadonlySet<string>): PDFObject[] {
  return list.asArray().flatMap((ref) => {
    const dict = doc.context.lookupMaybe(ref, PDFDict);
    const name = dict?.lookupMaybe(PDFName.of('NM'), PDFString, PDFHexString)?.decodeText();
    if (!dict?.has(PDFName.of(OWN_KEY)) || name === undefined || !names.has(name)) return [];
    const popup = dict.get(PDFName.of('Popup'));
    return popup ? [ref, popup] : [ref];
  });
}

function remove(list: PDFArray, ref: PDFObject): void {
  const at = list.asArray().indexOf(ref);
  if (at >= 0) list.remove(at);
}

const rightEdge = (page: PDFPage) => {
  const { x, width } = page.getCropBox();
  return x + width;
};
