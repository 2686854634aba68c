/** The annotated PDF of a set of articles: planned, printed, converted, read again. No file system, no clock. */
import { ATTACHMENT_NAME } from '../../text/travelling.ts';
import { annotationJsonBytes } from '../annotation-json.ts';
import type { ExportSet, Print } from '../types.ts';
import { headingsOf } from './bookmarks.ts';
import { convert, type FileFacts, loadPdf } from './convert.ts';
import { PdfExportError } from './export-error.ts';
import type { PrintFont } from './fonts.ts';
import { toldSet, USUAL_PDF } from './pdf-choices.ts';
import { type Plan, planSet } from './plan.ts';
import { documentLanguage, documentTitle, printPage } from './print-html.ts';
import { verify } from './verify.ts';
import { words } from './words.ts';

export { PdfExportError } from './export-error.ts';
export type { PrintFont } from './fonts.ts';

/**
 * A PDF whose passages are highlight annotations, with notes, bookmarks and our own JSON inside. Throws
 * {@link PdfExportError} if what was written does not hold every passage.
 */
export async function exportPdf(
  given: ExportSet,
  print: Print,
  fonts: readonly PrintFont[],
  choices = USUAL_PDF,
): Promise<Uint8Array> {
  const set = toldSet(given, choices);
  if (set.articles.length === 0) throw new PdfExportError('There is no article to export.');
  const plan = planSet(set, choices);
  const printed = await loadPdf(await print(printPage(set, plan, fonts)));
  const pages = printed.getPageCount();
  const written = await convert(printed, plan, fileFacts(set, plan));
  await verify(written, plan.passages.values(), pages);
  return written;
}

function fileFacts(set: ExportSet, plan: Plan): FileFacts {
  const marked = new Set([...plan.passages.values()].map(({ annotation }) => annotation.id));
  return {
    title: documentTitle(set, plan),
    language: documentLanguage(set),
    exportedAt: set.exportedAt,
    headings: headingsOf(set, plan),
    attachment: {
      name: ATTACHMENT_NAME,
      mimeType: 'application/ld+json',
      description: words.attachment,
      bytes: annotationJsonBytes(set, { texts: true, marked }),
    },
  };
}
