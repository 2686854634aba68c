/** The calls that search: over the archive in the thread that only reads, in one article here. */

import type { Implementer } from '../api/implementer.ts';
import type { App } from '../app.ts';
import { articleMatches } from './article-matches.ts';

export function searchHandlers(os: Implementer['search'], { archive, reader }: App) {
  return {
    run: os.run.handler(({ input }) => reader.search(input)),
    matches: os.matches.handler(({ input }) => articleMatches(archive, input.articleId, input.query)),
  };
}
