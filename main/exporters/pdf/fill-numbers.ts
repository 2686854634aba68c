/**
 * Puts into a printed file the numbers that only the print tells, in the places that were kept for them
 * (`number-place.ts`): with the file's own letters, so that nothing else moves and readers find the words.
 */
import { PDFDict, type PDFDocument, PDFName, type PDFPage, PDFRef } from '@cantoo/pdf-lib';
import { oklch } from '../../text/oklch.ts';
import type { Direction } from './direction.ts';
import { PdfExportError } from './export-error.ts';
import { lettersOf, type NumberPlace, readTarget, targetOf } from './number-place.ts';
import { type DrawnText, PageContent } from './page-content.ts';
import { hueOf, LABEL_PAINT } from './paint.ts';
import type { Plan } from './plan.ts';
import { hasContents, type Pages } from './print-notes.ts';
import type { StructTree } from './struct-tree.ts';
import { words } from './words.ts';

/** A place on a printed page: its link, and the marks of what is drawn in it. */
type PrintedPlace = NumberPlace & { content: PageContent; ref: PDFRef; dict: PDFDict; marks: number[] };

type Filling = {
  plan: Plan;
  pages: Pages;
  /** By their targets. */
  places: ReadonlyMap<string, PrintedPlace>;
  /** Glyphs by what they show, for each kind of place and font: figures are not alike everywhere. */
  glyphs: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Of each passage's article. */
  directions: ReadonlyMap<number, Direction>;
};

/** A link that leads nowhere any more and is to be taken out. */
export type GoneLink = { ref: PDFRef; dict: PDFDict };

/**
 * Throws {@link PdfExportError} if the file is not written as Chromium writes.
 * @returns the links of labels that another one now speaks for
 */
export function fillNumbers(doc: PDFDocument, tree: StructTree, plan: Plan, pages: Pages): GoneLink[] {
  const places = placesIn(doc, tree);
  const filling: Filling = {
    ...{ plan, pages, places, glyphs: glyphsOf(places) },
    directions: new Map(
      plan.articles.flatMap(({ article, passages }) =>
        passages.map(({ number }) => [number, article.direction] as const),
      ),
    ),
  };
  if (plan.choices.notes) for (const number of plan.passages.keys()) writePassagePage(filling, number);
  if (hasContents(plan)) for (const { index } of plan.articles) writeArticlePage(filling, index);
  for (const place of places.values())
    if (place.kind === 'label') for (const piece of textsOf(place).slice(1)) place.content.replace(piece, '');
  const gone = [...pages.labels].flatMap(([first, last]) => writeRange(filling, first, last));
  for (const content of new Set([...places.values()].map((place) => place.content))) content.finish();
  return gone;
}

function placesIn(doc: PDFDocument, tree: StructTree): Map<string, PrintedPlace> {
  const places = new Map<string, PrintedPlace>();
  for (const page of doc.getPages()) {
    const links = linksOf(page);
    if (links.length === 0) continue;
    const content = new PageContent(page);
    for (const link of links)
      places.set(targetOf(link), { ...link, content, marks: tree.contentOf(link.dict) });
  }
  return places;
}

function linksOf(page: PDFPage): (NumberPlace & GoneLink)[] {
  return (page.node.Annots()?.asArray() ?? []).flatMap((ref) => {
    const dict = page.doc.context.lookupMaybe(ref, PDFDict);
    const target = dict?.get(PDFName.of('Dest'));
    const place = target instanceof PDFName ? readTarget(target.decodeText()) : null;
    return dict && place && ref instanceof PDFRef ? [{ ...place, ref, dict }] : [];
  });
}

const textsOf = ({ content, marks }: PrintedPlace) => marks.flatMap((mark) => content.texts(mark));

/** What the places show before they are filled tells which glyph is which. */
function glyphsOf(places: ReadonlyMap<string, PrintedPlace>): Filling['glyphs'] {
  const fonts = new Map<string, Map<string, string>>();
  for (const place of places.values()) {
    const shown = lettersOf(place);
    for (const [at, { font, glyphs }] of textsOf(place).entries()) {
      const letters = [...(shown[at] ?? '')];
      if (letters.length !== glyphs.length) continue;
      const face = faceOf(at === 0 ? place.kind : 'label', font);
      const known = fonts.get(face) ?? new Map<string, string>();
      for (const [index, letter] of letters.entries()) known.set(letter, glyphs[index] ?? '');
      fonts.set(face, known);
    }
  }
  return fonts;
}

