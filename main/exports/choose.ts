/** What goes into an export: which articles, and which of their passages. */
import type { Annotation, Article } from '../../db/model.ts';
import type { App } from '../app.ts';
import { findArticle, findTag } from '../archive/find.ts';
import { articleBlocks } from '../articles/shown-blocks.ts';
import { annotationView, publishedOf } from '../articles/view.ts';
import type { ExportArticle } from '../exporters/types.ts';
import type { Color } from '../text/colors.ts';

export type Choice = {
  /** Ids; these articles are in, with passages or without. */
  articles: string[];
  /** Narrows to articles that match; empty for all. */
  query: string;
  /** Narrows to passages that carry all of these tags; empty for all. */
  tags: string[];
};

type Chosen = { article: Article; passages: Annotation[] };

/** In the order named, else of import. Without ids, only articles that have such passages. */
export async function chooseArticles(app: App, choice: Choice): Promise<ExportArticle[]> {
  const chosen = await choosePassages(app, choice);
  return chosen.map(({ article, passages }) => exportArticle(app, article, passages));
}

/** The same without texts: which articles, and which of their passages. */
export async function choosePassages(app: App, choice: Choice): Promise<Chosen[]> {
  const { archive } = app;
  const tagIds = choice.tags.map((name) => findTag(archive, name).id);
  const carries = ({ id }: Annotation) => {
    const own = archive.annotations.tags(id).map((tag) => tag.id);
    return tagIds.every((tagId) => own.includes(tagId));
  };
  const named = [...new Set(choice.articles)].map((uid) => findArticle(archive, uid));
  const matching = choice.query ? new Set(await app.reader.ids(choice.query)) : null;
  const articles = (named.length > 0 ? named : archive.articles.all()).filter(
    ({ id }) => !matching || matching.has(id),
  );
  const chosen = articles.map((article) => ({
    article,
    passages: archive.annotations.ofArticle(article.id).filter(carries),
  }));
  return chosen.filter(({ passages }) => named.length > 0 || passages.length > 0);
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
    annotations: passages.map((passage) => ({
      ...annotationView(archive, passage, uid),
      tags: archive.annotations.tags(passage.id).map(({ name, color }) => ({ name, color: color as Color })),
    })),
  };
}
