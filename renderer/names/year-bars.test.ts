import { expect, it } from 'vitest';
import { barYears } from './year-bars.ts';

it('gives every year between the first and the last its bar, in order', () => {
  const years = [
    { value: '2021', count: 4 },
    { value: '2018', count: 1 },
  ];
  expect(barYears(years)).toEqual([
    { year: '2018', count: 1 },
    { year: '2019', count: 0 },
    { year: '2020', count: 0 },
    { year: '2021', count: 4 },
  ]);
  expect(barYears([])).toEqual([]);
});

it('leaves out what lies too far back to be a bar', () => {
  const bars = barYears([
    { value: '0201', count: 1 },
    { value: '2020', count: 2 },
  ]);
  expect(bars).toHaveLength(60);
  expect(bars.at(-1)).toEqual({ year: '2020', count: 2 });
});
