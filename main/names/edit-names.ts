/** What can be done to a name that is there, in the caller's transaction. */
import type { Archive } from '../../db/index.ts';
import type { Name } from '../../db/model.ts';
import { DaftarError } from '../api/errors.ts';
import type { App } from '../app.ts';
import { formName } from './forms.ts';
import { addForms, addName, switchForms } from './write-names.ts';

export type NameChange = {
  name?: string | undefined;
  kind?: Name['kind'] | undefined;
  on?: boolean | undefined;
  note?: string | undefined;
  add?: string[];
  remove?: string[];
  formsOff?: string[];
  formsOn?: string[];
};

/** What is not given stays. Its own name stays one of its forms. Throws `name-exists` for a name that another has. */
export function editName(archive: Archive, now: Name, change: NameChange): void {
  const name = formName(change.name ?? now.name);
  if (name !== now.name && archive.names.named(name)) throw new DaftarError('name-exists', name);
  archive.names.edit({
    id: now.id,
    name,
    kind: change.kind ?? now.kind,
    active: change.on === undefined ? now.active : Number(change.on),
    note: change.note ?? now.note,
  });
  const removed = (change.remove ?? []).map(formName).filter((form) => form !== name);
  for (const form of removed) archive.names.dropForm(now.id, form);
  addForms(archive, now.id, [name, ...(change.add ?? [])]);
  switchForms(archive, now.id, change.formsOff ?? [], false);
  switchForms(archive, now.id, change.formsOn ?? [], true);
}

/** Throws `invalid-input` if they are one. */
export function mergeNames({ archive, now }: Pick<App, 'archive' | 'now'>, from: Name, into: Name): void {
  if (from.id === into.id) throw new DaftarError('invalid-input', 'A name cannot be merged into itself.');
  for (const form of archive.names.ownForms(from.id)) archive.names.addForm({ ...form, nameId: into.id });
  const note = [into.note, from.note].filter(Boolean).join('\n');
  archive.names.edit({ ...into, note });
  archive.names.remove(from.id, now());
}

/** @returns the new name's uid. Throws `invalid-input` if `from` would not have been parted. */
export function splitName(
  app: Pick<App, 'archive' | 'newUid' | 'now'>,
  from: Name,
  given: readonly string[],
): string {
  const { names } = app.archive;
  const own = names.ownForms(from.id).map(({ form }) => form);
  const [first, ...others] = given.map(formName).filter((form) => form !== from.name && own.includes(form));
  if (first === undefined)
    throw new DaftarError('invalid-input', `“${from.name}” has no such other form that could be split off.`);
  for (const form of [first, ...others]) names.dropForm(from.id, form);
  return addName(app, first, from.kind, others).uid;
}
