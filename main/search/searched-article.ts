/** An article with its passages as a query can be checked against it. */
import type { ReadingArchive } from '../../db/index.ts';
import type { Annotation } from '../../db/model.ts';
import { parseBlocks } from '../articles/blocks-json.ts';
import { visibleBlocks } from '../text/blocks.ts';
import type { SearchedArticle } from './verify.ts';

export function searchedArticle(archive: ReadingArchive, articleId: number): SearchedArticle | null {
  const article = archive.articles.byId(articleId);
  if (!article) return null;
  const { text, blocks } = archive.articles.revision(article.revisionId);
  const annotations = archive.annotations.ofArticle(articleId);
  const { title, outlet, byline, language, published } = article;
  return {
    title,
    outlet,
    byline,
    language,
    published,
    body: visibleBlocks(parseBlocks(blocks)).map(({ start, end }) => text.slice(start, end)),
    ...marginOf(archive, annotations),
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
