/** What can be done to names; each says what it did and how to take it back. */
import type { NameView } from '../../main/api/schema.ts';
import { archive } from '../api/client.ts';
import { sayUndoable } from '../app/undo.ts';
import { t } from '../strings/index.ts';

export type NewName = { name: string; kind: NameView['kind']; forms: string[]; note?: string };

type Named = Pick<NameView, 'id' | 'name'>;

const { names: words } = t;

/** All reject with the call's own error and change nothing then. */
export const nameChanges = {
  add: (given: NewName) => done(archive.names.add(given), words.added(given.name)),

  rename: ({ id, name }: Named, to: string) =>
    done(archive.names.edit({ id, name: to }), words.renamed(name, to)),

  setKind: ({ id, name }: Named, kind: NameView['kind']) =>
    done(archive.names.edit({ id, kind }), words.kindIs(name, kind)),

  setNote: ({ id, name }: Named, note: string) => done(archive.names.edit({ id, note }), words.noted(name)),

  toggle: ({ id, name, on }: Pick<NameView, 'id' | 'name' | 'on'>) =>
    done(archive.names.edit({ id, on: !on }), (on ? words.switchedOff : words.switchedOn)(name)),

  merge: (from: Named, into: Named) =>
    done(archive.names.merge({ from: from.id, into: into.id }), words.merged(from.name, into.name)),

  split: ({ id }: Named, forms: string[]) =>
    done(archive.names.split({ id, forms }), words.wasSplit(forms[0] ?? '')),

  remove: ({ id, name }: Named) => done(archive.names.remove({ id }), words.removed(name)),

  addForm: ({ id, name }: Named, form: string) =>
    done(archive.names.edit({ id, add: [form] }), words.formAdded(form, name)),

  removeForm: ({ id, name }: Named, form: string) =>
    done(archive.names.edit({ id, remove: [form] }), words.formRemoved(form, name)),

  switchFormOff: ({ id }: Named, form: string) =>
    done(archive.names.edit({ id, formsOff: [form] }), words.formOff(form)),

  switchFormOn: ({ id, name }: Named, form: string) =>
    done(archive.names.edit({ id, formsOn: [form] }), words.formOn(form, name)),

  /** @param before how many names there were */
  addStarter: (before: number) =>
    done(archive.names.addStarter(), ({ length }) => words.starterAdded(length - before)),
};

async function done<R>(call: Promise<R>, text: string | ((result: R) => string)): Promise<R> {
  const result = await call;
  sayUndoable(typeof text === 'string' ? text : text(result));
  return result;
}
