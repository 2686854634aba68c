/** What a PDF says of the annotations in it and of whether it takes more: asked before one is written, and after. */
import { PdfDocument } from './document.ts';
import type { Pdfium } from './pdfium.ts';

/** ISO 32000-2, table 22: bit 6 lets annotations be added. */
const MAY_ANNOTATE = 0x20;

/** What a certifying signature permits (ISO 32000-2, table 257): 1 no change, 2 forms to be filled in, 3 annotations, too. */
const CERTIFIED_WITHOUT = [1, 2];

/** `isOwn`: it carries the key that was asked for. */
type Named = { contents: string; isOwn: boolean };

export type Inspected = {
  pages: number;
  isEncrypted: boolean;
  mayAnnotate: boolean;
  isSigned: boolean;
  /** Whoever certified the file with a signature did not permit annotations. */
  isCertified: boolean;
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
  const signatures = Math.max(0, api.FPDF_GetSignatureCount(document.handle));
  const permits = Array.from({ length: signatures }, (_, at) =>
    api.FPDFSignatureObj_GetDocMDPPermission(api.FPDF_GetSignatureObject(document.handle, at)),
  );
  const named = new Map<string, Named>();
  const others = Array.from({ length: document.pageCount }, (_, page) => {
    const found = annotationsOn(document, page, key);
    for (const { name, ...said } of found) if (name) named.set(name, said);
    return found.filter(({ isOwn, isPopup }) => !isOwn && !isPopup).length;
  });
  return {
    pages: document.pageCount,
    isEncrypted: api.EPDF_IsEncrypted(document.handle),
    mayAnnotate: (api.FPDF_GetDocPermissions(document.handle) & MAY_ANNOTATE) !== 0,
    isSigned: signatures > 0,
    isCertified: permits.some((permission) => CERTIFIED_WITHOUT.includes(permission)),
    named,
    others,
  };
}

/** Looks at the page's list alone: to open a page is to read all that is drawn on it. */
function annotationsOn({ engine, handle }: PdfDocument, page: number, key: string) {
  const { api } = engine;
  const count = Math.max(0, api.EPDFPage_GetAnnotCountRaw(handle, page));
  return Array.from({ length: count }, (_, at) => {
    const annot = api.EPDFPage_GetAnnotRaw(handle, page, at);
    const said = (text: string) =>
      annot ? engine.text((buffer, size) => api.FPDFAnnot_GetStringValue(annot, text, buffer, size)) : '';
    const isPopup = annot !== 0 && api.FPDFAnnot_GetSubtype(annot) === POPUP;
    const found = { name: said('NM'), contents: said('Contents'), isOwn: said(key) !== '', isPopup };
    if (annot) api.FPDFPage_CloseAnnot(annot);
    return found;
  });
}
