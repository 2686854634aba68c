/** Puts tags into their place in the codebook's tree. In the caller's transaction. */
import type { Archive } from '../../db/index.ts';
import type { CodebookTag } from '../../db/model.ts';
import { DaftarError } from '../api/errors.ts';
import { findTag } from '../archive/find.ts';
import { tagName } from './tag-names.ts';
import { lastPlace, withDescendants } from './tree.ts';

/**
 * @param parent null: at the top
 * @param before the sibling that it stands before; null: behind all
 * Throws `tag-unknown`, or `invalid-input` for a place under itself.
 */
export function placeTag(
  archive: Archive,
  tag: CodebookTag,
  parent: string | null,
  before: string | null,
): void {
  const all = archive.tags.all();
  const parentId = parent === null ? null : findTag(archive, tagName(parent)).id;
  if (parentId !== null && withDescendants(all, tag.id).has(parentId))
    throw new DaftarError('invalid-input', `“${tag.name}” cannot stand under itself.`);
  const siblings = all.filter((other) => other.parentId === parentId && other.id !== tag.id);
  if (before === null) {
    archive.tags.put(tag.id, parentId, lastPlace(siblings));
    return;
  }
  const next = findTag(archive, tagName(before));
  const at = siblings.findIndex(({ id }) => id === next.id);
  if (at < 0 && next.id !== tag.id)
    throw new DaftarError('invalid-input', `“${next.name}” does not stand there.`);
  if (at < 0) return;
  for (const [place, { id }] of siblings.toSpliced(at, 0, { ...tag, count: 0 }).entries())
    archive.tags.put(id, parentId, place + 1);
}