const faceOf = (kind: NumberPlace['kind'], font: string) => `${kind} ${font}`;

function writePassagePage(filling: Filling, number: number): void {
  const place = filling.places.get(targetOf({ kind: 'passage', number }));
  const isRtl = filling.directions.get(number) === 'rtl';
  writePage(filling, place, words.page(filling.pages.passages.get(number) ?? []), isRtl);
}

function writeArticlePage(filling: Filling, number: number): void {
  const place = filling.places.get(targetOf({ kind: 'article', number }));
  writePage(filling, place, String(filling.pages.articles.get(number) ?? ''), true);
}

/** @param endsThere the number ends where its place is, and does not begin there */
function writePage(
  { glyphs }: Filling,
  place: PrintedPlace | undefined,
  words: string,
  endsThere: boolean,
): void {
  const [text, ...rest] = place ? textsOf(place) : [];
  if (!place || !text) throw unreadable();
  const codes = codesOf(glyphs, faceOf(place.kind, text.font), words);
  const end = endsThere ? text.x : text.x + widthOf(place, text, codes);
  place.content.replace(text, drawn(place, text, codes, end));
  for (const piece of rest) place.content.replace(piece, '');
}

/** One label for the passages that begin in one line: the first one's, in their colour if they share it. */
function writeRange({ places, glyphs, directions, plan }: Filling, first: number, last: number): GoneLink[] {
  const labels = Array.from(
    { length: last - first + 1 },
    (_, at) => places.get(targetOf({ kind: 'label', number: first + at })) ?? [],
  ).flat();
  const [label, ...others] = labels;
  const end = others.at(-1)?.number;
  if (!label || end === undefined) return [];
  const [text] = textsOf(label);
  if (!text) throw unreadable();
  const codes = codesOf(glyphs, faceOf('label', text.font), `${label.number}–${end}`);
  const width = widthOf(label, text, directions.get(first) === 'rtl' ? codes : text.glyphs);
  const hues = labels.map(({ number }) => hueOf(plan.passages.get(number)?.annotation.color ?? 'yellow'));
  const paint =
    new Set(hues).size > 1
      ? mixed(hues[0] ?? 0, plan.choices.colors ? LABEL_PAINT.mixedChroma : 0)
      : (content: string) => content;
  label.content.replace(text, paint(drawn(label, text, codes, text.x + width), LABEL_PAINT.text));
  for (const dot of shapesOf(label))
    label.content.replace(dot, paint(label.content.of(dot), LABEL_PAINT.dot));
  for (const other of others)
    for (const piece of [...textsOf(other).slice(0, 1), ...shapesOf(other)]) other.content.replace(piece, '');
  return others;
}

const shapesOf = ({ content, marks }: PrintedPlace) => marks.flatMap((mark) => content.shapes(mark));

/** Passages of several colours have a label of hardly any. */
const mixed = (hue: number, chroma: number) => (content: string, lightness: number) =>
  `q\n${oklch(lightness, chroma, hue)
    .map((part) => part.toFixed(4))
    .join(' ')} rg\n${content}Q\n`;

function codesOf(glyphs: Filling['glyphs'], face: string, letters: string): string[] {
  return [...letters].map((letter) => {
    const code = glyphs.get(face)?.get(letter);
    if (code === undefined) throw unreadable();
    return code;
  });
}

/** In the content's own units. */
function widthOf({ content }: PrintedPlace, { font, size }: DrawnText, codes: readonly string[]): number {
  const glyphs = codes.map((code) => Number.parseInt(code, 16));
  return (content.width(font, glyphs) * Number(size)) / 1000;
}

/** Letters like those of `text`, which end at `end`. */
function drawn(place: PrintedPlace, text: DrawnText, codes: readonly string[], end: number): string {
  const x = end - widthOf(place, text, codes);
  return `BT\n/${text.font} ${text.size} Tf\n1 0 0 -1 ${x.toFixed(4)} ${text.y} Tm\n<${codes.join('')}> Tj\nET\n`;
}

const unreadable = () =>
  new PdfExportError('The browser wrote this PDF in a way in which its page numbers cannot be filled in.');
