/** The calls that search: over the archive in the thread that only reads, in one article here. */

import type { Implementer } from '../api/implementer.ts';
import type { App } from '../app.ts';
import { articleMatches } from './article-matches.ts';
import { askAgain } from './ask-again.ts';

/** Said once. */
const MENDED = { kind: 'index-mended', text: '' };

export function searchHandlers(os: Implementer['search'], app: App) {
  const asked = <T>(ask: () => Promise<T>) => askAgain(app, ask);
  return {
    run: os.run.handler(async ({ input, signal }) => {
      const result = await asked(() => app.reader.search(input, signal));
      return app.wasMended() ? { ...result, notices: [...result.notices, MENDED] } : result;
    }),
    complete: os.complete.handler(({ input, signal }) => asked(() => app.reader.complete(input, signal))),
    matches: os.matches.handler(({ input }) =>
      articleMatches(app.archive, input.articleId, input.query, input),
    ),
  };
}
