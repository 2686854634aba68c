/**
 * What somebody marked on pages that we printed: found among the words of those pages, then in the articles that travel in
 * the file. Pure but for the document's pages that it reads.
 */
import { type PageRun, runsOf } from '../../text/page-map.ts';
import { type Placement, placeQuote, type Selector, selectorAt } from '../../text/quote.ts';
import type { ImportedPassage } from '../types.ts';
import type { RawMark } from './annotations.ts';
import { draftsOf, PageReader } from './article.ts';
import type { PdfDocument } from './document.ts';
import { passagesOf } from './marks.ts';

/** Of each text the passages in it, in the order of the texts. What is found in none is the first one's, without a place. */
export function marksInTexts(
  document: PdfDocument,
  marks: readonly RawMark[],
  texts: readonly string[],
): ImportedPassage[][] {
  const found: ImportedPassage[][] = texts.map(() => []);
  if (marks.length === 0) return found;
  const printed = wordsOf(document, new Set(marks.map(({ page }) => page)));
  const passages = passagesOf(marks, printed.text, printed.runs, (page) => document.chars(page));
  for (const passage of passages) {
    const selector = selectorAt(printed.text, passage.start, passage.end);
    const { at, start, end, state } = placedIn(texts, selector);
    found[at]?.push({ ...passage, start, end, state, selector });
  }
  return found;
}

function wordsOf(document: PdfDocument, pages: ReadonlySet<number>): { text: string; runs: PageRun[] } {
  const reader = new PageReader();
  const lines = [...pages].sort((a, b) => a - b).map((page) => reader.lines(document.chars(page), page));
  let text = '';
  const runs: PageRun[] = [];
  for (const draft of draftsOf(lines)) {
    runs.push(...runsOf(draft.places, text.length));
    text += `${draft.text}\n\n`;
  }
  return { text, runs };
}

const ORDER: Record<Placement['state'], number> = { placed: 2, weak: 1, lost: 0 };

function placedIn(texts: readonly string[], selector: Selector): Placement & { at: number } {
  const places = texts.map((text, at) => ({ ...placeQuote(text, { start: 0, end: 0, ...selector }), at }));
  return places.reduce((best, one) =>
    ORDER[one.state] > ORDER[best.state] || (one.state === best.state && one.score > best.score) ? one : best,
  );
}
