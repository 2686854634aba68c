/** From rows to lines of text in logical order, each unit with the character it came from. Pure. */
import { NOWHERE, placeNumber } from '../../text/page-map.ts';
import { type Glyph, logicalGlyphs } from './bidi.ts';
import type { Column } from './columns.ts';
import type { Char } from './document.ts';
import { foldChar, LINE_HYPHEN } from './fold-char.ts';
import type { Piece } from './pieces.ts';
import type { Row } from './rows.ts';

/** Bits of a unit's look. */
export const BOLD = 1;
export const ITALIC = 2;
export const RAISED = 4;
export const LOWERED = 8;
/** A bracket among right-to-left letters, which the file may have as it is drawn or as it is meant. */
export const TURNED = 16;

/** Text with one place (`placeNumber`) and one look for each UTF-16 unit. */
export type Placed = { text: string; places: number[]; looks: number[] };

/** One line as read. Geometry in points, turned so that lines run along x; `rtl`: it is read from its right end. */
export type Line = Placed & {
  page: number;
  /** Lines of one column of one page share it. */
  column: number;
  left: number;
  right: number;
  y: number;
  size: number;
  columnLeft: number;
  columnRight: number;
  rtl: boolean;
  bold: boolean;
  mono: boolean;
  /** Ends with a hyphen that PDFium takes for one of the line's end. */
  hyphen: boolean;
  /** Where cells begin that stand apart, in units of the text; the first is 0. */
  cells: { at: number; left: number; right: number }[];
};

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u;
const LETTER = /\p{L}/u;

/** Whether a character is a letter that runs from right to left; null for what is no letter. */
function runsLeft(code: number): boolean | null {
  if (code < 128) return (code | 32) > 96 && (code | 32) < 123 ? false : null;
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  const char = String.fromCodePoint(code);
  return LETTER.test(char) ? RTL.test(char) : null;
}

/** How many of the pieces' letters run from right to left, and how many there are. */
function lettersOf(pieces: readonly Piece[]) {
  const count = { rtl: 0, all: 0 };
  for (const { chars } of pieces)
    for (const { code } of chars) {
      const left = runsLeft(code);
      if (left !== null) count.all++;
      if (left) count.rtl++;
    }
  return count;
}

/** Whether most letters of the pieces run from right to left. */
export function isRtl(pieces: readonly Piece[]): boolean {
  const { rtl, all } = lettersOf(pieces);
  return rtl * 2 > all;
}

class LineText {
  text = '';
  readonly places: number[] = [];
  readonly looks: number[] = [];
  hyphen = false;

  add(text: string, place: number, look: number) {
    if (text === ' ' && (this.text === '' || this.text.endsWith(' '))) return;
    this.text += text;
    for (let unit = 0; unit < text.length; unit++) {
      this.places.push(place);
      this.looks.push(look);
    }
  }

  trimEnd() {
    if (!this.text.endsWith(' ')) return;
    this.text = this.text.slice(0, -1);
    this.places.pop();
    this.looks.pop();
  }
}

/** A sign of this share of the line's em, or smaller, may be raised or lowered. */
const SMALL = 0.9;

function lookOf({ bold, italic, size, y }: Char, row: Row): number {
  const small = size <= SMALL * row.size;
  const raised = small && y - row.y > 0.12 * row.size;
  const lowered = small && row.y - y > 0.08 * row.size;
  return (bold ? BOLD : 0) | (italic ? ITALIC : 0) | (raised ? RAISED : 0) | (lowered ? LOWERED : 0);
}

/** A gap this wide, in ems, is a space, although none was drawn; Arabic letters that do not join stand wider apart. */
const SPACE_GAP = 0.15;
const RTL_SPACE_GAP = 0.25;

/** Wider than this, in ems, is the gap between two cells of a table. */
const TABLE_GAP = 0.9;

/** The same where a space was drawn in the gap, which a justified line widens. */
const SPACED_GAP = 2.2;

