/** Changes many passages alike, in steps of the caller's transaction. */
import type { Annotation } from '../../db/model.ts';
import type { Step } from '../../db/transact.ts';
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
export function* changePassages(
  app: App,
  { ids, add, remove, color }: Change,
): Generator<Step, { count: number }> {
  const { annotations, tags, events } = app.archive;
  let added: number[] | undefined;
  const dropped = remove.flatMap((name) => tags.find(tagName(name))?.id ?? []);
  return yield* each(app, ids, (passage) => {
    const { id, uid, note } = passage;
    // Nothing to put a tag on makes no tag.
    added ??= add.map((name) => ensureTag(app, name).id);
    for (const tag of dropped) annotations.dropTag(id, tag);
    for (const tag of added) annotations.addTag(id, tag);
    const own = color === undefined ? passage.color : color;
    annotations.update(id, { note, color: own }, after(passage, app.now()));
    events.append(app.now(), 'annotation.changed', uid);
  });
}

/** @returns how many there were */
export function removePassages(app: App, ids: readonly string[]): Generator<Step, { count: number }> {
  return each(app, ids, ({ id, uid }) => {
    app.archive.annotations.remove(id, app.now());
    app.archive.events.append(app.now(), 'annotation.deleted', uid);
  });
}

/** Passages between two looks at how far it is. */
const STEP = 20;

function* each(
  { archive }: App,
  ids: readonly string[],
  act: (passage: Annotation) => void,
): Generator<Step, { count: number }> {
  let count = 0;
  const all = [...new Set(ids)];
  for (const [done, uid] of all.entries()) {
    if (done % STEP === 0) yield { done, total: all.length };
    const passage = archive.annotations.find(uid);
    if (!passage) continue;
    act(passage);
    count++;
  }
  return { count };
}

/** Two changes within a millisecond are two times: what was last seen tells them apart. */
export function after({ modifiedAt }: Annotation, now: string): string {
  return now > modifiedAt ? now : new Date(Date.parse(modifiedAt) + 1).toISOString();
}
