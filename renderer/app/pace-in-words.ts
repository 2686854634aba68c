/** How far a job is, how fast it went lately and how long it still takes, in words. */
import { rateOf, type Sample, secondsLeft } from '../api/pace.ts';
import { t } from '../strings/index.ts';

/** `412 of 640 · 31 a second · 7 s left`; a rate and a time only once they are known. */
export function paceInWords(done: number, total: number | null, samples: readonly Sample[]): string {
  const rate = rateOf(samples);
  const left = secondsLeft(samples, total);
  return [
    t.jobs.done(done, total),
    rate !== null && t.jobs.rate(rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate)),
    left !== null && t.jobs.left(left),
  ]
    .filter(Boolean)
    .join(' · ');
}
