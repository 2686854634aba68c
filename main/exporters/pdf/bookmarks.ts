/**
 * Names a file's bookmarks. Chromium makes them of the letters it paints: right-to-left words in reverse,
 * margin numbers among them. Their order and targets are right and stay.
 */
import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { ExportSet, PdfChoices } from '../types.ts';
import { pdfText } from './highlight.ts';
import type { Plan, PlannedArticle } from './plan.ts';
import { coverOf, coverTitle } from './print-cover.ts';
import { hasContents, tagCount } from './print-notes.ts';
import { words } from './words.ts';

/** Every heading of the printed document in its order, as the words stand in the text. */
export function headingsOf(set: ExportSet, { articles, choices }: Plan): string[] {
  const cover = coverOf(set, { articles, choices });
  return [
    ...(cover ? [coverTitle(cover)] : []),
    ...(hasContents({ articles, choices }) ? [words.contents] : []),
    ...articles.flatMap((planned) => headingsIn(planned, choices)),
    ...(choices.tags && tagCount(articles) > 0 ? [words.tags] : []),
  ];
}

function headingsIn(
  { article, blocks, passages, unplaced }: PlannedArticle,
  { notes }: PdfChoices,
): string[] {
  return [
    article.title,
    ...blocks
      .filter(({ block }) => block.kind === 'heading')
      .map(({ block }) => article.text.slice(block.start, block.end))
      .filter((heading) => heading.trim() !== ''),
    ...(notes && passages.length > 0 ? [words.notes] : []),
    ...(notes && unplaced.length > 0 ? [words.notPlaced] : []),
  ];
}

/** Writes `headings` into the outline. A different number of bookmarks means that they are not these headings. */
export function nameBookmarks(doc: PDFDocument, headings: readonly string[]): void {
  const items = outlineItems(doc.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict));
  if (items.length !== headings.length) return;
  for (const [index, item] of items.entries()) {
    const heading = (headings[index] ?? '').replace(/\s+/gu, ' ').trim();
    item.set(PDFName.of('Title'), pdfText(heading));
  }
}

/** An outline's items, each before those below it. */
function outlineItems(parent: PDFDict | undefined): PDFDict[] {
  const items: PDFDict[] = [];
  let item = parent?.lookupMaybe(PDFName.of('First'), PDFDict);
  while (item) {
    items.push(item, ...outlineItems(item));
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return items;
}
