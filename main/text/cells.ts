/** The parts of a block's text that keep places of their own: its lines, and the cells of a table. Places are UTF-16 units. */

export type Stretch = { start: number; end: number };

/** Parts a stretch of `text` at `separator`. */
export function splitStretch(text: string, { start, end }: Stretch, separator: string): Stretch[] {
  let at = start;
  return text
    .slice(start, end)
    .split(separator)
    .map((part) => {
      const stretch = { start: at, end: at + part.length };
      at = stretch.end + separator.length;
      return stretch;
    });
}

/** The cells of a table block, row by row: rows are parted by LF, cells by TAB. */
export function tableRows(text: string, block: Stretch): Stretch[][] {
  return splitStretch(text, block, '\n').map((row) => splitStretch(text, row, '\t'));
}
