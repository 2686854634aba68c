/** The call that searches: handed on to the thread that only reads. */

import type { Implementer } from '../api/implementer.ts';
import type { App } from '../app.ts';

export function searchHandlers(os: Implementer['search'], { reader }: App) {
  return { run: os.run.handler(({ input }) => reader.search(input)) };
}