function addPiece(line: LineText, piece: Piece, row: Row, page: number) {
  for (const char of piece.chars) {
    line.add(foldChar(char.code), placeNumber(page, char.index), lookOf(char, row));
    line.hyphen = char.code === LINE_HYPHEN;
  }
}

const nearlyAll = (chars: readonly Char[], is: (char: Char) => boolean) =>
  chars.filter(is).length > chars.length * 0.9;

type Cells = Line['cells'];

/** Opens a cell or widens the last one. `gap`: to what stands before it, in ems. */
function addCell(
  cells: Cells,
  at: number,
  { left, right }: { left: number; right: number },
  gap: number,
  widest = TABLE_GAP,
) {
  const cell = cells.at(-1);
  if (!cell || gap > widest) cells.push({ at, left, right });
  else [cell.left, cell.right] = [Math.min(cell.left, left), Math.max(cell.right, right)];
}

const apart = (a: { left: number; right: number }, b: { left: number; right: number }) =>
  Math.max(a.left - b.right, b.left - a.right);

/** A line without right-to-left letters: PDFium's order within each piece, the pieces from the left. */
function addPieces(line: LineText, cells: Cells, row: Row, page: number) {
  let before: Piece | null = null;
  for (const piece of row.pieces) {
    const gap = before ? apart(piece, before) / row.size : 0;
    if (gap > SPACE_GAP) line.add(' ', NOWHERE, 0);
    addCell(cells, line.text.length, piece, gap);
    addPiece(line, piece, row, page);
    before = piece;
  }
}

/** Signs that stand right behind a word, however they are spaced. */
const CLOSING = /^[.,،؛:;!؟?]/;

const BRACKET = /^[()[\]{}<>«»‹›]$/;

function addGlyph(line: LineText, { chars }: Glyph, row: Row, page: number) {
  for (const char of chars) {
    const text = foldChar(char.code);
    line.add(text, placeNumber(page, char.index), lookOf(char, row) | (BRACKET.test(text) ? TURNED : 0));
  }
}

/** A line with right-to-left letters, by where its characters stand. */
function addGlyphs(line: LineText, cells: Cells, row: Row, page: number, rtl: boolean) {
  const chars = row.pieces.flatMap((piece) => piece.chars).filter(({ generated }) => !generated);
  let before: Glyph | null = null;
  let spaced = false;
  for (const glyph of logicalGlyphs(chars, rtl)) {
    const gap = before ? apart(glyph, before) / row.size : 0;
    if (gap > RTL_SPACE_GAP && !CLOSING.test(glyph.text)) line.add(' ', NOWHERE, 0);
    const isSpace = glyph.text === ' ';
    if (!isSpace) addCell(cells, line.text.length, glyph, gap, spaced ? SPACED_GAP : TABLE_GAP);
    addGlyph(line, glyph, row, page);
    spaced = isSpace;
    if (!isSpace) before = glyph;
  }
}

/**
 * @param row its pieces from left to right, as drawn
 * @param column `rtl`: what its lines without letters follow
 */
export function lineOf(
  row: Row,
  column: Column & { number: number; page: number; rtl: boolean },
): Line | null {
  const letters = lettersOf(row.pieces);
  const rtl = letters.all > 0 ? letters.rtl * 2 > letters.all : column.rtl;
  const line = new LineText();
  const cells: Cells = [];
  if (rtl || letters.rtl > 0) addGlyphs(line, cells, row, column.page, rtl);
  else addPieces(line, cells, row, column.page);
  line.trimEnd();
  if (line.text === '') return null;
  const drawn = row.pieces.flatMap(({ chars }) => chars).filter(({ generated }) => !generated);
  return {
    text: line.text,
    places: line.places,
    looks: line.looks,
    page: column.page,
    column: column.number,
    left: row.left,
    right: row.right,
    y: row.y,
    size: row.size,
    columnLeft: column.left,
    columnRight: column.right,
    rtl,
    bold: nearlyAll(drawn, ({ bold }) => bold),
    mono: nearlyAll(drawn, ({ mono }) => mono),
    hyphen: line.hyphen,
    cells,
  };
}
