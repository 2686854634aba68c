/** The calls that export. */
import { DaftarError } from '../api/errors.ts';
import type { Implementer } from '../api/implementer.ts';
import type { App } from '../app.ts';
import { resolvePath, shownPath } from '../archive/paths.ts';
import { exportFormat } from '../exporters/index.ts';
import { annotateCopies, COPY_FORMAT } from './annotate-copies.ts';
import { chooseIds } from './choose.ts';
import { exportEach } from './export-each.ts';
import { runExport } from './run-export.ts';

export function exportHandlers(os: Implementer['exports'], app: App) {
  return {
    preview: os.preview.handler(async ({ input }) => {
      const chosen = await chooseIds(app, input, true);
      const passages = chosen.reduce((sum, one) => sum + one.passages.size, 0);
      const paged = app.archive.pages.count(chosen.map(({ articleId }) => articleId));
      return { articles: chosen.length, passages, paged };
    }),

    start: os.start.handler(async ({ input, context: { access } }) => {
      const target = { out: resolvePath(access, input.out), told: (path: string) => shownPath(access, path) };
      if (input.format === COPY_FORMAT.id)
        return {
          jobId: app.jobs.start('export', (context) => annotateCopies(app, { ...input, ...target }, context)),
        };
      const format = exportFormat(input.format);
      if (!format) throw new DaftarError('format-unknown', input.format);
      if (format.prints) await app.host.assertCanPrint();
      const run = input.each ? exportEach : runExport;
      const wanted = { ...input, ...target };
      return { jobId: app.jobs.start('export', (context) => run(app, format, wanted, context)) };
    }),
  };
}
