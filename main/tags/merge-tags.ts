/** One tag goes into another, in steps of the caller's transaction. */
import type { Step } from '../../db/transact.ts';
import { DaftarError } from '../api/errors.ts';
import type { App } from '../app.ts';
import { findTag } from '../archive/find.ts';
import { joinMemos } from '../memos/handlers.ts';
import { joinOverlapping } from './join-passages.ts';
import { tagName } from './tag-names.ts';
import { withDescendants } from './tree.ts';

/** `join`: passages of the two that overlap become one. */
export type Merge = { from: string; into: string; join: boolean };

/** Throws `tag-unknown`, or `invalid-input` for one and the same tag. */
export function* mergeTags(app: App, merge: Merge): Generator<Step, void> {
  const { archive } = app;
  const from = findTag(archive, tagName(merge.from));
  const into = findTag(archive, tagName(merge.into));
  if (from.id === into.id) throw new DaftarError('invalid-input', 'A tag cannot be merged into itself.');
  yield* archive.tags.move(from.id, into.id);
  leaveTree(app, from.id, into.id);
  joinMemos(app, from.id, into.id);
  archive.tags.remove(from.id, app.now());
  archive.events.append(app.now(), 'tag.merged', from.uid, { into: into.uid });
  if (merge.join) yield* joinOverlapping(app, into.id);
}

/** Whatever stands under a tag that goes moves to `to`; if that stands under it, too, it takes its place first. */
export function leaveTree({ archive }: App, id: number, to: number | null): void {
  const all = archive.tags.all();
  const gone = all.find((tag) => tag.id === id);
  if (gone && to !== null && withDescendants(all, id).has(to))
    archive.tags.put(to, gone.parentId, gone.place);
  archive.tags.adopt(id, to);
}
