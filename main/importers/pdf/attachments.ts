/** The files that travel inside of a PDF. They are read, never run. */
import type { PdfDocument } from './document.ts';
import type { Pdfium } from './pdfium.ts';

/** Bytes; more is no data of ours. */
const LARGEST = 256 * 1024 * 1024;

/** The bytes of the attachment with this name; null if there is none. */
export function attachmentOf({ engine, handle }: PdfDocument, name: string): Uint8Array | null {
  const { api } = engine;
  for (let at = 0; at < api.FPDFDoc_GetAttachmentCount(handle); at++) {
    const found = api.FPDFDoc_GetAttachment(handle, at);
    const own = found && engine.text((buffer, size) => api.FPDFAttachment_GetName(found, buffer, size));
    if (own === name) return bytesOf(engine, found);
  }
  return null;
}

function bytesOf(engine: Pdfium, attachment: number): Uint8Array | null {
  const { api, scratch } = engine;
  api.FPDFAttachment_GetFile(attachment, 0, 0, scratch);
  const [size = 0] = engine.unsigned(1);
  if (size === 0 || size > LARGEST) return null;
  const at = engine.allocate(size);
  try {
    return api.FPDFAttachment_GetFile(attachment, at, size, scratch) ? engine.bytes(at, size) : null;
  } finally {
    engine.free(at);
  }
}
