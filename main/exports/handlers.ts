/** The call that starts an export. */
import { DaftarError } from '../api/errors.ts';
import type { Implementer } from '../api/implementer.ts';
import type { App } from '../app.ts';
import { exportFormat } from '../exporters/index.ts';
import { runExport } from './run-export.ts';

export function exportHandlers(os: Implementer['exports'], app: App) {
  return {
    start: os.start.handler(async ({ input }) => {
      const format = exportFormat(input.format);
      if (!format) throw new DaftarError('format-unknown', input.format);
      if (format.prints) await app.host.assertCanPrint();
      return { jobId: app.jobs.start((context) => runExport(app, format, input, context)) };
    }),
  };
}
