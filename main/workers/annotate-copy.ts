/**
 * Makes the annotated copy of a PDF: finds where the passages stand on its pages, writes them, opens what was written and
 * looks whether all is there; if not, writes another way. Untrusted bytes: in the parser's thread only.
 */
import { annotationJsonBytes } from '../exporters/annotation-json.ts';
import { type Copy, type CopyPassage, annotateCopy as write } from '../exporters/pdf/annotate-copy.ts';
import { contentsOf, datesOf, textsOf } from '../exporters/pdf/highlight.ts';
import { highlightColor } from '../exporters/pdf/paint.ts';
import { words } from '../exporters/pdf/words.ts';
import type { ExportAnnotation, ExportArticle } from '../exporters/types.ts';
import { boxesOf, type CharRange, lineBoxes } from '../importers/pdf/char-boxes.ts';
import { PdfDocument } from '../importers/pdf/document.ts';
import { type Inspected, inspect, inspectOpen } from '../importers/pdf/inspect.ts';
import { unpackBoxes } from '../importers/pdf/kept-boxes.ts';
import { dropPdfium, pdfium } from '../importers/pdf/pdfium.ts';
import { ImportError } from '../importers/types.ts';
import { ATTACHMENT_NAME, nameOf, OWN_KEY } from '../text/travelling.ts';
import { annotateLocked } from './annotate-locked.ts';

/** A passage and the characters under it, in the text's order. */
export type OrderedPassage = {
  annotation: ExportAnnotation;
  ranges: (CharRange & { page: number })[];
  /**
   * If a file brought it and it is as it was, the key it has there, and whether it was this very file: what the file has
   * is not written again.
   */
  known: { key: string; isOwn: boolean } | null;
};

export type CopyOrder = {
  /** How many pages the file has: so much time it gets. */
  pages: number;
  passages: readonly OrderedPassage[];
  /** Where letters stand on pages, as far as that was kept: those pages need not be read. */
  boxes: ReadonlyMap<number, Uint8Array>;
  /** What travels in the file. */
  article: ExportArticle;
  /** ISO 8601, UTC. */
  exportedAt: string;
};

/** `missing`: ids of passages that the file does not have, each with why. `refusal`: a sentence why there is no file. */
export type CopyResult =
  | { kind: 'written'; bytes: Uint8Array; isSigned: boolean; missing: { id: string; why: string }[] }
  | { kind: 'refused'; refusal: string };

/** Throws {@link ImportError} if the file cannot be opened. */
export async function annotateCopy(bytes: Uint8Array, name: string, order: CopyOrder): Promise<CopyResult> {
  const document = new PdfDocument(await pdfium(), bytes, name);
  try {
    const before = inspectOpen(document, OWN_KEY);
    if (!before.mayAnnotate) return refused(`The author of “${name}” does not permit annotations in it.`);
    if (before.isCertified)
      return refused(
        `“${name}” is certified by a signature that permits no annotations, which a copy with passages would break.`,
      );
    const { passages, missing } = placed(document, before, order);
    const { isEncrypted, isSigned } = before;
    const { exportedAt } = order;
    const copy = { passages, exportedAt, attachment: attachmentOf(order, passages) };
    const written = isEncrypted
      ? await locked(document, name, before, copy)
      : await open(bytes, name, before, copy);
    return typeof written === 'string'
      ? refused(written)
      : { kind: 'written', bytes: written, isSigned, missing };
  } catch (error) {
    if (!(error instanceof ImportError)) dropPdfium();
    throw error;
  } finally {
    document.close();
  }
}

/** Told with which of its passages are annotations of the file. */
function attachmentOf({ article, exportedAt }: CopyOrder, passages: readonly CopyPassage[]) {
  const marked = new Set(passages.map(({ annotation }) => annotation.id));
  return {
    name: ATTACHMENT_NAME,
    mimeType: 'application/ld+json',
    description: words.attachment,
    bytes: annotationJsonBytes({ articles: [article], exportedAt }, { texts: false, marked }),
  };
}

const refused = (refusal: string): CopyResult => ({ kind: 'refused', refusal });

