/** Tables: which hold data, and how their cells become text. Tables that only lay out a page are not its matter. */
import type { Draft } from '../text/blocks.ts';
import { collapse } from '../text/whitespace.ts';
import { attribute, type DomElement } from './dom.ts';

const cellsOf = (row: DomElement) =>
  [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th');
const rowsOf = (table: DomElement) => [...table.querySelectorAll('tr')];
const cellText = (cell: DomElement) => collapse(cell.textContent ?? '').trim();

/** Whether a table holds data: at least two rows and columns, no tables or long prose in its cells. */
export function isDataTable(table: DomElement): boolean {
  if (table.querySelector('table, h1, h2, article, form') || attribute(table, 'role') === 'presentation')
    return false;
  const rows = rowsOf(table).map(cellsOf);
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length < 2 || columns < 2) return table.querySelector('th, caption') !== null && columns > 1;
  const cells = rows.flat();
  const long = cells.filter((cell) => (cell.textContent ?? '').length > 400).length;
  return long < Math.max(1, cells.length * 0.2);
}

function headerRows(rows: readonly DomElement[]): number {
  const isHeader = (row: DomElement) =>
    row.parentElement?.localName === 'thead' || cellsOf(row).every(({ localName }) => localName === 'th');
  const body = rows.findIndex((row) => !isHeader(row));
  return body < 0 ? 0 : body;
}

/** The table as one block: cells parted by TAB, rows by LF, with its caption as a paragraph before it. */
export function tableDrafts(table: DomElement): Draft[] {
  const rows = rowsOf(table).filter((row) => cellsOf(row).some((cell) => cellText(cell) !== ''));
  const text = rows.map((row) => cellsOf(row).map(cellText).join('\t')).join('\n');
  const caption = cellText(table.querySelector('caption') ?? table).trim();
  const header = headerRows(rows);
  const draft: Draft = { kind: 'table', text, ...(header ? { headerRows: header } : {}) };
  return table.querySelector('caption') && caption ? [{ kind: 'paragraph', text: caption }, draft] : [draft];
}
