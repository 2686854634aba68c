/** The calls that count passages: how often each tag is used where, and which tags stand together. */
import type { Annotation } from '../../db/model.ts';
import { passageMatcher } from '../annotations/passages.ts';
import type { Implementer } from '../api/implementer.ts';
import type { CountedTags, TagsTogether } from '../api/schema.ts';
import type { App } from '../app.ts';
import { parseBlocks } from '../articles/blocks-json.ts';
import { coOccurrence, type ParagraphsOf, type Relation, type TaggedPassage } from './co-occurrence.ts';

/** What a passage is counted under. */
type Facet = 'outlet' | 'year' | 'article' | 'author';

export function countingHandlers(os: Implementer['counting'], app: App) {
  return {
    tags: os.tags.handler(({ input }) => countTags(app, input.by, input.query)),
    together: os.together.handler(({ input }) => countTogether(app, input.relation, input.query)),
  };
}

type Counted = { annotation: Annotation; tagIds: number[] };

/** The passages that match a query of the passages' own, with their tags. */
function counted(app: App, query: string): Counted[] {
  const { archive } = app;
  const matches = passageMatcher(app, query);
  const byArticle = Map.groupBy(archive.annotations.all(), ({ articleId }) => articleId);
  return [...byArticle].flatMap(([articleId, annotations]) => {
    const article = archive.articles.byId(articleId);
    const tagsOf = archive.annotations.tagsOfArticle(articleId);
    return annotations
      .filter((annotation) => article && matches(article, annotation))
      .map((annotation) => ({
        annotation,
        tagIds: (tagsOf.get(annotation.id) ?? []).map(({ id }) => id),
      }));
  });
}

/** A line for each outlet, year, article or annotator, the most used first; a column for each tag that is used. */
function countTags(app: App, by: Facet, query: string): CountedTags {
  const names = app.archive.tags.names();
  const lines = Map.groupBy(counted(app, query), ({ annotation }) => keyOf(app, by, annotation));
  const rows = [...lines].map(([key, passages]) => {
    const perTag = Map.groupBy(
      passages.flatMap(({ tagIds }) => tagIds),
      (id) => id,
    );
    const counts = [...perTag].map(([id, uses]) => ({ tag: names.get(id) ?? '', count: uses.length }));
    return { key, label: labelOf(app, by, key), passages: passages.length, counts };
  });
  return { rows: rows.sort((a, b) => b.passages - a.passages || a.label.localeCompare(b.label)) };
}

/** '' where it is not known. */
function keyOf({ archive }: App, by: Facet, { articleId, author }: Annotation): string {
  if (by === 'author') return author;
  const article = archive.articles.byId(articleId);
  if (by === 'article') return article?.uid ?? '';
  return (by === 'outlet' ? article?.outlet : article?.published?.slice(0, 4)) ?? '';
}

function labelOf({ archive }: App, by: Facet, key: string): string {
  return by === 'article' ? (archive.articles.find(key)?.title ?? '') : key;
}

/** Lost passages stand nowhere. */
function countTogether(app: App, relation: Relation, query: string): TagsTogether {
  const names = app.archive.tags.names();
  const passages = counted(app, query)
    .filter(({ annotation }) => annotation.state !== 'lost')
    .map(
      ({ annotation: { uid, articleId, start, end }, tagIds }): TaggedPassage => ({
        ...{ id: uid, articleId, start, end, tags: tagIds },
      }),
    );
  const counts = coOccurrence(passages, relation, paragraphs(app));
  return {
    cells: [...counts].map(({ first, second, count, passages: behind }) => ({
      ...{ first: names.get(first) ?? '', second: names.get(second) ?? '', count },
      passages: [...behind],
    })),
  };
}

/** A paragraph is a block of the article. */
function paragraphs({ archive }: App): ParagraphsOf {
  const known = new Map<number, readonly { start: number; end: number }[]>();
  const blocksOf = (articleId: number) => {
    const found = known.get(articleId);
    if (found) return found;
    const article = archive.articles.byId(articleId);
    const blocks = article ? parseBlocks(archive.articles.revision(article.revisionId).blocks) : [];
    known.set(articleId, blocks);
    return blocks;
  };
  return ({ articleId, start, end }) =>
    blocksOf(articleId).flatMap((block, number) => (block.start < end && start < block.end ? [number] : []));
}
