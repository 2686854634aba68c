/** What can be done to the codebook; each says what it did and how to take it back. */
import type { TagView } from '../../main/api/schema.ts';
import type { Color } from '../../main/text/colors.ts';
import { archive } from '../api/client.ts';
import { undo } from '../app/undo.ts';
import { t } from '../strings/index.ts';
import { toast } from '../ui/toast.ts';
import type { CodebookRow } from './csv.ts';

/** All reject with the call's own error and change nothing then. */
export const tagChanges = {
  add: (name: string) => done(archive.tags.add({ name }), t.tags.added(name)),

  rename: ({ name }: TagView, to: string) => done(archive.tags.edit({ name, to }), t.tags.renamed(name, to)),

  merge: ({ name }: TagView, into: string) =>
    done(archive.tags.merge({ from: name, into }), t.tags.merged(name, into)),

  remove: ({ name, count }: TagView) => done(archive.tags.remove({ name }), t.tags.removed(name, count)),

  recolor: ({ name }: TagView, color: Color) =>
    done(archive.tags.edit({ name, color }), t.tags.recolored(name)),

  describe: ({ name }: TagView, description: string) =>
    done(archive.tags.edit({ name, description }), t.tags.described(name)),

  importAll: (rows: CodebookRow[]) => done(archive.tags.import({ tags: rows }), t.tags.imported(rows.length)),
};

async function done(call: Promise<unknown>, text: string): Promise<void> {
  await call;
  toast({ text, action: { label: t.tags.undo, keys: 'Mod+Z', run: () => void undo() } });
}
