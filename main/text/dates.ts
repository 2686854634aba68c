/** A publication date as far as it is known. Pure; no clock. */

/** `date` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as long as `precision` says. */
export type PublishedDate = {
  date: string;
  precision: 'year' | 'month' | 'day';
  /** Where it was found: "json-ld", "meta", "time", "url", "dateline", "text", "user". */
  evidence: string;
};
