/** The calls that search: over the archive in the thread that only reads, in one article here. */

import type { Implementer } from '../api/implementer.ts';
import type { SearchInput } from '../api/schema.ts';
import type { App } from '../app.ts';
import { articleMatches } from './article-matches.ts';

export function searchHandlers(os: Implementer['search'], app: App) {
  const search = (input: SearchInput) => app.reader.search(input);
  return {
    run: os.run.handler(async ({ input }) => {
      try {
        return await search(input);
      } catch (error) {
        if (!(await app.healIndex(error))) throw error;
        return search(input);
      }
    }),
    matches: os.matches.handler(({ input }) =>
      articleMatches(app.archive, input.articleId, input.query, input),
    ),
  };
}
