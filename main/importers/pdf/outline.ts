/** The bookmarks of a document, as a flat list in their order. Bookmarks that would do anything but go to a page do nothing. */
import type { PdfDocument } from './document.ts';

/** `level` from 0; `page` from 0, null for one that leads to no page of this document. */
export type Bookmark = { title: string; level: number; page: number | null };

/** More than anyone goes through; files that lead in circles end here. */
const MOST = 5000;
const DEEPEST = 12;

export function outlineOf(document: PdfDocument): Bookmark[] {
  const found: Bookmark[] = [];
  const walk = (parent: number, level: number) => {
    const { api } = document.engine;
    let bookmark = api.FPDFBookmark_GetFirstChild(document.handle, parent);
    while (bookmark && found.length < MOST) {
      found.push({ title: titleOf(document, bookmark), level, page: pageOf(document, bookmark) });
      if (level < DEEPEST) walk(bookmark, level + 1);
      bookmark = api.FPDFBookmark_GetNextSibling(document.handle, bookmark);
    }
  };
  walk(0, 0);
  return found.filter(({ title }) => title !== '');
}

function titleOf({ engine }: PdfDocument, bookmark: number): string {
  const title = engine.text((buffer, size) => engine.api.FPDFBookmark_GetTitle(bookmark, buffer, size));
  return title.replace(/\s+/g, ' ').trim();
}

const GO_TO = 1;

function pageOf({ engine: { api }, handle, pageCount }: PdfDocument, bookmark: number): number | null {
  const action = api.FPDFBookmark_GetAction(bookmark);
  const goes = action && api.FPDFAction_GetType(action) === GO_TO;
  const dest =
    api.FPDFBookmark_GetDest(handle, bookmark) || (goes ? api.FPDFAction_GetDest(handle, action) : 0);
  const page = dest ? api.FPDFDest_GetDestPageIndex(handle, dest) : -1;
  return page >= 0 && page < pageCount ? page : null;
}
