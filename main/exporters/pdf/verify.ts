/** Reads a finished file again and makes sure that every passage is in it. Changes nothing. */
import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { nameOf } from '../../text/travelling.ts';
import { loadPdf } from './convert.ts';
import { shorten } from './escape.ts';
import { PdfExportError } from './export-error.ts';
import { contentsOf } from './highlight.ts';
import type { Passage } from './plan.ts';

/** Throws {@link PdfExportError} unless the file has `pages` pages and each passage with its own text. */
export async function verify(bytes: Uint8Array, passages: Iterable<Passage>, pages: number): Promise<void> {
  const doc = await loadPdf(bytes);
  if (doc.getPageCount() !== pages)
    throw new PdfExportError(`The PDF has ${doc.getPageCount()} pages where ${pages} were printed.`);
  const contents = contentsByName(doc);
  for (const { annotation, number } of passages) {
    const found = contents.get(nameOf(annotation.id, 1));
    if (found === contentsOf(annotation, 1)) continue;
    const problem = found === undefined ? 'is missing in the PDF' : 'has another text in the PDF';
    throw new PdfExportError(
      `Passage ${number} (“${shorten(annotation.quote, 60)}”, ${annotation.id}) ${problem}.`,
    );
  }
}

function contentsByName(doc: PDFDocument): Map<string, string> {
  const found = new Map<string, string>();
  for (const page of doc.getPages()) {
    for (const ref of page.node.Annots()?.asArray() ?? []) {
      const dict = doc.context.lookupMaybe(ref, PDFDict);
      const name = dict && textOf(dict, 'NM');
      if (dict && name) found.set(name, textOf(dict, 'Contents') ?? '');
    }
  }
  return found;
}

function textOf(dict: PDFDict, key: string): string | undefined {
  return dict.lookupMaybe(PDFName.of(key), PDFString, PDFHexString)?.decodeText();
}
