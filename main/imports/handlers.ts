/** The call that starts an import. */

import type { Implementer } from '../api/implementer.ts';
import type { App } from '../app.ts';
import { importFiles } from './import-files.ts';

export function importHandlers(os: Implementer['imports'], app: App) {
  return {
    start: os.start.handler(({ input }) => {
      app.assertWritable();
      return { jobId: app.jobs.start((context) => importFiles(app, input.paths, context)) };
    }),
  };
}
