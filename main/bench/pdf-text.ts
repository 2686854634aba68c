/** Measures how a PDF's text is read, beside PDFium's bare extraction of it. Changes nothing. */
import { draftsOf, type PageLines, PageReader } from '../importers/pdf/article.ts';
import { boxesOf } from '../importers/pdf/char-boxes.ts';
import { PdfDocument } from '../importers/pdf/document.ts';
import { packBoxes } from '../importers/pdf/kept-boxes.ts';
import { frameOf } from '../importers/pdf/page-lines.ts';
import { pdfium, providePdfium } from '../importers/pdf/pdfium.ts';

/** Milliseconds for all pages. */
export type PdfTextTimes = {
  pages: number;
  chars: number;
  /** Each page's text as one string, in the file's order. */
  bare: number;
  /** Characters with their boxes, lines, columns, blocks in reading order. */
  ordered: number;
};

/** @param wasm the engine's code */
export async function measurePdfText(
  bytes: Uint8Array,
  wasm: () => Promise<Uint8Array>,
): Promise<PdfTextTimes> {
  providePdfium(wasm);
  const engine = await pdfium();
  const timed = <T>(work: (document: PdfDocument) => T) => {
    const document = new PdfDocument(engine, bytes, 'bench.pdf');
    const began = performance.now();
    const result = work(document);
    const ms = performance.now() - began;
    document.close();
    return { ms, result };
  };
  const bare = timed(bareText);
  const ordered = timed(orderedText);
  return { ...bare.result, bare: bare.ms, ordered: ordered.ms };
}

/** Where each page's letters stand, as an import keeps it; null for a page that cannot be read. */
export async function keptBoxes(
  bytes: Uint8Array,
  wasm: () => Promise<Uint8Array>,
): Promise<(Uint8Array | null)[]> {
  providePdfium(wasm);
  const document = new PdfDocument(await pdfium(), bytes, 'bench.pdf');
  const boxes = Array.from({ length: document.pageCount }, (_, page) => {
    const chars = boxesOf(document.chars(page));
    const frame = frameOf(document, page);
    return frame && packBoxes({ frame, chars });
  });
  document.close();
  return boxes;
}

function bareText(document: PdfDocument) {
  const { api } = document.engine;
  let chars = 0;
  for (let page = 0; page < document.pageCount; page++)
    document.onPage(page, (handle) => {
      const text = api.FPDFText_LoadPage(handle);
      const count = api.FPDFText_CountChars(text);
      const buffer = document.engine.allocate(2 * (count + 1));
      api.FPDFText_GetText(text, 0, count, buffer);
      chars += new TextDecoder('utf-16le').decode(document.engine.bytes(buffer, 2 * count)).length;
      document.engine.free(buffer);
      api.FPDFText_ClosePage(text);
    });
  return { pages: document.pageCount, chars };
}

function orderedText(document: PdfDocument): number {
  const reader = new PageReader();
  const pages: PageLines[] = [];
  for (let page = 0; page < document.pageCount; page++) pages.push(reader.lines(document.chars(page), page));
  return draftsOf(pages).length;
}
