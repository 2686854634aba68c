/** Which of day and month stands first in the all-figures dates of a page: by its own other dates, its language, its address. Pure. */
import type { DayOrder } from './dates.ts';

const FIGURES = /(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-](?:(?:19|20)\d\d|\d\d)(?![\d/-])/g;

/** English-speaking countries that put the day first, by the end of a language code and of a host. */
const DAY_FIRST = /-(?:gb|au|nz|ie|in|za|ng|ke|pk|sg|jm|tt|mt|gh)$/i;
const HOSTS = /^https?:\/\/[^/?#]*\.(?:uk|au|nz|ie|in|za|ng|ke|pk|sg|jm|tt|mt|gh)(?::\d+)?(?=[/?#]|$)/i;

/** The edition that an address names: `/en-gb/`. */
const EDITION = /^https?:\/\/[^/?#]+\/([a-z]{2}-[a-z]{2})\//i;

/** What the dates that can be read one way only show; null if there are none, or they differ. */
function shown(lines: Iterable<string>): DayOrder | null {
  let [day, month] = [false, false];
  for (const line of lines) {
    for (const [, first, second] of line.matchAll(FIGURES)) {
      if (Number(first) > 12 && Number(second) <= 12) day = true;
      if (Number(second) > 12 && Number(first) <= 12) month = true;
    }
  }
  return day === month ? null : { dayFirst: day, monthFirst: month };
}

/**
 * @param language as the page states it, e.g. `en-GB`; all languages but English put the day first
 * @param lines texts of the page, of which only those with figures matter
 */
export function dayOrder(language: string | null, address: string | null, lines: Iterable<string>): DayOrder {
  const own = shown(lines);
  if (own) return own;
  const code = (language ?? EDITION.exec(address ?? '')?.[1] ?? '').trim().replace('_', '-');
  if (code && !/^en/i.test(code)) return { dayFirst: true };
  if (DAY_FIRST.test(code) || HOSTS.test(address ?? '')) return { dayFirst: true };
  return { monthFirst: /^en-us$/i.test(code) };
}
