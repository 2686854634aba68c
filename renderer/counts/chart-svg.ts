/** A chart of counts as a picture of its own: SVG with the colours of the light theme, whatever the window's is. Pure. */
import { COLORS } from '../../main/text/colors.ts';
import { directionOf } from '../../main/text/direction.ts';
import { t } from '../strings/index.ts';
import type { Cell, Line, Matrix } from './matrix.ts';
import { SHARES, stepOf } from './steps.ts';

/** In CSS pixels. */
const LABELS = 220;
const TITLE = 40;
const ROW = 26;
const GAP = 2;
const FONT = 'Inter, "IBM Plex Sans Arabic", "Noto Sans Arabic", system-ui, sans-serif';

type Plan = { head: number; cell: number; width: number; height: number };

/** @param title stands above it, and is its name for screen readers */
export function chartSvg(matrix: Matrix, title: string): string {
  const plan = planOf(matrix);
  const rows = matrix.rows.map((row, at) => rowSvg(row, matrix.cells[at] ?? [], at, matrix, plan));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${plan.width}" height="${plan.height}" viewBox="0 0 ${plan.width} ${plan.height}" role="img" aria-label="${escaped(title)}" font-family='${FONT}' font-size="12" fill="${INK}">`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    text(16, 25, title, 'font-size="14" font-weight="600"'),
    ...matrix.columns.map((column, at) => columnSvg(column, at, matrix, plan)),
    ...rows,
    '</svg>\n',
  ].join('\n');
}

const INK = '#221d16';
const QUIET = '#6d6353';
const EMPTY = '#f5f1e8';

/** Bars have room to be compared; the cells of a heat map are squares under upright names. */
function planOf({ kind, rows, columns }: Matrix): Plan {
  const head = kind === 'heat' ? TITLE + 130 : TITLE + 24;
  const cell = kind === 'heat' ? 34 : columns.length === 1 ? 480 : 110;
  const width = LABELS + columns.length * (cell + GAP) + 16;
  return { head, cell, width, height: head + rows.length * (ROW + GAP) + 16 };
}

function columnSvg({ label }: Line, at: number, { kind, columns }: Matrix, { head, cell }: Plan): string {
  const x = LABELS + at * (cell + GAP);
  const short = shortened(label, kind === 'heat' ? 20 : columns.length === 1 ? 60 : 14);
  if (kind === 'bars') return text(x, head - 8, short, `fill="${QUIET}"`);
  const middle = x + cell / 2 + 4;
  return `<g transform="translate(${middle} ${head - 6}) rotate(-90)">${text(0, 0, short, `fill="${QUIET}"`)}</g>`;
}

function rowSvg(row: Line, cells: readonly Cell[], at: number, matrix: Matrix, plan: Plan): string {
  const y = plan.head + at * (ROW + GAP);
  const drawn = cells.map((cell, column) => {
    const x = LABELS + column * (plan.cell + GAP);
    return matrix.kind === 'heat' ? heatSvg(cell, x, y, matrix, plan) : barSvg(cell, x, y, row, matrix, plan);
  });
  return [text(16 + row.depth * 14, y + 17, shortened(row.label, 30 - row.depth * 2)), ...drawn].join('\n');
}

function barSvg(
  { count, name }: Cell,
  x: number,
  y: number,
  row: Line,
  { most }: Matrix,
  { cell }: Plan,
): string {
  const width = Math.round(Math.min(1, count / most) * cell * 10) / 10;
  const color = `oklch(0.85 0.09 ${COLORS[row.color ?? 'yellow']})`;
  return [
    `<g><title>${escaped(name)}</title>`,
    `<rect x="${x}" y="${y}" width="${cell}" height="${ROW}" fill="${EMPTY}"/>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${ROW}" rx="3" fill="#d8c9a0" style="fill:${color}"/>`,
    count > 0 ? text(x + 8, y + 17, t.write.number(count)) : '',
    '</g>',
  ].join('');
}

function heatSvg(
  { count, name, isOwn }: Cell,
  x: number,
  y: number,
  { most }: Matrix,
  { cell }: Plan,
): string {
  const step = isOwn ? 0 : stepOf(count, most);
  const ink = isOwn ? QUIET : step >= 5 ? '#ffffff' : INK;
  return [
    `<g><title>${escaped(name)}</title>`,
    `<rect x="${x}" y="${y}" width="${cell}" height="${ROW}" rx="3" fill="${isOwn ? '#ffffff' : mixed(SHARES[step] ?? 0)}" stroke="${isOwn ? '#e5dece' : 'none'}"/>`,
    count > 0 ? text(x + cell / 2, y + 17, t.write.number(count), `fill="${ink}" text-anchor="middle"`) : '',
    '</g>',
  ].join('');
}

/** The accent on the colour of an empty cell, by percent: programs that read SVG know no mixing. */
function mixed(share: number): string {
  const accent = [13, 92, 88];
  const ground = [245, 241, 232];
  const parts = accent.map((part, at) =>
    Math.round((part * share + (ground[at] ?? 0) * (100 - share)) / 100),
  );
  return `rgb(${parts.join(',')})`;
}

/** A text that runs from the right begins where one from the left does. */
function text(x: number, y: number, words: string, attributes = ''): string {
  const isRight = directionOf(words) === 'rtl' && !attributes.includes('text-anchor');
  const way = isRight ? ' direction="rtl" text-anchor="end"' : '';
  return `<text x="${x}" y="${y}"${way} ${attributes}>${escaped(words)}</text>`;
}

function shortened(words: string, most: number): string {
  const letters = [...words];
  return letters.length <= most ? words : `${letters.slice(0, most - 1).join('')}…`;
}

/** Marks of direction are no letters to draw. */
function escaped(words: string): string {
  return (
    words
      .replace(/[\u2066-\u2069]/g, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .toWellFormed()
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
