/**
 * A page as it looks, as a picture of any scale or a part of one. Scripts and actions of the document are never run.
 * Untrusted bytes: in the parser's thread only.
 */
import type { PdfDocument } from './document.ts';
import type { Pdfium } from './pdfium.ts';

/** A part of a scaled page: pixels from its upper left corner as it is shown. */
export type Clip = { x: number; y: number; width: number; height: number };

/** Four bytes a pixel, row by row from above: red, green, blue, and 255. */
export type Picture = { width: number; height: number; rgba: Uint8Array };

const RGBA = 4;
const WHITE = 0xffffffff;
const HIGHLIGHT = 9;

/** Annotations are drawn, bytes come in the order of canvases. */
const FLAGS = 0x01 | 0x10;

/**
 * @param scale pixels a point
 * @param clip null for the whole page
 * @returns null if the page cannot be read
 */
export function drawPage(
  document: PdfDocument,
  page: number,
  scale: number,
  clip: Clip | null,
): Picture | null {
  return document.onPage(page, (handle) => {
    const { api } = document.engine;
    removeHighlights(document.engine, handle);
    const whole = {
      width: Math.max(1, Math.round(api.FPDF_GetPageWidthF(handle) * scale)),
      height: Math.max(1, Math.round(api.FPDF_GetPageHeightF(handle) * scale)),
    };
    return draw(document.engine, handle, whole, clip ?? { x: 0, y: 0, ...whole });
  });
}

function draw(
  pdfium: Pdfium,
  page: number,
  whole: { width: number; height: number },
  { x, y, width, height }: Clip,
): Picture {
  const { api } = pdfium;
  const bitmap = api.FPDFBitmap_CreateEx(width, height, RGBA, 0, 0);
  if (!bitmap) throw new RangeError('the engine for PDF has no memory for this picture');
  try {
    api.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    api.FPDF_RenderPageBitmap(bitmap, page, -x, -y, whole.width, whole.height, 0, FLAGS);
    const at = api.FPDFBitmap_GetBuffer(bitmap);
    return { width, height, rgba: pdfium.bytes(at, width * height * 4) };
  } finally {
    api.FPDFBitmap_Destroy(bitmap);
  }
}

/** From the page in memory: they came in as passages, which are painted over the page. The file stays as it is. */
function removeHighlights({ api }: Pdfium, page: number): void {
  for (let at = api.FPDFPage_GetAnnotCount(page) - 1; at >= 0; at--) {
    const annot = api.FPDFPage_GetAnnot(page, at);
    const isHighlight = annot !== 0 && api.FPDFAnnot_GetSubtype(annot) === HIGHLIGHT;
    if (annot) api.FPDFPage_CloseAnnot(annot);
    if (isHighlight) api.FPDFPage_RemoveAnnot(page, at);
  }
}
