/** Undo and redo, and the stream that keeps several windows in step. */
import type { Step } from '../../db/transact.ts';
import type { Implementer } from '../api/implementer.ts';
import type { App } from '../app.ts';
import type { Noun } from './feed.ts';

/** A step may have touched anything that people change. */
const ANYTHING: readonly Noun[] = [
  'articles',
  'annotations',
  'tags',
  'names',
  'imports',
  'searches',
  'memos',
];

export function changeHandlers(os: Implementer['changes'], app: App) {
  const { archive, feed } = app;
  const step = async (kind: 'undo' | 'redo') => {
    const steps = archive.changes[`${kind}Steps`]();
    return { label: await app.writeMany(ANYTHING, andNoted(kind, steps)) };
  };
  function* andNoted(kind: string, steps: Generator<Step, string>): Generator<Step, string> {
    const label = yield* steps;
    archive.events.append(app.now(), `change.${kind}`, archive.uid);
    return label;
  }
  return {
    undo: os.undo.handler(() => step('undo')),
    redo: os.redo.handler(() => step('redo')),
    next: os.next.handler(() => archive.changes.next()),
    watch: os.watch.handler(({ signal }) => feed.watch(signal)),
  };
}
