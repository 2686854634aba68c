/** What a PDF says of the annotations in it and of whether it takes more: asked before one is written, and after. */
import { PdfDocument } from './document.ts';
import type { Pdfium } from './pdfium.ts';

/** ISO 32000-2, table 22: bit 6 lets annotations be added. */
const MAY_ANNOTATE = 0x20;

/** `isOwn`: it carries the key that was asked for. */
type Named = { contents: string; isOwn: boolean };

export type Inspected = {
  pages: number;
  isEncrypted: boolean;
  mayAnnotate: boolean;
  isSigned: boolean;
  /** Annotations with a name, by it. */
  named: ReadonlyMap<string, Named>;
  /** How many annotations each page has that are not own, pop-ups not counted. */
  others: number[];
};

const POPUP = 16;

/** Throws `ImportError` for a file that cannot be opened. @param key of own annotations */
export function inspect(pdfium: Pdfium, bytes: Uint8Array, name: string, key: string): Inspected {
  const document = new PdfDocument(pdfium, bytes, name);
  try {
    return inspectOpen(document, key);
  } finally {
    document.close();
  }
}

export function inspectOpen(document: PdfDocument, key: string): Inspected {
  const { api } = document.engine;
  const named = new Map<string, Named>();
  const others = Array.from({ length: document.pageCount }, (_, page) => {
    const found = document.onPage(page, (handle) => annotationsOn(document.engine, handle, key)) ?? [];
    for (const { name, ...said } of found) if (name) named.set(name, said);
    return found.filter(({ isOwn, isPopup }) => !isOwn && !isPopup).length;
  });
  return {
    pages: document.pageCount,
    isEncrypted: api.EPDF_IsEncrypted(document.handle),
    mayAnnotate: (api.FPDF_GetDocPermissions(document.handle) & MAY_ANNOTATE) !== 0,
    isSigned: api.FPDF_GetSignatureCount(document.handle) > 0,
    named,
    others,
  };
}

function annotationsOn(pdfium: Pdfium, page: number, key: string) {
  const { api } = pdfium;
  return Array.from({ length: api.FPDFPage_GetAnnotCount(page) }, (_, at) => {
    const annot = api.FPDFPage_GetAnnot(page, at);
    const said = (text: string) =>
      annot ? pdfium.text((buffer, size) => api.FPDFAnnot_GetStringValue(annot, text, buffer, size)) : '';
    const isPopup = annot !== 0 && api.FPDFAnnot_GetSubtype(annot) === POPUP;
    const found = { name: said('NM'), contents: said('Contents'), isOwn: said(key) !== '', isPopup };
    if (annot) api.FPDFPage_CloseAnnot(annot);
    return found;
  });
}
