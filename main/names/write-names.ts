/** Writes names and their forms, in the caller's transaction, and shows them as the router does. */
import type { Archive } from '../../db/index.ts';
import type { Name } from '../../db/model.ts';
import type { NameView } from '../api/schema.ts';
import type { App } from '../app.ts';
import { foldedName } from '../text/fold.ts';
import { formName } from './forms.ts';

type Writer = Pick<App, 'archive' | 'newUid' | 'now'>;

export type GivenName = {
  name: string;
  forms: string[];
  kind?: Name['kind'] | undefined;
  on?: boolean | undefined;
  note?: string | undefined;
  formsOff?: string[] | undefined;
};

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
    if (folded !== '') names.addForm({ nameId, form, folded, active: 1 });
  }
}

export function switchForms({ names }: Archive, nameId: number, forms: readonly string[], on: boolean): void {
  for (const form of forms) names.switchForm(nameId, foldedName(form), Number(on));
}

/**
 * Adds the names that are missing, and the missing forms of those that are there.
 * @param isNews whether kind, note and what is switched off also count for names that are there
 */
export function importNames(app: Writer, given: readonly GivenName[], isNews: boolean): void {
  for (const one of given) {
    const known = app.archive.names.named(formName(one.name));
    if (known) addForms(app.archive, known.id, one.forms);
    const id = known?.id ?? addName(app, one.name, one.kind ?? 'place', one.forms).id;
    if (!known || isNews) setFacts(app.archive, { id, ...FRESH, ...known }, one);
  }
}

const FRESH = { kind: 'place', active: 1, note: '' } as const;

function setFacts(archive: Archive, now: Omit<Name, 'uid' | 'name'>, given: GivenName): void {
  archive.names.edit({
    id: now.id,
    name: formName(given.name),
    kind: given.kind ?? now.kind,
    active: given.on === undefined ? now.active : Number(given.on),
    note: given.note ?? now.note,
  });
  if (!given.formsOff) return;
  addForms(archive, now.id, given.formsOff);
  switchForms(archive, now.id, given.forms, true);
  switchForms(archive, now.id, given.formsOff, false);
}

export function nameViews({ names }: Pick<Archive, 'names'>): NameView[] {
  const forms = Map.groupBy(names.forms(), ({ nameId }) => nameId);
  const formsOf = (id: number, active: number) =>
    (forms.get(id) ?? []).filter((form) => form.active === active).map(({ form }) => form);
  return names.all().map(({ id, uid, name, kind, active, note }) => ({
    id: uid,
    name,
    kind,
    on: active === 1,
    note,
    forms: formsOf(id, 1),
    formsOff: formsOf(id, 0),
  }));
}
