/** Changes many passages alike. In the caller's transaction. */
import type { Annotation } from '../../db/model.ts';
import type { App } from '../app.ts';
import { ensureTag, tagName } from '../tags/tag-names.ts';

export type Change = {
  /** Uids. */
  ids: readonly string[];
  add: readonly string[];
  remove: readonly string[];
  /** Null: that of its first tag. */
  color?: string | null | undefined;
};

/** @returns how many there were: one that another window deleted is passed over */
export function changePassages(app: App, { ids, add, remove, color }: Change): { count: number } {
  const { annotations, tags, events } = app.archive;
  const found = there(app, ids);
  const added = found.length > 0 ? add.map((name) => ensureTag(app, name).id) : [];
  const dropped = remove.flatMap((name) => tags.find(tagName(name))?.id ?? []);
  for (const passage of found) {
    const { id, uid, note } = passage;
    for (const tag of dropped) annotations.dropTag(id, tag);
    for (const tag of added) annotations.addTag(id, tag);
    const own = color === undefined ? passage.color : color;
    annotations.update(id, { note, color: own }, after(passage, app.now()));
    events.append(app.now(), 'annotation.changed', uid);
  }
  return { count: found.length };
}

/** @returns how many there were */
export function removePassages(app: App, ids: readonly string[]): { count: number } {
  const found = there(app, ids);
  for (const { id, uid } of found) {
    app.archive.annotations.remove(id, app.now());
    app.archive.events.append(app.now(), 'annotation.deleted', uid);
  }
  return { count: found.length };
}

function there({ archive }: App, ids: readonly string[]): Annotation[] {
  return [...new Set(ids)].flatMap((uid) => archive.annotations.find(uid) ?? []);
}

/** Two changes within a millisecond are two times: what was last seen tells them apart. */
export function after({ modifiedAt }: Annotation, now: string): string {
  return now > modifiedAt ? now : new Date(Date.parse(modifiedAt) + 1).toISOString();
}
