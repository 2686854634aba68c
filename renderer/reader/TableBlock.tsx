/** Draws a table; a wide one scrolls inside itself. Each cell is mapped by itself: no text stands between cells. */

import { type Stretch, tableRows } from '../../main/text/cells.ts';
import { t } from '../strings/index.ts';
import type { Surroundings } from './BlockView.tsx';
import styles from './blocks.module.css';
import { Inline } from './Inline.tsx';
import type { ShownBlock } from './shown-blocks.ts';
import { slot } from './slot.ts';
import { flow, type TextFace } from './text-face.ts';

export type TableBlockProps = { shown: ShownBlock; around: Surroundings; face: TextFace };

export function TableBlock({ shown, around, face }: TableBlockProps) {
  const { block, index, region } = shown;
  const rows = tableRows(around.text, block);
  const head = rows.slice(0, block.headerRows ?? 0);
  const body = rows.slice(head.length);
  const textOf = ({ start, end }: Stretch) => around.text.slice(start, end);
  const isNumeric = (column: number) =>
    body.length > 0 && body.every((cells) => !cells[column] || isFigure(textOf(cells[column])));
  const cell = (stretch: Stretch, Cell: 'th' | 'td', column: number) => {
    const isEnd = Cell === 'th' ? isNumeric(column) : isFigure(textOf(stretch));
    return (
      <Cell
        key={stretch.start}
        dir="auto"
        scope={Cell === 'th' ? 'col' : undefined}
        data-figure={isEnd || undefined}
        {...slot(stretch.start, region)}
      >
        <Inline text={around.text} {...stretch} spans={block.spans} noteOf={around.notes.noteOf} />
      </Cell>
    );
  };
  const row = (cells: Stretch[], Cell: 'th' | 'td') => (
    <tr key={cells[0]?.start}>{cells.map((stretch, column) => cell(stretch, Cell, column))}</tr>
  );
  return (
    <section
      className={styles.table}
      data-block={index}
      aria-label={t.reader.table}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, by keyboard too.
      tabIndex={0}
      {...face}
      dir={flow(face)}
    >
      <table>
        {head.length > 0 && <thead>{head.map((cells) => row(cells, 'th'))}</thead>}
        <tbody>{body.map((cells) => row(cells, 'td'))}</tbody>
      </table>
    </section>
  );
}

/** A number with its signs and unit, in any script's digits. */
function isFigure(text: string): boolean {
  return /^\s*[-–−+~≈]?\p{Sc}?\s?[\p{N}.,٫٬\s]*\p{N}\s?[%٪‰\p{Sc}]?\s*$/u.test(text) || /^[-–—]$/.test(text);
}
