/** Passages of one tag that overlap become one. In steps of the caller's transaction. */
import type { Annotation } from '../../db/model.ts';
import type { Step } from '../../db/transact.ts';
import type { App } from '../app.ts';
import { selectorAt } from '../text/quote.ts';

/** Where tags were merged: touching is not overlapping. Passages whose words were not found again stay as they are. */
export function* joinOverlapping(app: App, tagId: number): Generator<Step, void> {
  const { archive } = app;
  const carrying = new Set(archive.annotations.carrying([tagId]));
  const placed = archive.annotations.all().filter(({ id, state }) => carrying.has(id) && state !== 'lost');
  const groups = [...Map.groupBy(placed, ({ articleId }) => articleId).values()].flatMap(overlapping);
  const several = groups.filter((group) => group.length > 1);
  for (const [done, group] of several.entries()) {
    yield { done, total: several.length };
    join(app, group);
  }
}

/** @param passages by place */
function overlapping(passages: readonly Annotation[]): Annotation[][] {
  const groups: Annotation[][] = [];
  let end = -1;
  for (const passage of passages) {
    if (passage.start < end) groups.at(-1)?.push(passage);
    else groups.push([passage]);
    end = Math.max(end, passage.end);
  }
  return groups;
}

/** The first takes the others in: their words, their notes, their tags. */
function join(app: App, group: readonly Annotation[]): void {
  const { annotations, articles, events } = app.archive;
  const [first, ...others] = group as [Annotation, ...Annotation[]];
  const { text } = articles.revision(first.revisionId);
  const end = Math.max(...group.map((passage) => passage.end));
  annotations.place(first.id, {
    ...{ revisionId: first.revisionId, start: first.start, end, state: first.state },
    ...selectorAt(text, first.start, end),
  });
  const notes = new Set(group.map(({ note }) => note.trim()).filter(Boolean));
  annotations.update(first.id, { note: [...notes].join('\n\n'), color: first.color }, app.now());
  for (const other of others) {
    for (const { id } of annotations.tags(other.id)) annotations.addTag(first.id, id);
    annotations.remove(other.id, app.now());
    events.append(app.now(), 'annotation.deleted', other.uid, { into: first.uid });
  }
  events.append(app.now(), 'annotation.changed', first.uid);
}
