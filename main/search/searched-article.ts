/** An article with its passages as a query can be checked against it. */
import type { ReadingArchive } from '../../db/index.ts';
import type { Annotation } from '../../db/model.ts';
import { articleBlocks, shownPieces } from '../articles/shown-blocks.ts';
import type { Columns } from './columns.ts';
import type { SearchedArticle } from './verify.ts';

/** Read only as far as it is asked about: facts are at hand in the columns, texts are not. */
export function searchedArticle(
  archive: ReadingArchive,
  columns: Columns,
  articleId: number,
): SearchedArticle {
  const { annotations, articles, articleTags } = archive;
  const article = once(() => articles.byId(articleId));
  const hasPassage = columns.hasPassage(articleId);
  const margin = once(() => marginOf(archive, hasPassage ? annotations.ofArticle(articleId) : []));
  const ownTags = once(() => articleTags.of(articleId).map(({ name }) => name));
  const body = once(() => {
    const revisionId = article()?.revisionId;
    if (revisionId === undefined) return [];
    const revision = articles.revision(revisionId);
    const pieces = shownPieces(articleBlocks(archive, revision));
    return pieces.map(({ start, end }) => revision.text.slice(start, end));
  });
  return {
    ...columns.facts(articleId),
    get title() {
      return article()?.title ?? '';
    },
    get body() {
      return body();
    },
    get notes() {
      return margin().notes;
    },
    get quotes() {
      return margin().quotes;
    },
    get tags() {
      return columns.tagSet(articleId) === 0 ? [] : [...margin().tags, ...ownTags()];
    },
  };
}

function once<T>(read: () => T): () => T {
  let known: { value: T } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
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
