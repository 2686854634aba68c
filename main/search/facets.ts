/** Counts hits by outlet, year, language and tag. */
import type { ReadingArchive } from '../../db/index.ts';
import type { ArticleFacets } from '../../db/search.ts';
import type { SearchResult } from '../api/schema.ts';

type Facet = SearchResult['facets']['outlet'];

export function countFacets(
  { tags }: ReadingArchive,
  ids: number[],
  facts: Map<number, ArticleFacets>,
): SearchResult['facets'] {
  const outlet = new Map<string, number>();
  const year = new Map<string, number>();
  const language = new Map<string, number>();
  const tag = new Map<string, number>();
  for (const id of ids) {
    const article = facts.get(id);
    count(outlet, article?.outlet);
    count(year, article?.published?.slice(0, 4));
    count(language, article?.language);
  }
  const hits = new Set(ids);
  for (const { articleId, name } of tags.ofArticles()) if (hits.has(articleId)) count(tag, name);
  return { outlet: byCount(outlet), year: byCount(year), language: byCount(language), tag: byCount(tag) };
}

function count(counts: Map<string, number>, value: string | null | undefined): void {
  if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
}

/** The most frequent value first. */
export function byCount(counts: ReadonlyMap<string, number>): Facet {
  return [...counts]
    .map(([value, number]) => ({ value, count: number }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
