/** An article with its passages as a query can be checked against it. */
import type { ReadingArchive } from '../../db/index.ts';
import type { Annotation } from '../../db/model.ts';
import { articleBlocks, shownPieces } from '../articles/shown-blocks.ts';
import type { SearchedArticle } from './verify.ts';

export function searchedArticle(archive: ReadingArchive, articleId: number): SearchedArticle | null {
  const article = archive.articles.byId(articleId);
  if (!article) return null;
  const revision = archive.articles.revision(article.revisionId);
  const annotations = archive.annotations.ofArticle(articleId);
  const margin = marginOf(archive, annotations);
  const { title, outlet, byline, language, published } = article;
  return {
    title,
    outlet,
    byline,
    language,
    published,
    body: shownPieces(articleBlocks(archive, revision)).map(({ start, end }) =>
      revision.text.slice(start, end),
    ),
    ...margin,
    tags: [...margin.tags, ...archive.articleTags.of(articleId).map((tag) => tag.name)],
  };
}

/** What the user wrote: notes, tags and the quotes they stand on. */
export function marginOf({ annotations }: Pick<ReadingArchive, 'annotations'>, all: Annotation[]) {
  return {
    notes: all.map(({ note }) => note).filter(Boolean),
    quotes: all.map(({ quote }) => quote),
    tags: all.flatMap(({ id }) => annotations.tags(id).map(({ name }) => name)),
  };
}
