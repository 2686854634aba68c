import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  barsOf,
  isNarrowedInTime,
  isWithin,
  nextMonth,
  withoutDates,
  withTime,
  yearMarks,
} from './timeline-bars.ts';

const counted = (...values: string[]) => values.map((value) => ({ value, count: 2 }));

describe('hits along time', () => {
  it('are a bar for every month of a short time, with the empty ones between', () => {
    expect(barsOf(counted('2019-11', '2020-02'))).toEqual({
      unit: 'month',
      bars: [
        { value: '2019-11', count: 2 },
        { value: '2019-12', count: 0 },
        { value: '2020-01', count: 0 },
        { value: '2020-02', count: 2 },
      ],
      most: 2,
      rough: 0,
    });
  });

  it('are years when the time is long, or when of most hits only the year is known', () => {
    expect(barsOf(counted('2003-11', '2020', '2021-02')).unit).toBe('year');
    expect(barsOf(counted('2020', '2020-03', '2021'))).toMatchObject({
      unit: 'year',
      bars: [
        { value: '2020', count: 4 },
        { value: '2021', count: 2 },
      ],
    });
    expect(barsOf(counted('2020', '2020-03'))).toMatchObject({ unit: 'month', rough: 2 });
    expect(barsOf([])).toEqual({ unit: 'year', bars: [], most: 0, rough: 0 });
  });

  it('count each hit once, and every bar follows the one before', () => {
    const month = fc
      .record({ year: fc.integer({ min: 1998, max: 2026 }), month: fc.integer({ min: 1, max: 12 }) })
      .map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.uniqueArray(month, { minLength: 1, maxLength: 30 }), (months) => {
        const { bars, rough } = barsOf(counted(...months.sort()));
        expect(bars.reduce((sum, { count }) => sum + count, rough)).toBe(months.length * 2);
        for (const [at, { value }] of bars.entries()) {
          const before = bars[at - 1]?.value;
          if (before)
            expect(before.length === 7 ? nextMonth(before) : String(Number(before) + 1)).toBe(value);
        }
      }),
    );
  });

  it('have a few years written under them', () => {
    const { bars } = barsOf(counted('2018-11', '2021-02'));
    expect(yearMarks(bars, 4).map(({ year }) => year)).toEqual(['2018', '2019', '2020', '2021']);
    expect(yearMarks(bars, 2).map(({ year }) => year)).toEqual(['2018', '2020']);
  });
});

describe('narrowing to a time', () => {
  it('writes what a person would type, in the place of what narrowed in time before', () => {
    expect(withTime('ferry year:2019 lang:ar', '2020-03', '2020-03')).toBe('ferry lang:ar on:2020-03');
    expect(withTime('ferry', '2020-01', '2020-12')).toBe('ferry after:2019-12 before:2021-01');
    expect(withTime('ferry before:2020', '2019', '2021')).toBe('ferry year:2019-2021');
    expect(withoutDates('ferry on:2020-03 -year:2019')).toBe('ferry -year:2019');
  });

  it('knows which bars lie within', () => {
    const query = withTime('ferry', '2020-03', '2020-05');
    const months = ['2020-02', '2020-03', '2020-05', '2020-06'];
    expect(months.map((month) => isWithin(query, month))).toEqual([false, true, true, false]);
    expect(isWithin('ferry year:2019-2021', '2020')).toBe(true);
    expect(isWithin('ferry year:2019', '2020-03')).toBe(false);
    expect([isNarrowedInTime('ferry "on:2020"'), isNarrowedInTime('ferry on:2020')]).toEqual([false, true]);
  });
});
