/** The annotated PDF of a set of articles: planned, printed twice, converted, read again. No file system, no clock. */
import type { PDFDocument } from '@cantoo/pdf-lib';
import { ATTACHMENT_NAME } from '../../text/travelling.ts';
import { annotationJsonBytes } from '../annotation-json.ts';
import type { ExportSet, Print } from '../types.ts';
import { headingsOf } from './bookmarks.ts';
import { convert, type FileFacts, loadPdf } from './convert.ts';
import type { PrintFont } from './fonts.ts';
import { pagesOf } from './marks.ts';
import { type Plan, planSet } from './plan.ts';
import { documentLanguage, documentTitle, printPage, UNKNOWN_PAGES } from './print-html.ts';
import type { Pages } from './print-notes.ts';
import { PdfExportError, verify } from './verify.ts';
import { words } from './words.ts';

export type { PrintFont } from './fonts.ts';
export { PdfExportError } from './verify.ts';

/** The second print is right, unless a page's number changed the page: then the third is. */
const MOST_PRINTS = 4;

/**
 * A PDF whose passages are highlight annotations, with notes, bookmarks and our own JSON inside. Prints twice
 * if page numbers stand in it: the first print tells them. Throws {@link PdfExportError} if what was written
 * does not hold every passage.
 */
export async function exportPdf(
  set: ExportSet,
  print: Print,
  fonts: readonly PrintFont[],
): Promise<Uint8Array> {
  if (set.articles.length === 0) throw new PdfExportError('There is no article to export.');
  const plan = planSet(set);
  const printed = await printWithPages(set, plan, print, fonts);
  const pages = printed.getPageCount();
  const written = await convert(printed, plan.passages, fileFacts(set, plan));
  await verify(written, plan.passages.values(), pages);
  return written;
}

async function printWithPages(
  set: ExportSet,
  plan: Plan,
  print: Print,
  fonts: readonly PrintFont[],
): Promise<PDFDocument> {
  let pages = UNKNOWN_PAGES;
  for (let attempt = 0; attempt < MOST_PRINTS; attempt++) {
    const doc = await loadPdf(await print(printPage(set, plan, fonts, pages)));
    const found = pagesOf(doc);
    const numbered = plan.passages.size > 0 || plan.articles.length > 1;
    if (!numbered || samePages(pages, found)) return doc;
    pages = found;
  }
  throw new PdfExportError('The pages of this text come out differently each time it is printed.');
}

function samePages(a: Pages, b: Pages): boolean {
  return textOf(a) === textOf(b);
}

const textOf = ({ passages, articles, labels }: Pages) =>
  JSON.stringify([...passages, 0, ...articles, 0, ...labels]);

function fileFacts(set: ExportSet, plan: Plan): FileFacts {
  return {
    title: documentTitle(set),
    language: documentLanguage(set),
    exportedAt: set.exportedAt,
    headings: headingsOf(plan),
    attachment: {
      name: ATTACHMENT_NAME,
      mimeType: 'application/ld+json',
      description: words.attachment,
      bytes: annotationJsonBytes(set, { texts: true }),
    },
  };
}
