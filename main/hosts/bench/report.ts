/** The measurements as a table for people; programs get the object itself. */
import type { Measured } from './measure.ts';

/** Times in ms. `load`: the system's, over the last minute. */
export type UiReport = {
  articles: number;
  browser: string;
  machine: { cpu: string; cores: number; load: number };
  baseline: Measured[];
  window: Measured[];
};

const HEAD = ['', 'longest task', 'on CPU', 'tasks > 50', 'frame p95', 'to paint', 'slowest'];

export function uiTable({ articles, browser, machine, baseline, window }: UiReport): string {
  const rows = [HEAD, ...[...baseline, ...window].map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  );
  const about = `${articles} articles, Chromium ${browser}, ${machine.cores} × ${machine.cpu}, load ${machine.load.toFixed(1)}. Times in ms.`;
  return [about, '', ...lines].join('\n');
}

function cells({
  name,
  longestTask,
  longestTaskCpu,
  longTasks,
  frameP95,
  latencyMedian,
  latency,
  missing,
}: Measured): string[] {
  const whole = (ms: number | null) => (ms === null ? '–' : ms.toFixed(0));
  const slowest = missing > 0 ? `${whole(latency)} (${missing} not in time)` : whole(latency);
  return [
    name,
    whole(longestTask),
    whole(longestTaskCpu),
    String(longTasks),
    whole(frameP95),
    whole(latencyMedian),
    slowest,
  ];
}
