/** What marks an element all of whose text is article text, so that it can be mapped to its place. */

/** @param region the unbroken stretch it belongs to */
export function slot(start: number, region: string) {
  return { 'data-start': start, 'data-region': region };
}
