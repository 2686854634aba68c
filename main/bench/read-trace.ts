/** Reads the page's main thread out of a recorded Chromium trace. Pure. */

/** As Chromium writes it; `ts`, `dur` and `tdur`, its share on the processor, in µs. */
export type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
};

/** User timings that the page sets around what is measured: they say which thread it was, and when. */
export const BEGIN = 'bench-begin';
export const END = 'bench-end';

/** What counts as a long task: longer than this in ms (W3C Long Tasks). */
export const LONG_TASK = 50;

export type Tasks = {
  /** ms. On a machine with other work `longestCpu` says what it would be without: time on the processor. */
  longest: number;
  longestCpu: number;
  /** Tasks longer than {@link LONG_TASK}. */
  long: number;
  /** Main-thread time in tasks, in ms. */
  busy: number;
};

/**
 * The main thread's tasks that began between the two marks. Throws if
 * a mark is missing, or if the trace holds no task at all: then it was recorded without the categories it needs.
 */
export function readTasks(events: readonly TraceEvent[]): Tasks {
  const begin = mark(events, BEGIN);
  const end = mark(events, END);
  const tasks = events
    .filter(
      ({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === begin.pid && tid === begin.tid,
    )
    .map(({ ts, dur = 0, tdur = dur }) => ({ ts, dur, tdur }))
    .filter(({ ts }) => ts >= begin.ts && ts <= end.ts)
    .map(({ dur, tdur }) => ({ ms: dur / 1000, cpu: tdur / 1000 }));
  if (tasks.length === 0) throw new Error('The trace holds no tasks.');
  return {
    longest: Math.max(...tasks.map(({ ms }) => ms)),
    longestCpu: Math.max(...tasks.map(({ cpu }) => cpu)),
    long: tasks.filter(({ ms }) => ms > LONG_TASK).length,
    busy: tasks.reduce((sum, { ms }) => sum + ms, 0),
  };
}

function mark(events: readonly TraceEvent[], name: string): TraceEvent {
  const found = events.find((event) => event.name === name);
  if (!found) throw new Error(`The trace holds no “${name}”.`);
  return found;
}

/** The value that `share` of all are at most, by nearest rank; 0 for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
