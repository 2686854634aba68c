/** How fast a job goes and how long it still takes, from what it reported lately. Pure; asks no clock. */

/** `at` in milliseconds, `done` in items. */
export type Sample = { at: number; done: number };

/** Milliseconds that count as "lately": long enough to be calm, short enough to notice a slow disk. */
const LATELY = 10_000;
/** Below this, a rate is a guess. */
const ENOUGH = 1000;

/** The samples with one more; those from long ago go, but for the last of them, from which the window begins. */
export function addSample(samples: readonly Sample[], sample: Sample): Sample[] {
  const recent = samples.findIndex(({ at }) => at >= sample.at - LATELY);
  const kept = recent < 0 ? samples.slice(-1) : samples.slice(Math.max(0, recent - 1));
  return [...kept, sample];
}

/** Items a second; null while too little is known. */
export function rateOf(samples: readonly Sample[]): number | null {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || last.at - first.at < ENOUGH || last.done <= first.done) return null;
  return ((last.done - first.done) * 1000) / (last.at - first.at);
}

/** Whole seconds to the end, in steps that do not flicker: ones, then fives, then minutes. Null if not known. */
export function secondsLeft(samples: readonly Sample[], total: number | null): number | null {
  const rate = rateOf(samples);
  const done = samples.at(-1)?.done ?? 0;
  if (rate === null || total === null) return null;
  const seconds = Math.max(1, Math.ceil((total - done) / rate));
  const step = seconds < 10 ? 1 : seconds < 60 ? 5 : 60;
  return Math.ceil(seconds / step) * step;
}
