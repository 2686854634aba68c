/** Passages over all articles, with the words around them. */
import type { Annotation, Article } from '../../db/model.ts';
import type { PassageView } from '../api/schema.ts';
import type { App } from '../app.ts';
import { findTag } from '../archive/find.ts';
import { articleBlocks } from '../articles/shown-blocks.ts';
import { annotationView, summaryOf } from '../articles/view.ts';
import { parseQuery } from '../search/query.ts';
import { marginOf } from '../search/searched-article.ts';
import { verifyExact } from '../search/verify.ts';
import { visibleEnd } from '../text/blocks.ts';
import { contextAround } from './context.ts';

/** Those that carry all of the tags and whose quote, note, tags or article's facts match the query. */
export function listPassages(app: App, { tags, query }: { tags: string[]; query: string }): PassageView[] {
  const { archive } = app;
  const tagIds = tags.map((name) => findTag(archive, name).id);
  const matches = passageMatcher(app, query);
  const byArticle = Map.groupBy(archive.annotations.all(), ({ articleId }) => articleId);
  return [...byArticle].flatMap(([articleId, annotations]) => {
    const article = archive.articles.byId(articleId);
    if (!article) return [];
    const chosen = annotations.filter(
      (annotation) => carries(app, annotation, tagIds) && matches(article, annotation),
    );
    return chosen.length > 0 ? views(app, article, chosen) : [];
  });
}

function carries({ archive }: App, annotation: Annotation, tagIds: readonly number[]): boolean {
  if (tagIds.length === 0) return true;
  const own = archive.annotations.tags(annotation.id).map(({ id }) => id);
  return tagIds.every((id) => own.includes(id));
}

/** Whether a passage's quote, note, tags or its article's facts match the query; an empty one matches all. */
export function passageMatcher({ archive }: App, query: string) {
  const { node } = parseQuery(query);
  return ({ outlet, byline, language, published }: Article, annotation: Annotation): boolean => {
    if (!node) return true;
    const facts = { title: '', outlet, byline, language, published, body: [annotation.quote] };
    return verifyExact(node, { ...facts, ...marginOf(archive, [annotation]) });
  };
}

function views({ archive }: App, article: Article, annotations: Annotation[]): PassageView[] {
  const { id, title, outlet, published, url } = summaryOf(article, []);
  const revision = archive.articles.revision(article.revisionId);
  const end = visibleEnd(articleBlocks(archive, revision));
  return annotations.map((annotation) => ({
    annotation: annotationView(archive, annotation, id),
    article: { id, title, outlet, published, url },
    ...contextAround(revision.text, annotation.start, annotation.end, end),
  }));
}
