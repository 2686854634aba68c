/** Works through a long list without keeping the window waiting. */

const BUDGET_MS = 6;

/**
 * Calls `each` for every item, a few milliseconds at a time, and `done` after the last. Returns how to stop it.
 * Nothing may be written to the document in `each`: reading layout is cheap only as long as nobody writes.
 */
export function inSlices<T>(items: readonly T[], each: (item: T) => void, done: () => void): () => void {
  let at = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slice = () => {
    const end = performance.now() + BUDGET_MS;
    while (at < items.length && performance.now() < end) each(items[at++] as T);
    if (at < items.length) timer = setTimeout(slice);
    else done();
  };
  timer = setTimeout(slice);
  return () => clearTimeout(timer);
}
