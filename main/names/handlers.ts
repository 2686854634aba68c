/** The calls about names: persons, places and groups with the forms that mean them. */
import type { Name } from '../../db/model.ts';
import { DaftarError } from '../api/errors.ts';
import type { Implementer } from '../api/implementer.ts';
import type { NameView } from '../api/schema.ts';
import type { App } from '../app.ts';
import { countNames } from './counts.ts';
import { editName, mergeNames, splitName } from './edit-names.ts';
import { formName } from './forms.ts';
import { namePage } from './name-page.ts';
import { namesOfArticle } from './names-of-article.ts';
import { STARTER } from './starter.ts';
import { readNameTable, writeNameTable } from './table.ts';
import { addName, importNames, nameViews } from './write-names.ts';

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
  const take = (label: string, work: () => void) =>
    app.change(label, WHAT, () => {
      work();
      archive.events.append(app.now(), 'names.imported', archive.uid);
      return nameViews(archive);
    });

  return {
    list: os.list.handler(() => nameViews(archive)),
    get: os.get.handler(({ input }) => namePage(app, view(find(input.id).uid))),
    of: os.of.handler(({ input }) => namesOfArticle(archive, input.articleId)),
    counts: os.counts.handler(({ signal }) => countNames(app, nameViews(archive), signal)),
    table: os.table.handler(() => writeNameTable(nameViews(archive))),

    add: os.add.handler(({ input }) =>
      app.change('add name', WHAT, () => {
        const { id, uid } = addName(app, input.name, input.kind, input.forms);
        if (input.note) editName(archive, { ...find(uid), id }, { note: input.note });
        archive.events.append(app.now(), 'name.added', uid);
        return view(uid);
      }),
    ),

    edit: os.edit.handler(({ input: { id, ...change } }) =>
      app.change('change name', WHAT, () => {
        const name = find(id);
        editName(archive, name, change);
        tell('changed', name);
        return view(name.uid);
      }),
    ),

    merge: os.merge.handler(({ input }) =>
      app.change('merge names', WHAT, () => {
        const [from, into] = [find(input.from), find(input.into)];
        mergeNames(app, from, into);
        tell('merged', from, { into: into.uid });
        return view(into.uid);
      }),
    ),

    split: os.split.handler(({ input }) =>
      app.change('split name', WHAT, () => {
        const from = find(input.id);
        const uid = splitName(app, from, input.forms);
        tell('changed', from);
        return view(uid);
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
      take('import names', () => importNames(app, input.names, false)),
    ),

    importTable: os.importTable.handler(({ input }) => {
      const { names, problems } = readNameTable(input.content);
      const all = take('import names', () => importNames(app, names, true));
      return { names: all, taken: names.length, problems };
    }),

    addStarter: os.addStarter.handler(() => take('add known names', () => importNames(app, STARTER, false))),
  };
}
