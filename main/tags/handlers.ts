/** The calls about the codebook. */
import type { TagCount } from '../../db/model.ts';
import { DaftarError } from '../api/errors.ts';
import type { Implementer } from '../api/implementer.ts';
import type { TagView } from '../api/schema.ts';
import type { App } from '../app.ts';
import { findTag } from '../archive/find.ts';
import type { Color } from '../text/colors.ts';
import { ensureTag, tagName } from './tag-names.ts';

/** Whatever shows a tag. */
const WHAT = ['tags', 'annotations', 'articles'] as const;

export function tagHandlers(os: Implementer['tags'], app: App) {
  const { archive } = app;
  const view = (name: string): TagView => {
    const tag = archive.tags.all().find((other) => other.name === name);
    if (!tag) throw new DaftarError('tag-unknown', name);
    return tagView(tag);
  };

  return {
    list: os.list.handler(() => archive.tags.all().map(tagView)),

    add: os.add.handler(({ input }) =>
      app.change('add tag', ['tags'], () => {
        const name = tagName(input.name);
        if (archive.tags.find(name)) throw new DaftarError('tag-exists', name);
        ensureTag(app, name, input.color, input.description);
        return view(name);
      }),
    ),

    edit: os.edit.handler(({ input }) =>
      app.change(input.to === undefined ? 'change tag' : 'rename tag', WHAT, () => {
        const tag = findTag(archive, tagName(input.name));
        const name = tagName(input.to ?? tag.name);
        const other = archive.tags.find(name);
        if (other && other.id !== tag.id) throw new DaftarError('tag-exists', name);
        const { color = tag.color, description = tag.description } = input;
        archive.tags.edit(tag.id, { name, color, description });
        archive.events.append(app.now(), 'tag.changed', tag.uid);
        return view(name);
      }),
    ),

    merge: os.merge.handler(({ input }) =>
      app.change('merge tags', WHAT, () => {
        const from = findTag(archive, tagName(input.from));
        const into = findTag(archive, tagName(input.into));
        if (from.id === into.id)
          throw new DaftarError('invalid-input', 'A tag cannot be merged into itself.');
        archive.tags.move(from.id, into.id);
        archive.tags.remove(from.id, app.now());
        archive.events.append(app.now(), 'tag.merged', from.uid, { into: into.uid });
        return view(into.name);
      }),
    ),

    remove: os.remove.handler(({ input }) =>
      app.change('remove tag', WHAT, () => {
        const tag = findTag(archive, tagName(input.name));
        archive.tags.remove(tag.id, app.now());
        archive.events.append(app.now(), 'tag.removed', tag.uid);
      }),
    ),

    import: os.import.handler(({ input }) =>
      app.change('import codebook', WHAT, () => {
        for (const { name, color, description } of input.tags) {
          const tag = ensureTag(app, name, color, description);
          archive.tags.edit(tag.id, {
            name: tag.name,
            color: color ?? tag.color,
            description: description || tag.description,
          });
        }
        return archive.tags.all().map(tagView);
      }),
    ),
  };
}

function tagView({ name, color, description, count }: TagCount): TagView {
  return { name, color: color as Color, description, count };
}
