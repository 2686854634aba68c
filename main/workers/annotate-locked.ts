/**
 * Writes highlights into an encrypted PDF, which stays encrypted as it was: by PDFium, the only one that does that right, as
 * a file written anew.
 */
import type { Rect } from '../importers/pdf/annotations.ts';
import type { PdfDocument } from '../importers/pdf/document.ts';

export type LockedMark = {
  page: number;
  boxes: readonly Rect[];
  /** Red, green, blue from 0 to 1. */
  color: readonly [number, number, number];
  /** Keys of the annotation's dictionary. */
  texts: readonly (readonly [string, string])[];
};

const HIGHLIGHT = 9;
const PRINTED = 4;
const MULTIPLY = 1;

/** Of `FPDF_SaveAsCopy`: all of the file, not only what changed. */
const WHOLE = 2;

export function annotateLocked(
  document: PdfDocument,
  marks: readonly LockedMark[],
  attachment: { name: string; bytes: Uint8Array },
): Uint8Array {
  const pages = Map.groupBy(marks, ({ page }) => page);
  for (const [page, own] of pages)
    document.onPage(page, (handle) => own.forEach((mark) => void addMark(document, handle, mark)));
  attach(document, attachment);
  return saved(document);
}

function addMark({ engine }: PdfDocument, page: number, { boxes, color, texts }: LockedMark): void {
  const { api } = engine;
  const annot = api.FPDFPage_CreateAnnot(page, HIGHLIGHT);
  if (!annot) return;
  const points = (values: readonly number[], use: (at: number) => unknown) => {
    for (const [at, value] of values.entries()) engine.view.setFloat32(engine.scratch + 4 * at, value, true);
    use(engine.scratch);
  };
  for (const { left, bottom, right, top } of boxes)
    points([left, top, right, top, left, bottom, right, bottom], (at) =>
      api.FPDFAnnot_AppendAttachmentPoints(annot, at),
    );
  const [left, bottom] = [
    Math.min(...boxes.map((box) => box.left)),
    Math.min(...boxes.map((box) => box.bottom)),
  ];
  const [right, top] = [Math.max(...boxes.map((box) => box.right)), Math.max(...boxes.map((box) => box.top))];
  // The engine's own order: left, top, right, bottom.
  points([left, top, right, bottom], (at) => api.FPDFAnnot_SetRect(annot, at));
  const [red, green, blue] = color.map((part) => Math.round(part * 255)) as [number, number, number];
  api.EPDFAnnot_SetColor(annot, 0, red, green, blue);
  api.FPDFAnnot_SetFlags(annot, PRINTED);
  for (const [key, text] of texts)
    withText(engine, text, (at) => api.FPDFAnnot_SetStringValue(annot, key, at));
  api.EPDFAnnot_GenerateAppearanceWithBlend(annot, MULTIPLY);
  api.FPDFPage_CloseAnnot(annot);
}

type Engine = PdfDocument['engine'];

/** UTF-16LE with a terminator. */
function withText<T>(engine: Engine, text: string, use: (at: number) => T): T {
  const at = engine.copy(Buffer.from(`${text}\0`, 'utf16le'));
  try {
    return use(at);
  } finally {
    engine.free(at);
  }
}

function attach({ engine, handle }: PdfDocument, { name, bytes }: { name: string; bytes: Uint8Array }): void {
  const { api } = engine;
  for (let at = api.FPDFDoc_GetAttachmentCount(handle) - 1; at >= 0; at--) {
    const found = api.FPDFDoc_GetAttachment(handle, at);
    if (engine.text((buffer, size) => api.FPDFAttachment_GetName(found, buffer, size)) === name)
      api.FPDFDoc_DeleteAttachment(handle, at);
  }
  const made = withText(engine, name, (at) => api.FPDFDoc_AddAttachment(handle, at));
  const at = engine.copy(bytes);
  if (made) api.FPDFAttachment_SetFile(made, handle, at, bytes.length);
  engine.free(at);
}

function saved({ engine, handle }: PdfDocument): Uint8Array {
  const { api } = engine;
  const writer = api.PDFiumExt_OpenFileWriter();
  api.FPDF_SaveAsCopy(handle, writer, WHOLE);
  const size = api.PDFiumExt_GetFileWriterSize(writer);
  const at = engine.allocate(Math.max(1, size));
  try {
    api.PDFiumExt_GetFileWriterData(writer, at, size);
    return engine.bytes(at, size);
  } finally {
    engine.free(at);
    api.PDFiumExt_CloseFileWriter(writer);
  }
}
