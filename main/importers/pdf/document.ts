/** One open PDF: how many pages, what it says of itself, each page's size and characters. Close it after use. */
import { ImportError } from '../types.ts';
import { LOAD_ERROR, type Pdfium } from './pdfium.ts';

/** A page as its document states it: points before turning, clockwise turn in degrees. */
export type PageFacts = { label: string; width: number; height: number; rotation: 0 | 90 | 180 | 270 };

/**
 * One character as PDFium numbers it. `x`, `y` is where its baseline begins; the box is as high as its font. `size`
 * is its em in points as drawn, `angle` the way its baseline runs, in quarter turns counter-clockwise.
 */
export type Char = {
  index: number;
  code: number;
  x: number;
  y: number;
  left: number;
  right: number;
  bottom: number;
  top: number;
  size: number;
  angle: 0 | 1 | 2 | 3;
  bold: boolean;
  italic: boolean;
  /** Of a font whose letters are all as wide. */
  mono: boolean;
  /** Not in the file: a space or line end that PDFium saw in the gaps. */
  generated: boolean;
};

/** What is the same for all characters of a font, and what for those of one of the page's objects. */
type Face = { bold: boolean; italic: boolean; mono: boolean };
type Font = Face & { object: number; size: number; angle: Char['angle'] };

const NO_FONT: Font = { object: 0, size: 1, angle: 0, bold: false, italic: false, mono: false };
const MONO_FLAG = 1;
const ITALIC_FLAG = 64;
const BOLD_FLAG = 1 << 18;

/** More characters on one page than any page of text has. */
const MOST_CHARS = 400_000;

export class PdfDocument {
  readonly #pdfium: Pdfium;
  readonly #bytes: number;
  readonly #doc: number;
  /**
   * The page that was worked on last, with its text if that was asked for. It stays open: most questions are asked of
   * the same page again, and PDFium reads a font anew if no open page has it.
   */
  #open: { index: number; page: number; text: number } | null = null;
  readonly pageCount: number;

  /** The engine, for what is asked of a document besides. */
  get engine(): Pdfium {
    return this.#pdfium;
  }

  /** The document, as the engine knows it. */
  get handle(): number {
    return this.#doc;
  }

