/** The words around a passage, as they are shown in lists. */

/** UTF-16 units on each side, before they are cut to whole words. */
const REACH = 120;

/**
 * Up to {@link REACH} units before and after, in whole words.
 * @param end of the article's own text: what was left out of it is no context
 */
export function contextAround(
  text: string,
  from: number,
  to: number,
  end: number,
): { before: string; after: string } {
  const start = Math.max(0, from - REACH);
  const before = text.slice(start, from);
  const after = text.slice(to, Math.max(to, Math.min(end, to + REACH)));
  return {
    before: start === 0 ? before : before.replace(/^\S*\s+/u, ''),
    after: to + REACH >= end ? after : after.replace(/\s+\S*$/u, ''),
  };
}
