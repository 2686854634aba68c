/** Undo and redo, and the stream that keeps several windows in step. */
import type { Implementer } from '../api/implementer.ts';
import type { App } from '../app.ts';

export function changeHandlers(os: Implementer['changes'], app: App) {
  const { archive, feed } = app;
  const step = (kind: 'undo' | 'redo') => {
    app.assertWritable();
    const label = archive.transaction(() => {
      const taken = archive.changes[kind]();
      archive.events.append(app.now(), `change.${kind}`, archive.uid);
      app.index();
      return taken;
    });
    // A step may have touched anything that people change.
    feed.announce('articles', 'annotations', 'tags', 'names', 'imports', 'searches', 'memos');
    return { label };
  };
  return {
    undo: os.undo.handler(() => step('undo')),
    redo: os.redo.handler(() => step('redo')),
    next: os.next.handler(() => archive.changes.next()),
    watch: os.watch.handler(({ signal }) => feed.watch(signal)),
  };
}
