/** The router: the contract with its handlers. Whatever one throws becomes a reply here and nowhere else. */
import { implement } from '@orpc/server';
import { annotationHandlers, passageHandlers } from './annotations/handlers.ts';
import { contract } from './api/contract.ts';
import { toReply } from './api/errors.ts';
import type { App } from './app.ts';
import { archiveHandlers, changeHandlers } from './archive/handlers.ts';
import { articleHandlers } from './articles/handlers.ts';
import { exportHandlers } from './exports/handlers.ts';
import { importHandlers } from './imports/handlers.ts';
import { jobHandlers } from './jobs/handlers.ts';
import { searchHandlers } from './search/handlers.ts';
import { tagHandlers } from './tags/handlers.ts';

function implementer(app: App) {
  return implement(contract).use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      throw toReply(app.known(error));
    }
  });
}

export type Implementer = ReturnType<typeof implementer>;

export function createRouter(app: App) {
  const os = implementer(app);
  return os.router({
    archive: archiveHandlers(os.archive, app),
    jobs: jobHandlers(os.jobs, app),
    imports: importHandlers(os.imports, app),
    articles: articleHandlers(os.articles, app),
    search: searchHandlers(os.search, app),
    annotations: annotationHandlers(os.annotations, app),
    passages: passageHandlers(os.passages, app),
    tags: tagHandlers(os.tags, app),
    changes: changeHandlers(os.changes, app),
    exports: exportHandlers(os.exports, app),
  });
}
