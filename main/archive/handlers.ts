/** The calls about the archive as a whole, and undo and redo. */

import type { Implementer } from '../api/implementer.ts';
import type { App } from '../app.ts';
import { indexTouched } from '../search/refresh-index.ts';
import { copyArchive } from './copy.ts';
import { verify } from './verify.ts';

export function archiveHandlers(os: Implementer['archive'], app: App) {
  const { archive } = app;
  return {
    info: os.info.handler(() => ({
      path: archive.path,
      articles: archive.articles.count(),
      passages: archive.annotations.count(),
      readOnly: archive.readOnly,
    })),
    verify: os.verify.handler(() => ({ jobId: app.jobs.start((context) => verify(archive, context)) })),
    copy: os.copy.handler(({ input }) => copyArchive(app, input.to)),
  };
}

export function changeHandlers(os: Implementer['changes'], app: App) {
  const step = (kind: 'undo' | 'redo') => {
    app.assertWritable();
    return app.archive.transaction(() => {
      const label = app.archive.changes[kind]();
      app.archive.events.append(app.now(), `change.${kind}`, app.archive.uid);
      indexTouched(app.archive);
      return { label };
    });
  };
  return {
    undo: os.undo.handler(() => step('undo')),
    redo: os.redo.handler(() => step('redo')),
  };
}
