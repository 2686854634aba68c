/** Writes names and their forms, in the caller's transaction, and shows them as the router does. */
import type { Archive } from '../../db/index.ts';
import type { Name } from '../../db/model.ts';
import type { NameView } from '../api/schema.ts';
import type { App } from '../app.ts';
import { foldedName } from '../text/fold.ts';
import { formName } from './forms.ts';

type Writer = Pick<App, 'archive' | 'newUid' | 'now'>;

export type GivenName = { name: string; kind: Name['kind']; forms: string[]; on?: boolean | undefined };

/** @returns its uid and its number */
export function addName(
  { archive, newUid, now }: Writer,
  given: string,
  kind: Name['kind'],
  forms: readonly string[],
): { id: number; uid: string } {
  const [uid, at, name] = [newUid(), now(), formName(given)];
  const id = archive.names.insert({ uid, name, kind, at });
  addForms(archive, id, [name, ...forms]);
  return { id, uid };
}

/** Forms of which folding leaves nothing mean nothing. */
export function addForms({ names }: Archive, nameId: number, forms: readonly string[]): void {
  for (const form of forms.map(formName)) {
    const folded = foldedName(form);
    if (folded !== '') names.addForm(nameId, form, folded);
  }
}

/** Adds the names that are missing, and the missing forms of those that are there. */
export function importNames(app: Writer, given: readonly GivenName[]): void {
  const { names } = app.archive;
  for (const { name, kind, forms, on } of given) {
    const known = names.named(formName(name));
    if (known) addForms(app.archive, known.id, forms);
    const { id } = known ?? addName(app, name, kind, forms);
    if (on !== undefined)
      names.edit({ id, name: formName(name), kind: known?.kind ?? kind, active: Number(on) });
  }
}

export function nameViews({ names }: Pick<Archive, 'names'>): NameView[] {
  const forms = Map.groupBy(names.forms(), ({ nameId }) => nameId);
  return names.all().map(({ id, uid, name, kind, active }) => ({
    id: uid,
    name,
    kind,
    on: active === 1,
    forms: (forms.get(id) ?? []).map(({ form }) => form),
  }));
}
