import { expect, it } from 'vitest';
import { annotateBars, barsTable } from './annotate-bars.ts';
import type { Measured } from './measure.ts';

const WHEEL: Measured = {
  ...{ name: 'wheel', longestTask: 49, longestTaskCpu: 30, longTasks: 0, busy: 9, frameP95: 17 },
  ...{ latency: null, latencyMedian: null, missing: 0 },
};
const KEY: Measured = { ...WHEEL, name: 'key', longestTask: 60, latency: 120, latencyMedian: 80 };

it('holds what was measured against what one may have to wait, a result that did not come above all', () => {
  expect(annotateBars([WHEEL, KEY]).map(({ value, holds }) => [value, holds])).toEqual([
    [60, false],
    [30, true],
    [80, true],
    [120, false],
  ]);
  expect(annotateBars([WHEEL, { ...KEY, missing: 1 }]).at(-1)).toMatchObject({ value: null, holds: false });
  expect(annotateBars([]).every(({ holds }) => !holds)).toBe(true);
  expect(barsTable(annotateBars([WHEEL]))).toContain('not in time');
});
