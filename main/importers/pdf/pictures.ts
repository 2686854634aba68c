/** Pages without text, such as those of a scan: which they are, and what is told of them. They can be looked at all the same. */
import { ImportError } from '../types.ts';
import type { PdfDocument } from './document.ts';
import { isGarbled } from './garbled.ts';

const ADVICE = 'Run text recognition (OCR) over it and import the result.';

const counted = (pages: number) => (pages === 1 ? 'one page' : `${pages.toLocaleString('en')} pages`);

/** Whether anything is drawn on a page. */
export function isDrawnOn(document: PdfDocument, page: number): boolean {
  const { api } = document.engine;
  return (document.onPage(page, (handle) => api.FPDFPage_CountObjects(handle)) ?? 0) > 0;
}

/**
 * Whether what was read is text at all, and what the ledger says if not all of it is. Throws {@link ImportError} `no-text`
 * for a file of empty pages.
 * @param counts how many pages there are, on how many of them something is drawn but no text, and how many marks they have
 */
export function toldOfPictures(
  name: string,
  texts: readonly string[],
  { pages, pictures, marks }: { pages: number; pictures: number; marks: number },
): { isText: boolean; warning: string } {
  const why = unreadable(texts.join('\n'));
  if (why && pages === 0) throw new ImportError('no-text', `“${name}” has no pages.`);
  if (why === EMPTY && pictures + marks === 0)
    throw new ImportError('no-text', `“${name}” has ${counted(pages)} with nothing on it.`);
  const seen = 'can be looked at, not searched';
  if (why) return { isText: false, warning: `${why} The ${counted(pages)} ${seen}. ${ADVICE}` };
  const some = `${pictures.toLocaleString('en')} of ${counted(pages)} without text: scanned, or drawn. They ${seen}.`;
  return { isText: true, warning: pictures > 0 ? some : '' };
}

const EMPTY = 'Scanned, no text.';
const GARBLED = 'The fonts do not say which letters they draw: what could be read is not what is seen.';

function unreadable(text: string): string {
  if (!/[\p{L}\p{N}]/u.test(text)) return EMPTY;
  return isGarbled(text) ? GARBLED : '';
}
