/** The call that searches: handed on to the thread that only reads. */
import type { App } from '../app.ts';
import type { Implementer } from '../router.ts';

export function searchHandlers(os: Implementer['search'], { reader }: App) {
  return { run: os.run.handler(({ input }) => reader.search(input)) };
}
