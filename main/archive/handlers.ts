/** The calls about the archive as a whole. */

import type { Implementer } from '../api/implementer.ts';
import type { App } from '../app.ts';
import { copyArchive } from './copy.ts';
import { resolvePath, shownPath } from './paths.ts';
import { purgeArchive } from './purge.ts';
import { verify } from './verify.ts';

export function archiveHandlers(os: Implementer['archive'], app: App) {
  const { archive } = app;
  return {
    info: os.info.handler(() => ({
      path: archive.path,
      articles: archive.articles.count(),
      passages: archive.annotations.count(),
      readOnly: archive.readOnly ?? archive.gone(),
    })),
    verify: os.verify.handler(() => ({
      jobId: app.jobs.start('verify', (context) => verify(archive, context)),
    })),
    copy: os.copy.handler(async ({ input, context: { access } }) => {
      const file = await copyArchive(app, resolvePath(access, input.to));
      return { ...file, path: shownPath(access, file.path) };
    }),
    reindex: os.reindex.handler(async () => ({ jobId: await app.reindex() })),
    purge: os.purge.handler(() => purgeArchive(app)),
    purgeable: os.purgeable.handler(() => archive.purge.counts()),
  };
}
