import { expect, it } from 'vitest';
import type { TagsTogether, TagView } from '../../main/api/schema.ts';
import { chartSvg } from './chart-svg.ts';
import { tagLines, togetherLines } from './count-lines.ts';
import { cellFor } from './grid-keys.ts';
import { tagsMatrix, togetherMatrix } from './matrix.ts';

const tag = (name: string, depth = 0): TagView => ({
  ...{ name, depth, color: 'blue', description: '', examples: '', shortcut: '', retired: false },
  ...{ parent: null, count: 0, total: 0 },
});
const TAGS = [tag('Convoy'), tag('جسر', 1), tag('<Ferry>'), tag('unused')];
const row = (key: string, ...counts: [string, number][]) => ({
  ...{ key, label: key, passages: counts.reduce((sum, [, count]) => sum + count, 0) },
  counts: counts.map(([name, count]) => ({ tag: name, count })),
});
const TOGETHER: TagsTogether = {
  cells: [
    { first: 'Convoy', second: 'جسر', count: 3, passages: 4 },
    { first: 'جسر', second: 'Convoy', count: 3, passages: 4 },
  ],
  used: [
    { tag: 'Convoy', passages: 5 },
    { tag: 'جسر', passages: 2 },
  ],
};
/** Names keep their own direction by marks that are not seen. */
const seen = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

it('puts years in their order, what has none last, and tags that are used only', () => {
  const rows = [row('2021', ['Convoy', 4]), row('', ['جسر', 1]), row('2019', ['Convoy', 2])];
  const { rows: tags, columns, cells, most } = tagsMatrix(TAGS, { rows }, { by: 'year', under: false });
  expect(columns.map(({ label }) => label)).toEqual(['2019', '2021', 'No date']);
  expect(tags.map(({ label }) => label)).toEqual(['Convoy', 'جسر']);
  expect(cells.map((line) => line.map(({ count }) => count))).toEqual([
    [2, 4, 0],
    [0, 0, 1],
  ]);
  expect(most).toBe(4);
  expect(seen(cells[0]?.[1]?.name ?? '')).toBe('Convoy · 2021: 4 passages');
  expect(cells[0]?.[2]).toMatchObject({ behind: null });
});

it('adds up what has no column of its own, without a way to its passages', () => {
  const rows = Array.from({ length: 20 }, (_, at) => row(`Outlet ${at}`, ['Convoy', 20 - at]));
  const { columns, cells, most } = tagsMatrix(TAGS, { rows }, { by: 'outlet', under: false });
  expect(columns).toHaveLength(12);
  expect(columns.at(-1)?.label).toBe('9 others');
  expect(cells[0]?.at(-1)).toMatchObject({ count: 45, behind: null });
  expect(most).toBe(20);
});

const OVERLAP = { relation: 'overlap', under: false } as const;

it('has tags that stand together as rows and columns, each with itself as often as it is used', () => {
  const { rows, cells } = togetherMatrix(TAGS, TOGETHER, OVERLAP);
  expect(rows.map(({ label }) => label)).toEqual(['Convoy', 'جسر']);
  expect(cells[0]?.map(({ count, isOwn }) => [count, isOwn])).toEqual([
    [5, true],
    [3, false],
  ]);
  expect(seen(cells[0]?.[1]?.name ?? '')).toBe('Convoy × جسر: 3 overlaps, 4 passages');
  const { left, rows: shown } = togetherMatrix(
    Array.from({ length: 50 }, (_, at) => tag(`${at}`)),
    {
      used: [{ tag: '49', passages: 9 }],
      cells: Array.from({ length: 50 }, (_, at) => ({
        ...{ first: `${at}`, second: `${(at + 1) % 50}`, count: 1, passages: 1 },
      })),
    },
    OVERLAP,
  );
  expect([left, shown.length, shown.at(-1)?.label]).toEqual([10, 40, '49']);
});

it('lists each pair once, unless one holds the other, the most frequent first', () => {
  expect(togetherLines(TOGETHER, 'overlap').lines.map(({ names }) => names)).toEqual([['Convoy', 'جسر']]);
  expect(togetherLines(TOGETHER, 'inclusion').lines).toHaveLength(2);
  const { lines } = tagLines({ rows: [row('', ['a', 1], ['b', 7])] }, 'all');
  expect(lines.map(({ names, figures }) => [...names, ...figures])).toEqual([
    ['b', 7],
    ['a', 1],
  ]);
});

it('draws a picture that names what it shows and takes no markup from a name', () => {
  const rows = [row('', ['<Ferry>', 2], ['جسر', 1])];
  const svg = chartSvg(tagsMatrix(TAGS, { rows }, { by: 'all', under: false }), 'Passages & tags');
  expect(svg).toContain('aria-label="Passages &amp; tags"');
  expect(svg).toContain('<title>&lt;Ferry&gt;: 2 passages</title>');
  expect(svg).toMatch(/direction="rtl"[^>]*>جسر</);
  expect(svg).not.toMatch(/[\u2066-\u2069]/);
  expect(chartSvg(togetherMatrix(TAGS, TOGETHER, OVERLAP), 'x')).toContain('×');
});

it('walks a grid by keys, to the other side where columns begin at the right', () => {
  const size = { row: 20, column: 3 };
  const at = { row: 1, column: 1 };
  const to = (key: string, rtl = false, ctrlKey = false) =>
    cellFor({ key, ctrlKey, metaKey: false }, at, size, rtl);
  expect([to('ArrowRight'), to('ArrowRight', true)]).toEqual([
    { row: 1, column: 2 },
    { row: 1, column: 0 },
  ]);
  expect([to('PageUp'), to('End'), to('End', false, true), to('x')]).toEqual([
    ...[{ row: 0, column: 1 }, { row: 1, column: 2 }, { row: 19, column: 2 }, null],
  ]);
});
