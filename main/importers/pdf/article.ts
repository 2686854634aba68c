/** From the characters of all pages to an article: order, blocks, text, and where each character stands. Pure. */
import type { Hidden } from '../../text/blocks.ts';
import { type LineBlock, lineBlocks, measuresOf } from './blocks.ts';
import { setBrackets } from './brackets.ts';
import { columnsOf } from './columns.ts';
import type { Char } from './document.ts';
import { draftOf, type PlacedDraft, wordsOf } from './draft.ts';
import { furnitureOf } from './furniture.ts';
import { isRtl, type Line, lineOf } from './lines.ts';
import { piecesOf } from './pieces.ts';

/** The lines of one page in reading order; `aside` are those that run in another direction, such as along a margin. */
export type PageLines = { main: Line[]; aside: Line[] };

/** Takes the pages of one document in their order; what it learns of one page's columns helps with the next. */
export class PageReader {
  readonly #gutters = new Set<number>();
  #column = 0;

  lines(chars: readonly Char[], page: number): PageLines {
    const [main = [], ...rest] = piecesOf(chars).map((pieces, group) => {
      const rtl = isRtl(pieces);
      const gutters = group === 0 ? this.#gutters : new Set<number>();
      return columnsOf(pieces, { rtl, gutters }).flatMap((column) => {
        const own = { ...column, number: this.#column++, page, rtl };
        return column.rows.flatMap((row) => lineOf(row, own) ?? []);
      });
    });
    return { main, aside: rest.flat() };
  }
}

const hiddenBlock = (line: Line, hidden: Hidden): LineBlock => ({ kind: 'paragraph', lines: [line], hidden });

/** Puts what is furniture back where it stood, hidden. */
function withFurniture(
  blocks: readonly LineBlock[],
  lines: readonly Line[],
  furniture: ReadonlySet<Line>,
): LineBlock[] {
  const order = new Map(lines.map((line, at) => [line, at]));
  const at = ({ lines: own }: LineBlock) => order.get(own[0] as Line) ?? 0;
  const hidden = [...furniture].map((line) => hiddenBlock(line, 'chrome'));
  return [...blocks, ...hidden].sort((a, b) => at(a) - at(b));
}

/** The document's blocks with their places, in reading order; running heads and page numbers hidden. */
export function draftsOf(pages: readonly PageLines[]): PlacedDraft[] {
  setBrackets(pages.flatMap(({ main, aside }) => [...main, ...aside]));
  const furniture = furnitureOf(pages.map(({ main }) => main));
  const lines = pages.flatMap(({ main, aside }) => [...main, ...aside]);
  const body = lines.filter((line) => !furniture.has(line));
  const blocks = lineBlocks(body, measuresOf(body));
  const words = wordsOf(body);
  const notes = new Set(
    blocks.flatMap(({ kind, marker }) => (kind === 'footnote' && marker ? [marker] : [])),
  );
  return withFurniture(blocks, lines, furniture).map((block) => draftOf(block, words, notes));
}
