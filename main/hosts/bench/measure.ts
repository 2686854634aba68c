/** Runs one scenario under a trace. Knows no window. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { quantile, readTasks, type TraceEvent } from '../../bench/read-trace.ts';
import { begin, end } from './probe.ts';

export type Scenario = {
  /** English, for the table; stable, for programs. */
  name: string;
  /** Not measured. */
  prepare?(page: Page): Promise<void>;
  /** @returns ms from an input to the paint of its result, each; null for one that did not come in time */
  act(page: Page): Promise<(number | null)[]>;
};

/** Times in ms. */
export type Measured = {
  name: string;
  longestTask: number;
  /** The longest by time on the processor. */
  longestTaskCpu: number;
  longTasks: number;
  busy: number;
  frameP95: number;
  /** The slowest from an input to the paint of its result, and the middle one; null where nothing is waited for. */
  latency: number | null;
  latencyMedian: number | null;
  /** Results that did not come in time. */
  missing: number;
};

const CATEGORIES = [
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
];
const PROFILE = ['disabled-by-default-v8.cpu_profiler'];

/** What follows an act belongs to it: marks, paints, calls that it led to. */
const SETTLE_MS = 500;

/** @param traces a folder to keep traces in, with profiles, which themselves cost a little */
export async function measure(
  browser: Browser,
  page: Page,
  { name, prepare, act }: Scenario,
  traces: string | undefined,
): Promise<Measured> {
  await prepare?.(page);
  await page.waitForTimeout(SETTLE_MS);
  await browser.startTracing(page, { categories: traces ? [...CATEGORIES, ...PROFILE] : CATEGORIES });
  await begin(page);
  const latencies = await act(page);
  await page.waitForTimeout(SETTLE_MS);
  const frames = await end(page);
  const trace = await browser.stopTracing();
  if (traces) writeFileSync(join(traces, `${name.replaceAll(/\W+/g, '-')}.json`), trace);
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const { longest, longestCpu, long, busy } = readTasks(traceEvents);
  const known = latencies.filter((ms) => ms !== null);
  return {
    name,
    longestTask: longest,
    longestTaskCpu: longestCpu,
    longTasks: long,
    busy,
    frameP95: quantile(frames, 0.95),
    latency: known.length > 0 ? Math.max(...known) : null,
    latencyMedian: known.length > 0 ? quantile(known, 0.5) : null,
    missing: latencies.length - known.length,
  };
}
