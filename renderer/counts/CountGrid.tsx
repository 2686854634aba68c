/** Counts as bars or as a heat map: a grid that one walks by the arrow keys, with the passages behind each cell. */
import { type KeyboardEvent, memo, useCallback, useEffect, useRef, useState } from 'react';
import { t } from '../strings/index.ts';
import styles from './CountGrid.module.css';
import { type At, cellFor } from './grid-keys.ts';
import type { Cell, Line, Matrix } from './matrix.ts';
import { stepOf } from './steps.ts';

type CountGridProps = { label: string; matrix: Matrix; onOpen(behind: NonNullable<Cell['behind']>): void };

export function CountGrid({ label, matrix, onOpen }: CountGridProps) {
  const { kind, rows, columns, cells, most } = matrix;
  const table = useRef<HTMLTableElement>(null);
  const [chosen, setChosen] = useState<At>({ row: 0, column: 0 });
  const size = { row: rows.length, column: columns.length };
  const at = { row: Math.min(chosen.row, size.row - 1), column: Math.min(chosen.column, size.column - 1) };
  const latest = useRef(onOpen);
  latest.current = onOpen;
  const open = useCallback((cell: Cell) => cell.behind && latest.current(cell.behind), []);
  const take = useCallback((to: At) => setChosen(to), []);
  useTakenFocus(table, at);

  const onKeyDown = (event: KeyboardEvent) => {
    const cell = cells[at.row]?.[at.column];
    if ((event.key === 'Enter' || event.key === ' ') && cell) open(cell);
    else {
      const to = cellFor(event, at, size, getComputedStyle(event.currentTarget).direction === 'rtl');
      if (!to || event.altKey) return;
      setChosen(to);
    }
    event.preventDefault();
  };

  return (
    <table
      ref={table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is the table whose cells take the focus.
      role="grid"
      aria-label={label}
      aria-description={t.counts.keys}
      className={styles.grid}
      data-kind={kind}
      data-one={(kind === 'bars' && columns.length === 1) || undefined}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          <th scope="col" className={styles.corner}>
            <span className="visually-hidden">{t.counts.tag}</span>
          </th>
          {columns.map(({ key, label: name }) => (
            <th key={key} scope="col" className={styles.column} title={name}>
              <span>
                <bdi>{name}</bdi>
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Row
            key={row.key}
            row={row}
            index={index}
            cells={cells[index] ?? []}
            most={most}
            kind={kind}
            active={index === at.row ? at.column : null}
            onTake={take}
            onOpen={open}
          />
        ))}
      </tbody>
    </table>
  );
}

/** Where the focus is in the grid, it goes along; where it is nowhere, it comes here. */
function useTakenFocus(table: { current: HTMLTableElement | null }, { row, column }: At): void {
  useEffect(() => {
    const { activeElement, body } = document;
    if (activeElement !== body && !table.current?.contains(activeElement)) return;
    table.current?.querySelector<HTMLElement>(`[data-at="${row} ${column}"]`)?.focus();
  }, [table, row, column]);
}

type RowProps = {
  row: Line;
  index: number;
  cells: readonly Cell[];
  most: number;
  kind: Matrix['kind'];
  /** The column whose cell Tab leads to; null in other rows. */
  active: number | null;
  onTake(at: At): void;
  onOpen(cell: Cell): void;
};

const Row = memo(function Row({ row, index, cells, most, kind, active, onTake, onOpen }: RowProps) {
  return (
    <tr data-color={row.color ?? undefined}>
      <th
        scope="row"
        className={styles.row}
        style={{ paddingInlineStart: 8 + row.depth * 14 }}
        title={row.label}
      >
        <span>
          <i aria-hidden="true" />
          <bdi>{row.label}</bdi>
        </span>
      </th>
      {cells.map((cell, column) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys.
        <td
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
          key={column}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: as the grid's.
          role="gridcell"
          data-at={`${index} ${column}`}
          tabIndex={column === active ? 0 : -1}
          aria-label={cell.name}
          title={cell.name}
          className={styles.cell}
          data-own={cell.isOwn || undefined}
          data-step={kind === 'heat' && !cell.isOwn ? stepOf(cell.count, most) : undefined}
          data-open={cell.behind !== null || undefined}
          onFocus={() => onTake({ row: index, column })}
          onClick={() => onOpen(cell)}
        >
          {kind === 'bars' && (
            <span className={styles.bar} style={{ inlineSize: `${Math.min(1, cell.count / most) * 100}%` }} />
          )}
          {cell.count > 0 && <span className={styles.count}>{t.write.number(cell.count)}</span>}
        </td>
      ))}
    </tr>
  );
});
