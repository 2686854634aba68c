/** What goes into an export: which articles, and which of their passages. */
import type { Annotation, Article } from '../../db/model.ts';
import { passageMatcher } from '../annotations/passages.ts';
import type { CountedCell } from '../api/schema.ts';
import type { App } from '../app.ts';
import { findArticle, findTag } from '../archive/find.ts';
import { articleBlocks } from '../articles/shown-blocks.ts';
import { annotationView, publishedOf } from '../articles/view.ts';
import { passagesBehind } from '../counting/behind.ts';
import type { ExportArticle } from '../exporters/types.ts';
import type { Color } from '../text/colors.ts';

export type Choice = {
  /** Ids; these articles are in, with passages or without. */
  articles: string[];
  /** Narrows to articles that match; empty for all. */
  query: string;
  /** What the query reaches. */
  keys: boolean;
  names: boolean;
  /** Narrows to passages that match by themselves, as `passages.list` has it; empty for all. */
  passages: string;
  /** Narrows to passages that carry all of these tags; empty for all. */
  tags: string[];
  /** Narrows to the passages that a count of these tags and this query is of. */
  behind?: CountedCell | undefined;
};

/** In the order named, else of import. Without ids, only articles that have such passages. */
export async function chooseArticles(app: App, choice: Choice): Promise<ExportArticle[]> {
  const { archive } = app;
  const chosen = await choosePassages(app, choice);
  return chosen.flatMap(({ articleId, passages }) => {
    const article = archive.articles.byId(articleId);
    const all = archive.annotations.ofArticle(articleId).filter(({ id }) => passages.has(id));
    return article ? [exportArticle(app, article, all)] : [];
  });
}

/** Ids of an article and of its passages that are in. */
export type Chosen = { articleId: number; passages: ReadonlySet<number> };

/** The same by ids only: no text is read for a preview. */
export async function choosePassages(app: App, choice: Choice): Promise<Chosen[]> {
  const { archive } = app;
  const named = [...new Set(choice.articles.map((uid) => findArticle(archive, uid).id))];
  const { keys, names } = choice;
  const matching = choice.query ? new Set(await app.reader.ids(choice.query, { keys, names })) : null;
  const isIn = passageFilter(app, choice);
  const passages = new Map<number, Set<number>>(named.map((id) => [id, new Set()]));
  for (const { id, uid, articleId } of archive.annotations.places()) {
    if (!isIn(id, uid)) continue;
    if (named.length === 0 && !passages.has(articleId)) passages.set(articleId, new Set());
    passages.get(articleId)?.add(id);
  }
  return [...passages]
    .filter(([articleId]) => !matching || matching.has(articleId))
    .map(([articleId, ids]) => ({ articleId, passages: ids }));
}

/** Whether a passage is in by what is said of passages. */
function passageFilter(app: App, { tags, passages, behind }: Choice): (id: number, uid: string) => boolean {
  const tagIds = tags.map((name) => findTag(app.archive, name).id);
  const carrying = tagIds.length > 0 ? new Set(app.archive.annotations.carrying(tagIds)) : null;
  const fitting = passages ? fittingPassages(app, passages) : null;
  const counted = passagesBehind(app, { tags, query: passages }, behind);
  return (id, uid) =>
    (carrying?.has(id) ?? true) && (fitting?.has(id) ?? true) && (counted?.has(uid) ?? true);
}

function fittingPassages(app: App, query: string): Set<number> {
  const { archive } = app;
  const matches = passageMatcher(app, query);
  const fits = (passage: Annotation) => {
    const article = archive.articles.byId(passage.articleId);
    return article !== null && matches(article, passage);
  };
  return new Set(
    archive.annotations
      .all()
      .filter(fits)
      .map(({ id }) => id),
  );
}

function exportArticle({ archive }: App, article: Article, passages: Annotation[]): ExportArticle {
  const { uid, title, outlet, byline, language, direction, url, sha256, importedAt } = article;
  const revision = archive.articles.revision(article.revisionId);
  return {
    id: uid,
    title,
    outlet,
    byline,
    published: publishedOf(article),
    language,
    direction,
    url,
    sha256,
    importedAt,
    text: revision.text,
    blocks: articleBlocks(archive, revision),
    picture(key) {
      const found = archive.resources.find(revision.id, key);
      return found && `data:${found.mime};base64,${Buffer.from(found.data).toString('base64')}`;
    },
    annotations: passages.map((passage) => ({
      ...annotationView(archive, passage, uid),
      tags: archive.annotations.tags(passage.id).map(({ name, color }) => ({ name, color: color as Color })),
    })),
  };
}
