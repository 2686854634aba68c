/** The calls about names: persons, places and groups with the forms that mean them. */
import type { Name } from '../../db/model.ts';
import { DaftarError } from '../api/errors.ts';
import type { Implementer } from '../api/implementer.ts';
import type { NameView } from '../api/schema.ts';
import type { App } from '../app.ts';
import { formName } from './forms.ts';
import { namePage } from './name-page.ts';
import { STARTER } from './starter.ts';
import { addForms, addName, importNames, nameViews } from './write-names.ts';

const WHAT = ['names'] as const;

export function nameHandlers(os: Implementer['names'], app: App) {
  const { archive } = app;
  const find = (id: string): Name => {
    const name = archive.names.find(id) ?? archive.names.named(formName(id));
    if (!name) throw new DaftarError('name-unknown', id);
    return name;
  };
  const view = (uid: string): NameView => nameViews(archive).find(({ id }) => id === uid) as NameView;
  const tell = (kind: string, name: Name, data = {}) =>
    archive.events.append(app.now(), `name.${kind}`, name.uid, data);

  return {
    list: os.list.handler(() => nameViews(archive)),
    get: os.get.handler(({ input }) => namePage(archive, view(find(input.id).uid))),

    add: os.add.handler(({ input }) =>
      app.change('add name', WHAT, () => {
        const { uid } = addName(app, input.name, input.kind, input.forms);
        archive.events.append(app.now(), 'name.added', uid);
        return view(uid);
      }),
    ),

    edit: os.edit.handler(({ input }) =>
      app.change('change name', WHAT, () => {
        const name = find(input.id);
        const to = formName(input.name ?? name.name);
        const active = input.on === undefined ? name.active : Number(input.on);
        archive.names.edit({ id: name.id, name: to, kind: input.kind ?? name.kind, active });
        for (const form of input.remove) archive.names.dropForm(name.id, formName(form));
        addForms(archive, name.id, [to, ...input.add]);
        tell('changed', name);
        return view(name.uid);
      }),
    ),

    merge: os.merge.handler(({ input }) =>
      app.change('merge names', WHAT, () => {
        const [from, into] = [find(input.from), find(input.into)];
        if (from.id === into.id)
          throw new DaftarError('invalid-input', 'A name cannot be merged into itself.');
        addForms(archive, into.id, view(from.uid).forms);
        archive.names.remove(from.id, app.now());
        tell('merged', from, { into: into.uid });
        return view(into.uid);
      }),
    ),

    split: os.split.handler(({ input }) =>
      app.change('split name', WHAT, () => {
        const from = find(input.id);
        for (const form of input.forms) archive.names.dropForm(from.id, formName(form));
        const [first = '', ...forms] = input.forms;
        tell('changed', from);
        return view(addName(app, first, from.kind, forms).uid);
      }),
    ),

    remove: os.remove.handler(({ input }) =>
      app.change('remove name', WHAT, () => {
        const name = find(input.id);
        archive.names.remove(name.id, app.now());
        tell('removed', name);
      }),
    ),

    import: os.import.handler(({ input }) =>
      app.change('import names', WHAT, () => {
        importNames(app, input.names);
        archive.events.append(app.now(), 'names.imported', archive.uid);
        return nameViews(archive);
      }),
    ),

    addStarter: os.addStarter.handler(() =>
      app.change('add known names', WHAT, () => {
        importNames(app, STARTER);
        archive.events.append(app.now(), 'names.imported', archive.uid);
        return nameViews(archive);
      }),
    ),
  };
}
