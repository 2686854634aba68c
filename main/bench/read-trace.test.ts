import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BEGIN, quantile, readTasks, type TraceEvent } from './read-trace.ts';

/** A stretch of a trace of the window, recorded by Chromium 156 while a long article was opened. */
const { traceEvents } = JSON.parse(readFileSync(new URL('fixtures/trace.json', import.meta.url), 'utf8')) as {
  traceEvents: TraceEvent[];
};

describe('a recorded trace', () => {
  it('says which tasks held the page up: those of its own thread, between the marks', () => {
    const tasks = readTasks(traceEvents);
    expect(tasks).toMatchObject({ longest: 174.286, longestCpu: 77.795, long: 4 });
    expect(tasks.busy).toBeCloseTo(690.343, 3);
  });

  it('is refused if it cannot tell', () => {
    const without = (name: string) => traceEvents.filter((event) => event.name !== name);
    expect(() => readTasks(without(BEGIN))).toThrow('bench-begin');
    expect(() => readTasks(without('RunTask'))).toThrow('no tasks');
  });
});

it('takes quantiles by nearest rank', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([quantile(hundred, 0.95), quantile(hundred, 0.5), quantile([7], 0.95), quantile([], 0.95)]).toEqual([
    95, 50, 7, 0,
  ]);
});