  /** Throws {@link ImportError} `encrypted` or `malformed`. */
  constructor(pdfium: Pdfium, bytes: Uint8Array, name: string) {
    this.#pdfium = pdfium;
    this.#bytes = pdfium.copy(bytes);
    this.#doc = pdfium.api.FPDF_LoadMemDocument(this.#bytes, bytes.length, '');
    if (!this.#doc) {
      pdfium.free(this.#bytes);
      throw refusal(pdfium.api.FPDF_GetLastError(), name);
    }
    this.pageCount = pdfium.api.FPDF_GetPageCount(this.#doc);
  }

  close(): void {
    this.#closePage();
    this.#pdfium.api.FPDF_CloseDocument(this.#doc);
    this.#pdfium.free(this.#bytes);
  }

  /** An entry of the document's own information, '' if there is none. */
  meta(key: string): string {
    const { api } = this.#pdfium;
    return this.#pdfium.text((buffer, size) => api.FPDF_GetMetaText(this.#doc, key, buffer, size)).trim();
  }

  get language(): string {
    const { api } = this.#pdfium;
    return this.#pdfium.text((buffer, size) => api.EPDFCatalog_GetLanguage(this.#doc, buffer, size)).trim();
  }

  page(index: number): PageFacts {
    const { api, scratch } = this.#pdfium;
    api.EPDF_GetPageSizeByIndexNormalized(this.#doc, index, scratch);
    const turns = api.EPDF_GetPageRotationByIndex(this.#doc, index) & 3;
    return {
      label: this.#pdfium.text((buffer, size) => api.FPDF_GetPageLabel(this.#doc, index, buffer, size)),
      width: this.#pdfium.float(0),
      height: this.#pdfium.float(4),
      rotation: (turns * 90) as PageFacts['rotation'],
    };
  }

  /** The page's characters in PDFium's order, or those from one to another; empty if the page cannot be read. */
  chars(index: number, from = 0, to = MOST_CHARS): Char[] {
    const open = this.#opened(index);
    if (!open) return [];
    open.text ||= this.#pdfium.api.FPDFText_LoadPage(open.page);
    return open.text ? this.#chars(open.text, from, to) : [];
  }

  /** Works on a page as the engine knows it; null if the page cannot be read. */
  onPage<T>(index: number, work: (page: number) => T): T | null {
    const open = this.#opened(index);
    return open && work(open.page);
  }

  #opened(index: number) {
    if (this.#open?.index === index) return this.#open;
    const page = this.#pdfium.api.FPDF_LoadPage(this.#doc, index);
    if (!page) return null;
    this.#closePage();
    this.#open = { index, page, text: 0 };
    return this.#open;
  }

  #closePage(): void {
    const { api } = this.#pdfium;
    if (this.#open?.text) api.FPDFText_ClosePage(this.#open.text);
    if (this.#open) api.FPDF_ClosePage(this.#open.page);
    this.#open = null;
  }

  #chars(text: number, from: number, to: number): Char[] {
    const { api, direct } = this.#pdfium;
    const count = Math.min(api.FPDFText_CountChars(text), to);
    const chars: Char[] = [];
    const faces = new Map<number, Face>();
    let font = NO_FONT;
    for (let index = from; index < count; index++) {
      const object = direct.FPDFText_GetTextObject(text, index);
      if (object !== font.object) font = this.#font(text, index, object, faces);
      chars.push(this.#char(text, index, font));
    }
    return chars;
  }

  /** @param faces those of the page's fonts that are known: a page may have an object for each letter */
  #font(text: number, index: number, object: number, faces: Map<number, Face>): Font {
    const { direct, scratch } = this.#pdfium;
    const font = direct.FPDFTextObj_GetFont(object);
    const face = faces.get(font) ?? (object === 0 ? NO_FONT : this.#face(text, index));
    faces.set(font, face);
    direct.FPDFText_GetMatrix(text, index, scratch);
    const { view } = this.#pdfium;
    const [a, b] = [view.getFloat32(scratch, true), view.getFloat32(scratch + 4, true)];
    const [c, d] = [view.getFloat32(scratch + 8, true), view.getFloat32(scratch + 12, true)];
    return {
      ...face,
      object,
      size: Math.abs(direct.FPDFText_GetFontSize(text, index) * Math.hypot(c, d)) || 1,
      angle: (Math.round(Math.atan2(b, a) / (Math.PI / 2)) & 3) as Char['angle'],
    };
  }

  #face(text: number, index: number): Face {
    const { direct, scratch } = this.#pdfium;
    const length = direct.FPDFText_GetFontInfo(text, index, scratch + 8, 52, scratch);
    const { view } = this.#pdfium;
    const flags = view.getInt32(scratch, true);
    const name = length > 0 && length < 52 ? ascii(view, scratch + 8, length - 1) : '';
    return {
      bold: (flags & BOLD_FLAG) !== 0 || /bold|black|heavy|demi|-bd|-medi(?!um)|cmb/i.test(name),
      italic: (flags & ITALIC_FLAG) !== 0 || /ital|obli/i.test(name),
      mono: (flags & MONO_FLAG) !== 0 || /mono|courier|consolas|menlo|cmtt/i.test(name),
    };
  }

  #char(text: number, index: number, { object, size, angle, bold, italic, mono }: Font): Char {
    const { direct, scratch } = this.#pdfium;
    const code = direct.FPDFText_GetUnicode(text, index);
    // Those within right-to-left text belong to no object, and PDFium forgets that it made them.
    const generated = direct.FPDFText_IsGenerated(text, index) === 1 || object === 0;
    direct.FPDFText_GetCharOrigin(text, index, scratch, scratch + 8);
    direct.FPDFText_GetLooseCharBox(text, index, scratch + 16);
    const { view } = this.#pdfium;
    const x = view.getFloat64(scratch, true);
    const y = view.getFloat64(scratch + 8, true);
    const left = view.getFloat32(scratch + 16, true);
    const top = view.getFloat32(scratch + 20, true);
    const right = view.getFloat32(scratch + 24, true);
    const bottom = view.getFloat32(scratch + 28, true);
    return { index, code, x, y, left, right, bottom, top, size, angle, bold, italic, mono, generated };
  }
}

function ascii(view: DataView, at: number, length: number): string {
  return String.fromCharCode(...Array.from({ length }, (_, offset) => view.getUint8(at + offset)));
}

function refusal(error: number, name: string): ImportError {
  if (error === LOAD_ERROR.password || error === LOAD_ERROR.security)
    return new ImportError(
      'encrypted',
      `“${name}” is locked with a password. Open it in a PDF reader, save a copy without the password, and import that.`,
    );
  return new ImportError(
    'malformed',
    `“${name}” is damaged or cut off: no PDF reader finds its pages. Copy or download it again.`,
  );
}
