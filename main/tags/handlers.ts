/** The calls about the codebook. */
import type { TagCount } from '../../db/model.ts';
import { DaftarError } from '../api/errors.ts';
import type { Implementer } from '../api/implementer.ts';
import type { TagView } from '../api/schema.ts';
import type { App } from '../app.ts';
import { findAnnotation, findTag } from '../archive/find.ts';
import type { Color } from '../text/colors.ts';
import { changeTag } from './change-tag.ts';
import { writeCodebookXml } from './codebook-qdc.ts';
import { writeCodebookTable } from './codebook-table.ts';
import { leaveTree, mergeTags } from './merge-tags.ts';
import { placeTag } from './place-tag.ts';
import { ensureTag, tagName } from './tag-names.ts';
import { readCodebook, takeCodebook } from './take-codebook.ts';
import { inTree } from './tree.ts';

/** Whatever shows a tag. */
const WHAT = ['tags', 'annotations', 'articles', 'memos'] as const;

export function tagHandlers(os: Implementer['tags'], app: App) {
  const { archive } = app;
  const list = () => codebook(app);
  const view = (name: string): TagView => {
    const tag = list().find((other) => other.name === name);
    if (!tag) throw new DaftarError('tag-unknown', name);
    return tag;
  };

  return {
    list: os.list.handler(list),

    add: os.add.handler(({ input }) =>
      app.change('add tag', ['tags'], () => {
        const name = tagName(input.name);
        if (archive.tags.find(name)) throw new DaftarError('tag-exists', name);
        ensureTag(app, name, input.color, input.description);
        if (input.parent !== null) placeTag(archive, findTag(archive, name), input.parent, null);
        return view(name);
      }),
    ),

    edit: os.edit.handler(({ input }) =>
      app.change(input.to === undefined ? 'change tag' : 'rename tag', WHAT, () => {
        const { name: given, parent, before, ...change } = input;
        const tag = findTag(archive, tagName(given));
        changeTag(app, tag, change);
        const name = tagName(input.to ?? tag.name);
        if (parent !== undefined || before !== undefined)
          placeTag(
            archive,
            findTag(archive, name),
            parent === undefined ? view(name).parent : parent,
            before ?? null,
          );
        return view(name);
      }),
    ),

    merge: os.merge.handler(async ({ input }) => {
      await app.changeMany('merge tags', WHAT, mergeTags(app, input));
      return view(tagName(input.into));
    }),

    split: os.split.handler(({ input }) =>
      app.change('split tag', WHAT, () => {
        const tag = findTag(archive, tagName(input.name));
        const into = tagName(input.into);
        if (archive.tags.find(into)) throw new DaftarError('tag-exists', into);
        const made = ensureTag(app, into);
        archive.tags.put(made.id, tag.parentId, tag.place);
        for (const uid of input.passages) {
          const { id } = findAnnotation(archive, uid);
          archive.annotations.dropTag(id, tag.id);
          archive.annotations.addTag(id, made.id);
          archive.events.append(app.now(), 'annotation.changed', uid);
        }
        return view(into);
      }),
    ),

    remove: os.remove.handler(({ input }) =>
      app.change('remove tag', WHAT, () => {
        const tag = findTag(archive, tagName(input.name));
        leaveTree(app, tag.id, tag.parentId);
        archive.tags.remove(tag.id, app.now());
        archive.events.append(app.now(), 'tag.removed', tag.uid);
      }),
    ),

    importTable: os.importTable.handler(({ input }) => {
      const { tags, problems } = readCodebook(input.content);
      if (tags.length > 0) app.change('import codebook', WHAT, () => takeCodebook(app, tags));
      return { tags: list(), taken: tags.length, problems };
    }),

    table: os.table.handler(({ input }) => {
      const tags = list();
      if (input.format === 'csv') return writeCodebookTable(tags);
      if (tags.length === 0) throw new DaftarError('nothing-to-export');
      return writeCodebookXml(
        tags,
        new Map(archive.tags.all().map(({ name, uid }) => [name, uid])),
        'Daftar',
      );
    }),
  };
}

/** As somebody put them, else by name. */
const bySibling = (a: TagCount, b: TagCount) => a.place - b.place || a.name.localeCompare(b.name);

function codebook({ archive }: App): TagView[] {
  const all = archive.tags.all();
  const nameOf = new Map(all.map(({ id, name }) => [id, name]));
  const totals = all.some(({ parentId }) => parentId !== null) ? archive.tags.totals() : null;
  return inTree(all.toSorted(bySibling)).map((tag) => ({
    ...tagView(tag),
    parent: tag.depth === 0 ? null : (nameOf.get(tag.parentId ?? 0) ?? null),
    depth: tag.depth,
    total: totals?.get(tag.id) ?? tag.count,
  }));
}

function tagView({ name, color, description, examples, shortcut, retired, count }: TagCount) {
  return { name, color: color as Color, description, examples, shortcut, retired: retired === 1, count };
}
