/** Takes a codebook in that was handed over: adds what is missing, changes what it says. In the caller's transaction. */
import type { App } from '../app.ts';
import { findTag } from '../archive/find.ts';
import { changeTag } from './change-tag.ts';
import { isCodebookXml, readCodebookXml } from './codebook-qdc.ts';
import { type GivenCodebook, readCodebookTable } from './codebook-table.ts';
import type { GivenTag } from './given-tag.ts';
import { placeTag } from './place-tag.ts';
import { ensureTag } from './tag-names.ts';

/** Throws `invalid-input` if it is no codebook. */
export function readCodebook(content: string): GivenCodebook {
  return isCodebookXml(content) ? readCodebookXml(content) : readCodebookTable(content);
}

export function takeCodebook(app: App, given: readonly GivenTag[]): void {
  const { archive } = app;
  for (const { name, color, description } of given) ensureTag(app, name, color, description);
  for (const tag of given) {
    const { name, parent, ...facts } = tag;
    changeTag(app, findTag(archive, name), facts);
    if (parent === undefined) continue;
    if (parent !== null) ensureTag(app, parent);
    const now = findTag(archive, name);
    const under = parent === null ? null : findTag(archive, parent).id;
    if (now.parentId !== under) placeTag(archive, now, parent, null);
  }
  keepOrder(app, given);
}

/** Siblings stand in the order in which they were given, behind those that were not. */
function keepOrder({ archive }: App, given: readonly GivenTag[]): void {
  const order = new Map(given.map(({ name }, at) => [name, at + 1]));
  if (given.some(({ parent }) => parent !== undefined))
    for (const { id, name, parentId } of archive.tags.all())
      archive.tags.put(id, parentId, order.get(name) ?? 0);
}
