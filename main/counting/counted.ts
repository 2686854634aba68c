/** Which passages are counted, with the tags that each counts for. */
import type { Annotation, Article } from '../../db/model.ts';
import { choosePassages } from '../annotations/choose.ts';
import type { CountedBy, PassageFilter } from '../api/schema.ts';
import type { App } from '../app.ts';

export type Counted = { annotation: Annotation; article: Article; tagIds: readonly number[] };

/** Those that the filter lets through. `under`: a tag counts for those that it stands under, too. */
export function counted(app: App, filter: PassageFilter, under = false): Counted[] {
  const above = under ? tagsAbove(app) : null;
  return [...choosePassages(app, filter)].flatMap(([article, annotations]) => {
    const tagsOf = app.archive.annotations.tagsOfArticle(article.id);
    return annotations.map((annotation) => {
      const own = (tagsOf.get(annotation.id) ?? []).map(({ id }) => id);
      return { annotation, article, tagIds: above ? withThoseAbove(own, above) : own };
    });
  });
}

/** Each tag's parent, by id. */
export function tagsAbove({ archive }: App): Map<number, number | null> {
  return new Map(archive.tags.all().map(({ id, parentId }) => [id, parentId]));
}

/** These tags and all that they stand under. */
export function withThoseAbove(own: readonly number[], above: ReadonlyMap<number, number | null>): number[] {
  const all = new Set(own);
  // A tag that is added on the way is come upon, too.
  for (const id of all) {
    const parent = above.get(id);
    if (parent) all.add(parent);
  }
  return [...all];
}

/** What a passage is counted under; '' where that is not known. */
export function keyOf(by: CountedBy, { annotation, article }: Counted): string {
  if (by === 'all') return '';
  if (by === 'author') return annotation.author;
  if (by === 'article') return article.uid;
  return (by === 'outlet' ? article.outlet : article.published?.slice(0, 4)) ?? '';
}
