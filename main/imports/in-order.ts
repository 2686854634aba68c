/** Works on several items at once and hands on the results in the items' own order. */

/**
 * At most `width` calls of `work` are under way; results come in order. Once `signal` is aborted nothing new is
 * begun, and what was under way is handed on.
 */
export async function* inOrder<T, R>(
  items: Iterable<T>,
  width: number,
  work: (item: T) => Promise<R>,
  signal: AbortSignal,
): AsyncGenerator<R> {
  const under: Promise<R>[] = [];
  for (const item of items) {
    if (signal.aborted) break;
    under.push(work(item));
    if (under.length >= width) yield await (under.shift() as Promise<R>);
  }
  for (const last of under) yield await last;
}