/** What is to be written, and where. */
function placed(
  document: PdfDocument,
  { named }: Inspected,
  { passages: ordered, boxes: kept }: Pick<CopyOrder, 'passages' | 'boxes'>,
) {
  const passages: CopyPassage[] = [];
  const missing: { id: string; why: string }[] = [];
  for (const { annotation, ranges, known } of ordered) {
    if (known && (known.isOwn || named.has(known.key))) continue;
    const pages = Map.groupBy(ranges, ({ page }) => page);
    const parts = [...pages].flatMap(([page, own]) => {
      const boxes = lineBoxes(lettersOf(document, page, own, kept.get(page)), own);
      return boxes.length > 0 ? [{ page, boxes }] : [];
    });
    if (parts.length === 0) missing.push({ id: annotation.id, why: 'It has no place on a page.' });
    else passages.push({ annotation, name: nameIn(named, annotation.id), parts });
  }
  return { passages, missing };
}

/** Of a page that must be read only what is meant: reading all of it takes longer than all the writing. */
function lettersOf(document: PdfDocument, page: number, ranges: readonly CharRange[], kept?: Uint8Array) {
  if (kept) return unpackBoxes(kept).chars;
  const from = Math.min(...ranges.map((range) => range.from));
  const to = Math.max(...ranges.map((range) => range.to));
  return boxesOf(document.chars(page, from, to));
}

/** What the file has of somebody else's under this name stays; ours stands beside it. */
function nameIn(named: Inspected['named'], id: string): string {
  return named.get(id)?.isOwn === false ? `${id}~here` : id;
}

/** The bytes, or a sentence why there are none. */
async function open(
  bytes: Uint8Array,
  name: string,
  before: Inspected,
  copy: Copy,
): Promise<Uint8Array | string> {
  const ways =
    Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-' ? ['behind', 'anew'] : ['anew'];
  let problem = '';
  for (const way of ways as ('behind' | 'anew')[]) {
    const written = await write(bytes, copy, way).catch((error: Error) => error);
    problem =
      written instanceof Error ? said(written) : await problemOf(written, name, before, copy.passages);
    if (problem === '' && !(written instanceof Error)) return written;
  }
  return `“${name}” could not be annotated: ${problem}`;
}

const said = ({ message }: Error) => `its parts cannot be written to (${message}).`;

async function locked(
  document: PdfDocument,
  name: string,
  before: Inspected,
  { passages, attachment }: Copy,
): Promise<Uint8Array | string> {
  const marks = passages.flatMap(({ annotation, name: own, parts }) =>
    parts.map(({ page, boxes }, part) => ({
      ...{ page, boxes, color: highlightColor(annotation.color) },
      texts: [...textsOf({ annotation, name: own, part: part + 1 }), ...datesOf(annotation)],
    })),
  );
  const written = annotateLocked(document, marks, attachment);
  const problem = await problemOf(written, name, before, passages);
  return problem === '' ? written : `“${name}” is encrypted and could not be annotated: ${problem}`;
}

/** What a file that was written lacks; '' if nothing. */
async function problemOf(
  bytes: Uint8Array,
  name: string,
  before: Inspected,
  passages: readonly CopyPassage[],
): Promise<string> {
  const after = await inspected(bytes, name);
  if (after === null) return 'what was written cannot be opened.';
  if (after.pages !== before.pages) return `it had ${before.pages} pages and would have ${after.pages}.`;
  if (after.isEncrypted !== before.isEncrypted) return 'it would no longer be encrypted.';
  const lost = before.others.findIndex((count, page) => count !== after.others[page]);
  if (lost >= 0) return `page ${lost + 1} would lose annotations that it has.`;
  for (const { annotation, name: own, parts } of passages)
    for (let part = 1; part <= parts.length; part++)
      if (after.named.get(nameOf(own, part))?.contents !== contentsOf(annotation, part))
        return `the passage “${annotation.quote.slice(0, 60)}” is not in what was written.`;
  return '';
}

async function inspected(bytes: Uint8Array, name: string): Promise<Inspected | null> {
  try {
    return inspect(await pdfium(), bytes, name, OWN_KEY);
  } catch {
    return null;
  }
}
