/**
 * Turns a printed file into an annotated one: page numbers are filled in, links that stand for passages become highlight annotations,
 * real links under them become real again, title and attachment are set, traces of the browser removed.
 */
import {
  AFRelationship,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { nameBookmarks } from './bookmarks.ts';
import { makeSavingFast } from './fast-save.ts';
import { fillNumbers } from './fill-numbers.ts';
import { addHighlight, multiplyState, pdfText } from './highlight.ts';
import { byPassage, marksOf, type PrintedMark, pagesOf, passageBoxes, usualHeights } from './marks.ts';
import type { Passage, Plan } from './plan.ts';
import type { Box } from './quads.ts';
import { StructTree } from './struct-tree.ts';

/** What the file says of itself, and what travels in it. */
export type FileFacts = {
  title: string;
  /** BCP 47. */
  language: string;
  /** ISO 8601, UTC. */
  exportedAt: string;
  /** All headings in printed order: the names of the bookmarks. */
  headings: readonly string[];
  attachment: { name: string; mimeType: string; description: string; bytes: Uint8Array };
};

type Conversion = {
  doc: PDFDocument;
  tree: StructTree;
  multiply: PDFRef;
  passages: ReadonlyMap<number, Passage>;
  /** Usual height of a passage's rectangles, over all pages. */
  heights: ReadonlyMap<number, number>;
  grey: boolean;
  /** How many annotations each passage has got so far. */
  parts: Map<number, number>;
};

/** Objects written or read before other work of the thread gets its turn. */
const OBJECTS_PER_TICK = 1500;

/** A printed file for {@link convert} and for reading. */
export function loadPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: OBJECTS_PER_TICK });
}

/** The finished file of a printed one, which is changed on the way, in time proportional to the file. */
export async function convert(doc: PDFDocument, plan: Plan, facts: FileFacts): Promise<Uint8Array> {
  const found = doc.getPages().map(marksOf);
  const heights = usualHeights(found.flatMap(({ marks }) => marks));
  const tree = new StructTree(doc);
  const gone = fillNumbers(doc, tree, plan, pagesOf(doc, found, heights));
  const conversion: Conversion = {
    ...{ doc, tree, heights, passages: plan.passages, grey: !plan.choices.colors },
    multiply: multiplyState(doc.context),
    parts: new Map(),
  };
  for (const link of gone) removeLink(conversion, link);
  const isGone = new Set<PDFObject>(gone.map(({ ref }) => ref));
  for (const [index, page] of doc.getPages().entries()) {
    const { marks, others } = found[index] ?? { marks: [], others: [] };
    const left = others.filter((ref) => !isGone.has(ref));
    if (marks.length > 0 || left.length < others.length) convertPage(conversion, page, marks, left);
  }
  conversion.tree.finish();
  nameBookmarks(doc, facts.headings);
  await describe(doc, facts);
  makeSavingFast();
  return doc.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: OBJECTS_PER_TICK,
  });
}

function convertPage(conversion: Conversion, page: PDFPage, marks: PrintedMark[], others: PDFObject[]): void {
  const annotations = [...others];
  const elements = new Map(marks.map((mark) => [mark, conversion.tree.elementOf(mark.dict)]));
  for (const mark of marks) {
    if (mark.href === null) removeLink(conversion, mark);
    else annotations.push(restoreLink(mark, mark.href));
  }
  for (const [number, own] of byPassage(marks)) {
    const boxes = passageBoxes(own, conversion.heights.get(number) ?? 0);
    const passage = conversion.passages.get(number);
    const anchor = own.find(({ blank }) => !blank) ?? own[0];
    if (!passage || !anchor || boxes.length === 0) continue;
    annotations.push(...paint(conversion, page, passage, boxes, anchor, elements.get(anchor) ?? null));
  }
  page.node.set(PDFName.of('Annots'), conversion.doc.context.obj(annotations));
}

function removeLink({ doc, tree }: Conversion, { ref, dict }: Pick<PrintedMark, 'ref' | 'dict'>): void {
  tree.remove(ref, dict);
  doc.context.delete(ref);
}

function restoreLink({ ref, dict }: PrintedMark, href: string): PDFRef {
  dict.lookup(PDFName.of('A'), PDFDict).set(PDFName.of('URI'), pdfText(href));
  return ref;
}

function paint(
  { doc, tree, multiply, parts, grey }: Conversion,
  page: PDFPage,
  { number, annotation }: Passage,
  boxes: readonly Box[],
  anchor: PrintedMark,
  element: PDFRef | null,
): PDFRef[] {
  const part = (parts.get(number) ?? 0) + 1;
  parts.set(number, part);
  const highlight = { annotation, part, boxes, page: page.ref, pageWidth: page.getWidth(), grey };
  const { ref, dict, popup } = addHighlight(doc.context, highlight, multiply);
  if (element) tree.add(element, ref, dict, page.ref, anchor.href !== null);
  return [ref, popup];
}

/** Chromium names itself, its version and the system in the file: none of it is anyone's business. */
async function describe(doc: PDFDocument, { title, language, exportedAt, attachment }: FileFacts) {
  const date = new Date(exportedAt);
  doc.setTitle(title, { showInWindowTitleBar: true });
  doc.setCreator('Daftar');
  doc.setProducer('Daftar');
  doc.setCreationDate(date);
  doc.setModificationDate(date);
  doc.setLanguage(language);
  await doc.attach(attachment.bytes, attachment.name, {
    mimeType: attachment.mimeType,
    description: attachment.description,
    creationDate: date,
    modificationDate: date,
    afRelationship: AFRelationship.Data,
  });
}
