/** What goes into an export: which articles, and which of their passages. */
import type { Annotation, Article } from '../../db/model.ts';
import { chosenPassages } from '../annotations/passages.ts';
import type { PassageFilter } from '../api/schema.ts';
import type { App } from '../app.ts';
import { findArticle } from '../archive/find.ts';
import { articleBlocks } from '../articles/shown-blocks.ts';
import { annotationView, publishedOf } from '../articles/view.ts';
import type { ExportArticle } from '../exporters/types.ts';
import type { Color } from '../text/colors.ts';
import type { MarkKind } from '../text/mark-kinds.ts';

export type Choice = {
  /** Ids; these articles are in, with passages or without. */
  articles: string[];
  /** Narrows to articles that match; empty for all. */
  query: string;
  /** What the query reaches. */
  keys: boolean;
  names: boolean;
  /** Narrows to these passages. */
  passages: PassageFilter;
};

/**
 * In the order named, else of import. Without ids, only articles that have such passages, or, where they are wanted `whole`,
 * all that match a query if nothing narrows the passages.
 */
export async function chooseArticles(app: App, choice: Choice, whole = false): Promise<ExportArticle[]> {
  const { archive } = app;
  const chosen = await chooseIds(app, choice, whole);
  return chosen.flatMap(({ articleId, passages }) => {
    const article = archive.articles.byId(articleId);
    const all = archive.annotations.ofArticle(articleId).filter(({ id }) => passages.has(id));
    return article ? [exportArticle(app, article, all)] : [];
  });
}

/** Ids of an article and of its passages that are in. */
export type Chosen = { articleId: number; passages: ReadonlySet<number> };

/** The same by ids only: no text is read for a preview. */
export async function chooseIds(app: App, choice: Choice, whole = false): Promise<Chosen[]> {
  const { keys, names } = choice;
  const named = [...new Set(choice.articles.map((uid) => findArticle(app.archive, uid).id))];
  const matching = choice.query ? new Set(await app.reader.ids(choice.query, { keys, names })) : null;
  const searched = whole && matching && named.length === 0 && !isNarrowing(choice.passages);
  const inAnyway = searched ? [...matching].sort((a, b) => a - b) : named;
  const passages = new Map<number, ReadonlySet<number>>(inAnyway.map((id) => [id, new Set()]));
  for (const [article, annotations] of chosenPassages(app, choice.passages))
    if (named.length === 0 || passages.has(article.id))
      passages.set(article.id, new Set(annotations.map(({ id }) => id)));
  return [...passages]
    .filter(([articleId]) => !matching || matching.has(articleId))
    .map(([articleId, ids]) => ({ articleId, passages: ids }));
}

function isNarrowing({ under: _, ...filter }: PassageFilter): boolean {
  return Object.values(filter).some((value) => (Array.isArray(value) ? value.length > 0 : Boolean(value)));
}

function exportArticle({ archive }: App, article: Article, passages: Annotation[]): ExportArticle {
  const { uid, title, outlet, byline, language, direction, url, sha256, importedAt } = article;
  const revision = archive.articles.revision(article.revisionId);
  const origins = originsOf(archive, article.id);
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
    textSha256: revision.textSha256,
    blocks: articleBlocks(archive, revision),
    picture(key) {
      const found = archive.resources.find(revision.id, key);
      return found && `data:${found.mime};base64,${Buffer.from(found.data).toString('base64')}`;
    },
    annotations: passages.map((passage) => ({
      ...annotationView(archive, passage, uid),
      ...origins.get(passage.id),
      tags: archive.annotations.tags(passage.id).map(({ name, color }) => ({ name, color: color as Color })),
    })),
  };
}

function originsOf({ origins }: App['archive'], articleId: number) {
  return new Map(
    origins
      .ofArticle(articleId)
      .map(({ annotationId, key, kind, page }) => [
        annotationId,
        { source: { key, kind: kind as MarkKind, page } },
      ]),
  );
}
