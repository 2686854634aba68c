/** A publication date as far as it is known. Pure; no clock. */
import type { Sureness } from './sureness.ts';

/** `date` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as long as `precision` says. */
export type PublishedDate = {
  date: string;
  precision: 'year' | 'month' | 'day';
  /** Where it was found: "json-ld", "meta", "time", "url", "dateline", "text", "user". */
  evidence: string;
  /** Left out where nobody said: by hand, or in an archive of before. */
  sure?: Sureness | undefined;
};
