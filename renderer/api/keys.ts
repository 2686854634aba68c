/** The names under which answers are kept, and which of them a change makes stale. */
import type { QueryClient } from '@tanstack/react-query';
import type {
  ArticleFilter,
  ArticleSort,
  ChangeEvent,
  ImportItemView,
  PassageFilter,
  Reach,
} from '../../main/api/schema.ts';

export const keys = {
  info: ['archive', 'info'],
  next: ['archive', 'next'],
  articles: ['archive', 'articles'],
  article: (id: string) => ['archive', 'articles', 'one', id],
  picture: (articleId: string, sha256: string) => ['archive', 'picture', articleId, sha256],
  pages: (articleId: string, sha256: string) => ['archive', 'pages', articleId, sha256],
  pageText: (articleId: string, sha256: string, page: number) => [
    'archive',
    'pages',
    articleId,
    sha256,
    'text',
    page,
  ],
  outline: (articleId: string, sha256: string) => ['archive', 'pages', articleId, sha256, 'outline'],
  browse: (sort: ArticleSort, filter: ArticleFilter) => ['archive', 'articles', 'browse', sort, filter],
  rows: (numbers: readonly number[]) => ['archive', 'articles', 'rows', numbers],
  search: (query: string, sort: string, reach: Reach) => ['archive', 'search', 'run', query, sort, reach],
  matches: (query: string, articleId: string, reach: Reach) => [
    'archive',
    'search',
    'matches',
    query,
    articleId,
    reach,
  ],
  completions: (query: string, caret: number) => ['archive', 'search', 'complete', query, caret],
  paletteTitles: ['archive', 'articles', 'palette'],
  paletteUses: ['archive', 'palette', 'uses'],
  savedSearches: ['archive', 'searches', 'saved'],
  recentSearches: ['archive', 'searches', 'recent'],
  reachRule: ['archive', 'searches', 'rule'],
  tags: ['archive', 'tags'],
  passages: (filter: PassageFilter) => ['archive', 'passages', filter],
  counts: (asked: unknown) => ['archive', 'counts', asked],
  passageFacets: ['archive', 'passages', 'facets'],
  likely: (id: string, modifiedAt: string) => ['archive', 'passages', 'likely', id, modifiedAt],
  names: ['archive', 'names', 'list'],
  nameCounts: ['archive', 'name counts'],
  nameFacts: (id: string) => ['archive', 'name counts', 'of', id],
  namesOf: (articleId: string) => ['archive', 'name counts', 'in', articleId],
  nameHits: (query: string) => ['archive', 'search', 'name', query],
  memos: ['archive', 'memos'],
  annotators: ['archive', 'annotators'],
  hits: (query: string, reach: Reach, unit: string) => ['archive', 'hits', query, reach, unit],
  runs: ['archive', 'imports', 'runs'],
  items: (run: string, outcomes: readonly (ImportItemView['outcome'] | 'warning')[], offset: number) => [
    'archive',
    'imports',
    'items',
    run,
    outcomes,
    offset,
  ],
  jobs: ['archive', 'jobs'],
  preview: (choice: unknown) => ['archive', 'preview', choice],
} as const;

type Noun = ChangeEvent['what'][number];

/** What shows the noun, by the second part of its key. */
const SHOWS: Record<Noun, readonly string[]> = {
  articles: [
    'annotators',
    'articles',
    'name counts',
    'search',
    'searches',
    'passages',
    'counts',
    'tags',
    'preview',
    'info',
  ],
  annotations: ['annotators', 'articles', 'search', 'passages', 'counts', 'tags', 'preview', 'info'],
  tags: ['articles', 'search', 'passages', 'counts', 'tags', 'preview'],
  imports: ['imports'],
  jobs: ['jobs'],
  names: ['names', 'name counts', 'search', 'searches'],
  searches: ['searches'],
  memos: ['memos'],
};

/** Marks as stale what shows any of the nouns; what is on screen is asked for again. */
export function invalidate(client: QueryClient, what: Iterable<Noun>): void {
  const parts = new Set(['next']);
  for (const noun of what) for (const part of SHOWS[noun]) parts.add(part);
  void client.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === 'archive' && parts.has(String(queryKey[1])),
  });
}
