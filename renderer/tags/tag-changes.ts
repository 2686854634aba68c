/** What can be done to the codebook; each says what it did and how to take it back. */
import type { TagView } from '../../main/api/schema.ts';
import type { Color } from '../../main/text/colors.ts';
import { archive } from '../api/client.ts';
import { sayUndoable } from '../app/undo.ts';
import { t } from '../strings/index.ts';
import type { TagPlace } from './tree-moves.ts';

/** All reject with the call's own error and change nothing then. */
export const tagChanges = {
  add: (name: string, parent: string | null = null) =>
    done(archive.tags.add({ name, parent }), t.tags.added(name)),

  rename: ({ name }: TagView, to: string) => done(archive.tags.edit({ name, to }), t.tags.renamed(name, to)),

  merge: ({ name }: TagView, into: string, join: boolean) =>
    done(archive.tags.merge({ from: name, into, join }), t.tags.merged(name, into)),

  /** @param passages their ids */
  split: ({ name }: TagView, into: string, passages: string[]) =>
    done(archive.tags.split({ name, into, passages }), t.tagSplit.done(into, passages.length, name)),

  remove: ({ name, count }: TagView) => done(archive.tags.remove({ name }), t.tags.removed(name, count)),

  recolor: ({ name }: TagView, color: Color) =>
    done(archive.tags.edit({ name, color }), t.tags.recolored(name)),

  describe: ({ name }: TagView, description: string) =>
    done(archive.tags.edit({ name, description }), t.tags.described(name)),

  exemplify: ({ name }: TagView, examples: string) =>
    done(archive.tags.edit({ name, examples }), t.tags.exemplified(name)),

  setShortcut: ({ name }: TagView, shortcut: string) =>
    done(archive.tags.edit({ name, shortcut }), t.tags.shortcutSet(name, shortcut)),

  retire: ({ name, retired }: TagView) =>
    done(archive.tags.edit({ name, retired: !retired }), t.tags.retiredNow(name, !retired)),

  move: ({ name }: TagView, place: TagPlace) =>
    done(archive.tags.edit({ name, ...place }), t.tags.moved(name, place.parent)),
};

async function done(call: Promise<unknown>, text: string): Promise<void> {
  await call;
  sayUndoable(text);
}
