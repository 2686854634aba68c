/** Which passages are counted, with the tags that each counts for. */
import type { Annotation, Article } from '../../db/model.ts';
import { passageMatcher } from '../annotations/passages.ts';
import type { CountedBy } from '../api/schema.ts';
import type { App } from '../app.ts';
import { findTag } from '../archive/find.ts';

/** As `passages.list` has it. */
export type Scope = { tags: string[]; query: string };

export type Counted = { annotation: Annotation; article: Article; tagIds: readonly number[] };

/** Those that carry all tags of the scope and match its query. `under`: a tag counts for those that it stands under, too. */
export function counted(app: App, { tags, query }: Scope, under = false): Counted[] {
  const { archive } = app;
  const wanted = tags.map((name) => findTag(archive, name).id);
  const matches = passageMatcher(app, query);
  const above = under ? tagsAbove(app) : null;
  const byArticle = Map.groupBy(archive.annotations.all(), ({ articleId }) => articleId);
  return [...byArticle].flatMap(([articleId, annotations]) => {
    const article = archive.articles.byId(articleId);
    if (!article) return [];
    const tagsOf = archive.annotations.tagsOfArticle(articleId);
    return annotations.flatMap((annotation) => {
      const own = (tagsOf.get(annotation.id) ?? []).map(({ id }) => id);
      const fits = wanted.every((id) => own.includes(id)) && matches(article, annotation);
      return fits ? [{ annotation, article, tagIds: above ? withThoseAbove(own, above) : own }] : [];
    });
  });
}

/** Each tag's parent, by id. */
function tagsAbove({ archive }: App): Map<number, number | null> {
  return new Map(archive.tags.all().map(({ id, parentId }) => [id, parentId]));
}

function withThoseAbove(own: readonly number[], above: ReadonlyMap<number, number | null>): number[] {
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
