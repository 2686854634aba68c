/** The call that starts an import. */
import type { App } from '../app.ts';
import type { Implementer } from '../router.ts';
import { importFiles } from './import-files.ts';

export function importHandlers(os: Implementer['imports'], app: App) {
  return {
    start: os.start.handler(({ input }) => {
      app.assertWritable();
      return { jobId: app.jobs.start((context) => importFiles(app, input.paths, context)) };
    }),
  };
}
