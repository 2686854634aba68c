/** What annotators may have to wait for, at most. Pure. */
import { LONG_TASK } from '../../bench/read-trace.ts';
import type { Measured } from './measure.ts';

/** ms. `value` may be at most `bar`; null if it was not measured, which does not hold. */
export type WaitBar = { name: string; value: number | null; bar: number; holds: boolean };

/** From the key to the paint of the passage that it made. */
const PAINT_MS = 100;

/** By the clock; beside it the same on the processor, which other work on the machine does not lengthen. */
export function annotateBars(window: readonly Measured[]): WaitBar[] {
  const longest = (key: 'longestTask' | 'longestTaskCpu') =>
    window.length === 0 ? null : Math.max(...window.map((measured) => measured[key]));
  const adding = window.find(({ latency }) => latency !== null);
  const bars: [string, number | null, number][] = [
    ['longest task of the main thread', longest('longestTask'), LONG_TASK],
    ['of it on the processor', longest('longestTaskCpu'), LONG_TASK],
    ['key to paint of a new passage, median', adding?.latencyMedian ?? null, PAINT_MS],
    ['key to paint of a new passage, slowest', adding?.missing ? null : (adding?.latency ?? null), PAINT_MS],
  ];
  return bars.map(([name, value, bar]) => ({ name, value, bar, holds: value !== null && value <= bar }));
}

export function barsTable(bars: readonly WaitBar[]): string {
  return bars
    .map(({ name, value, bar, holds }) => {
      const measured = value === null ? 'not in time' : `${value.toFixed(0)} ms`;
      return `${name.padEnd(42)}${measured.padStart(12)}  of ${bar}  ${holds ? 'holds' : 'does not hold'}`;
    })
    .join('\n');
}
