/**
 * Looks at the pages of an imported PDF. The last file stays open, since the next look is mostly at the same one.
 * Untrusted bytes: in the parser's thread only.
 */
import { boxesOf } from '../importers/pdf/char-boxes.ts';
import { PdfDocument } from '../importers/pdf/document.ts';
import { type Clip, drawPage } from '../importers/pdf/draw-page.ts';
import { type Bookmark, outlineOf } from '../importers/pdf/outline.ts';
import { frameOf, type PageText, pageText } from '../importers/pdf/page-lines.ts';
import { dropPdfium, pdfium } from '../importers/pdf/pdfium.ts';
import { ImportError } from '../importers/types.ts';
import type { PageRun } from '../text/page-map.ts';
import { png } from './png.ts';

/** `scale`: pixels a point. `runs`: the text's that stand on the page. */
export type PageOrder =
  | { kind: 'image'; page: number; scale: number; clip: Clip | null }
  | { kind: 'text'; page: number; runs: readonly PageRun[] }
  | { kind: 'outline' };

/** An image is a PNG. */
export type PageAnswer<Order extends PageOrder> = Order['kind'] extends 'image'
  ? Uint8Array
  : Order['kind'] extends 'text'
    ? PageText
    : Bookmark[];

export type LookedAt = { key: string; name: string; read(): Promise<Uint8Array> };

let last: { key: string; document: PdfDocument } | null = null;

/** Throws {@link ImportError} for a file or page that cannot be read. */
export async function look<Order extends PageOrder>(
  file: LookedAt,
  order: Order,
): Promise<PageAnswer<Order>> {
  try {
    return answer(await opened(file), order) as PageAnswer<Order>;
  } catch (error) {
    if (!(error instanceof ImportError)) {
      // The engine may have stopped anywhere: neither it nor its document is used again.
      last = null;
      dropPdfium();
    }
    throw error;
  }
}

async function opened({ key, name, read }: LookedAt): Promise<PdfDocument> {
  if (last?.key === key) return last.document;
  last?.document.close();
  last = null;
  const document = new PdfDocument(await pdfium(), await read(), name);
  last = { key, document };
  return document;
}

function answer(document: PdfDocument, order: PageOrder) {
  if (order.kind === 'outline') return outlineOf(document);
  if (order.kind === 'image') {
    const picture = drawPage(document, order.page, order.scale, order.clip);
    if (!picture) throw damaged();
    return png(picture);
  }
  const frame = frameOf(document, order.page);
  if (!frame) throw damaged();
  return pageText({ frame, chars: boxesOf(document.chars(order.page)) }, order.runs);
}

const damaged = () => new ImportError('malformed', 'It is damaged.');
