/** The router: the contract with its handlers. */
import { annotationHandlers, hitHandlers, passageHandlers } from './annotations/handlers.ts';
import { annotatorHandlers } from './annotators/handlers.ts';
import { createImplementer } from './api/implementer.ts';
import type { App } from './app.ts';
import { archiveHandlers } from './archive/handlers.ts';
import { articleHandlers } from './articles/handlers.ts';
import { changeHandlers } from './changes/handlers.ts';
import { countingHandlers } from './counting/handlers.ts';
import { exportHandlers } from './exports/handlers.ts';
import { importHandlers } from './imports/handlers.ts';
import { jobHandlers } from './jobs/handlers.ts';
import { memoHandlers } from './memos/handlers.ts';
import { nameHandlers } from './names/handlers.ts';
import { pageHandlers } from './pages/handlers.ts';
import { paletteHandlers } from './palette/handlers.ts';
import { searchHandlers } from './search/handlers.ts';
import { savedSearchHandlers } from './searches/handlers.ts';
import { tagHandlers } from './tags/handlers.ts';

export function createRouter(app: App) {
  const os = createImplementer(app.known);
  return os.router({
    archive: archiveHandlers(os.archive, app),
    jobs: jobHandlers(os.jobs, app),
    imports: importHandlers(os.imports, app),
    articles: articleHandlers(os.articles, app),
    pages: pageHandlers(os.pages, app),
    search: searchHandlers(os.search, app),
    searches: savedSearchHandlers(os.searches, app),
    palette: paletteHandlers(os.palette, app),
    annotations: annotationHandlers(os.annotations, app),
    passages: passageHandlers(os.passages, app),
    memos: memoHandlers(os.memos, app),
    annotators: annotatorHandlers(os.annotators, app),
    hits: hitHandlers(os.hits, app),
    counting: countingHandlers(os.counting, app),
    tags: tagHandlers(os.tags, app),
    names: nameHandlers(os.names, app),
    changes: changeHandlers(os.changes, app),
    exports: exportHandlers(os.exports, app),
  });
}
