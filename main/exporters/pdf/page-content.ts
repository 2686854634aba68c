/**
 * What is drawn on a page of a tagged file that Chromium printed, by the marks its structure knows it by. Other programs
 * write other contents: then nothing is found. Knows no passage.
 */
import { deflateSync, inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';

/** Where a piece of the content stands, in bytes; `end` exclusive. */
export type Piece = { start: number; end: number };

/** A run of letters: its font's name on the page, its size and place in the content's own space, its glyphs in hex. */
export type DrawnText = Piece & { font: string; size: string; x: number; y: number; glyphs: string[] };

const MARK = /\/\w+ <<\/MCID (\d+) >>BDC\n([\s\S]*?)EMC\n/g;
const TEXT = /BT\n\/(\S+) (\S+) Tf\n1 0 0 -1 (\S+) (\S+) Tm\n([\s\S]*?)ET\n/g;
const SHAPE = /(?:[-\d. ]+ (?:m|l|c|v|y|re)\n|h\n)+f\*?\n/g;

/** Two bytes each, as in every font that is not a set of drawings. */
const GLYPH = /[0-9A-F]{4}/g;

export class PageContent {
  readonly #page: PDFPage;
  readonly #content: string;
  readonly #marked: ReadonlyMap<number, { start: number; content: string }[]>;
  readonly #changes: (Piece & { by: string })[] = [];

  constructor(page: PDFPage) {
    this.#page = page;
    const stream = page.node.Contents();
    this.#content = stream instanceof PDFRawStream ? inflated(stream) : '';
    const marked = [...this.#content.matchAll(MARK)].map(({ 0: whole, 1: mark, 2: content = '', index }) => ({
      ...{ mark: Number(mark), content },
      start: index + whole.length - content.length - 'EMC\n'.length,
    }));
    this.#marked = Map.groupBy(marked, ({ mark }) => mark);
  }

  /** The letters under a mark. */
  texts(mark: number): DrawnText[] {
    return this.#find(mark, TEXT, ([font = '', size = '', x, y, shown = ''], piece) => ({
      ...{ ...piece, font, size, x: Number(x), y: Number(y) },
      glyphs: [...shown.matchAll(/<([^>]*)>/g)].flatMap(([, hex = '']) => hex.match(GLYPH) ?? []),
    }));
  }

  /** The filled shapes under a mark. */
  shapes(mark: number): Piece[] {
    return this.#find(mark, SHAPE, (_, piece) => piece);
  }

  #find<T>(mark: number, what: RegExp, made: (parts: string[], piece: Piece) => T): T[] {
    return (this.#marked.get(mark) ?? []).flatMap(({ start, content }) =>
      [...content.matchAll(what)].map((found) => {
        const at = start + found.index;
        return made(found.slice(1), { start: at, end: at + found[0].length });
      }),
    );
  }

  /** As it is written. */
  of({ start, end }: Piece): string {
    return this.#content.slice(start, end);
  }

  /** Puts something else in the place of a piece; pieces must not overlap. */
  replace({ start, end }: Piece, by: string): void {
    this.#changes.push({ start, end, by });
  }

  /** The width of a font's glyphs in a row, in thousandths of its size. */
  width(font: string, glyphs: readonly number[]): number {
    const fonts = this.#page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
    const { widths, usual } = widthsOf(fonts?.lookupMaybe(PDFName.of(font), PDFDict));
    return glyphs.reduce((sum, glyph) => sum + (widths.get(glyph) ?? usual), 0);
  }

  /** Writes what was replaced into the page. */
  finish(): void {
    const ref = this.#page.node.get(PDFName.of('Contents'));
    const stream = this.#page.node.Contents();
    if (this.#changes.length === 0 || !(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) return;
    let at = 0;
    let content = '';
    for (const { start, end, by } of this.#changes.sort((a, b) => a.start - b.start)) {
      content += this.#content.slice(at, start) + by;
      at = end;
    }
    const bytes = deflateSync(Buffer.from(content + this.#content.slice(at), 'latin1'));
    this.#page.doc.context.assign(ref, PDFRawStream.of(stream.dict, new Uint8Array(bytes)));
  }
}

function inflated(stream: PDFRawStream): string {
  return inflateSync(stream.getContents()).toString('latin1');
}

/** Of a font's descendant: `/W` has a first number with a list of widths, or first, last and one width; `/DW` is that of all others (ISO 32000-2, 9.7.4.3). */
function widthsOf(font: PDFDict | undefined): { widths: ReadonlyMap<number, number>; usual: number } {
  const widths = new Map<number, number>();
  const descendant = font?.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0);
  if (!(descendant instanceof PDFDict)) return { widths, usual: 0 };
  const entries = descendant.lookupMaybe(PDFName.of('W'), PDFArray)?.asArray() ?? [];
  for (let at = 0; at + 1 < entries.length; at += 2) {
    const first = numberOf(entries[at]);
    const next = entries[at + 1];
    const run = next instanceof PDFArray ? next.asArray().map(numberOf) : [];
    for (const [index, width] of run.entries()) widths.set(first + index, width);
    if (next instanceof PDFArray) continue;
    for (let glyph = first; glyph <= numberOf(next); glyph++) widths.set(glyph, numberOf(entries[at + 2]));
    at++;
  }
  return { widths, usual: descendant.lookupMaybe(PDFName.of('DW'), PDFNumber)?.asNumber() ?? 1000 };
}

const numberOf = (entry: PDFObject | undefined) => (entry instanceof PDFNumber ? entry.asNumber() : 0);
