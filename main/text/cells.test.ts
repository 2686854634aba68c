import { expect, test } from 'vitest';
import { tableRows } from './cells.ts';

test('the cells of a table keep their places', () => {
  const table = 'Month\tLorries\nMay\t112\nJune\t';
  const rows = tableRows(`ab${table}`, { start: 2, end: 2 + table.length });
  expect(rows.map((row) => row.map(({ start, end }) => `ab${table}`.slice(start, end)))).toEqual([
    ['Month', 'Lorries'],
    ['May', '112'],
    ['June', ''],
  ]);
});
