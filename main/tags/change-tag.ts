/** Changes what a tag says and how it is used. In the caller's transaction. */
import type { CodebookTag } from '../../db/model.ts';
import { DaftarError } from '../api/errors.ts';
import type { App } from '../app.ts';
import type { GivenTag } from './given-tag.ts';
import { tagName } from './tag-names.ts';

export type TagChange = Omit<GivenTag, 'name' | 'parent'> & { to?: string | undefined };

/** What is not given stays. Throws `tag-exists` for a name that another has. */
export function changeTag({ archive, now }: App, tag: CodebookTag, change: TagChange): void {
  const name = tagName(change.to ?? tag.name);
  const other = archive.tags.find(name);
  if (other && other.id !== tag.id) throw new DaftarError('tag-exists', name);
  const { color = tag.color, description = tag.description, examples = tag.examples } = change;
  const { shortcut = tag.shortcut, retired = tag.retired === 1 } = change;
  if (shortcut !== '' && shortcut !== tag.shortcut) releaseShortcut(archive, shortcut);
  const { parentId, place } = tag;
  archive.tags.edit(tag.id, {
    ...{ name, color, description, examples, shortcut, parentId, place },
    retired: Number(retired),
  });
  archive.events.append(now(), 'tag.changed', tag.uid);
}

/** A key gives one tag. */
function releaseShortcut({ tags }: App['archive'], shortcut: string): void {
  for (const { id, uid: _, count: __, ...facts } of tags.all())
    if (facts.shortcut === shortcut) tags.edit(id, { ...facts, shortcut: '' });
}
